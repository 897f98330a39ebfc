import { businessDaysBetween, type HolidayCalendar } from '../../calendar/business-days.ts';
import type { IsoDate } from '../../calendar/dates.ts';
import type { PolicyRules } from '../../policy/policy.ts';
import type { RequestTerms } from '../../request/terms.ts';
import type { GateResult } from '../decision.ts';

/** Was it asked in time? A request later than the policy's business days before the start goes to a human. docs/handbook.md § Clocks */
export function leadTimeGate(
  { startDate }: RequestTerms,
  { leadTimeBusinessDays }: PolicyRules['triage'],
  askedOn: IsoDate,
  calendar: HolidayCalendar,
): GateResult {
  const businessDays = businessDaysBetween(askedOn, startDate, calendar);
  const inTime = businessDays >= leadTimeBusinessDays;
  return {
    gate: 'lead-time',
    verdict: inTime ? 'pass' : 'review',
    observed: `${businessDays} business days`,
    threshold: `at least ${leadTimeBusinessDays} business days before the start`,
    records: [],
    inputs: { askedOn, startDate, businessDays, leadTimeBusinessDays },
    sentence: inTime
      ? 'The request came in time.'
      : `The request came ${businessDays} business days before the start; ${leadTimeBusinessDays} are asked, so a person decides.`,
  };
}
