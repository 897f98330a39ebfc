import * as z from 'zod';
import { PolicyRules } from '../../functions/domain/policy/policy.ts';
import { regionCalendar, type Years } from './region-calendar.ts';

const PolicyFile = z.object({ rules: PolicyRules, reason: z.string().default('The public holidays.') });

/**
 * The policy of a file with the holidays of these years in it: of every region it maps, and of those mapped by
 * `region=PLACE`. Ready for `POST /policy`. docs/handbook.md § Clocks
 * @throws Error for a mapping that is none, or a place that is not known.
 */
export function policyWithHolidays(content: unknown, mappings: readonly string[], years: Years) {
  const { rules, reason } = PolicyFile.parse(content);
  const places = new Map(
    Object.entries(rules.calendar.regions).map(([region, { country, state }]) => [
      region,
      state === undefined ? country : `${country}-${state}`,
    ]),
  );
  for (const mapping of mappings) {
    const [region, place] = mapping.split('=');
    if (!region || !place) throw new Error(`"${mapping}" must look like emea=DE or emea=DE-BY`);
    places.set(region, place);
  }
  const regions = Object.fromEntries([...places].map(([region, place]) => [region, regionCalendar(place, years)]));
  return { rules: PolicyRules.parse({ ...rules, calendar: { ...rules.calendar, regions } }), reason };
}
