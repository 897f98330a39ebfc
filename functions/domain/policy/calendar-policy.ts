import * as z from 'zod';
import type { HolidayCalendar } from '../calendar/business-days.ts';
import { IsoDate } from '../calendar/dates.ts';
import { Region } from '../ids.ts';

/** The public holidays of a region, as those of one country or one state of it. docs/handbook.md § Clocks */
const RegionCalendar = z
  .strictObject({
    /** ISO 3166-1 and, where a state has holidays of its own, what follows the hyphen in ISO 3166-2. */
    country: z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters'),
    state: z
      .string()
      .regex(/^[A-Z0-9]{1,3}$/, 'must be up to three capital letters and digits')
      .optional(),
    /** First and last day of which the holidays are known. */
    from: IsoDate,
    until: IsoDate,
    holidays: z.array(IsoDate).max(1000),
  })
  .refine(({ from, until }) => from <= until, { path: ['until'], error: 'must not be before `from`' });
export type RegionCalendar = z.infer<typeof RegionCalendar>;

export const CalendarPolicy = z.strictObject({
  regions: z.record(Region, RegionCalendar),
  /** Days on which the vendor's people of a region do not work either. */
  daysOff: z.record(Region, z.array(IsoDate).max(366)),
});
export type CalendarPolicy = z.infer<typeof CalendarPolicy>;

/** What versions from before holidays were known meant: weekends only. */
export const noHolidays: CalendarPolicy = { regions: {}, daysOff: {} };

/** The days off of a region; one that is not in the policy has weekends only. docs/handbook.md § Clocks */
export const calendarOf = ({ regions, daysOff }: CalendarPolicy, region: string): HolidayCalendar =>
  new Set([...(regions[region]?.holidays ?? []), ...(daysOff[region] ?? [])]);
