import { dayNumber } from '../../calendar/days.ts';
import type { AuditInput } from '../audit-input.ts';
import type { CheckResult } from '../finding.ts';
import { clusterOf, type PastInvoice } from '../history.ts';
import { patternResult } from '../pattern.ts';

/** Are the partner's invoices mostly of Saturdays and Sundays? For staff alone, and never a failure. docs/handbook.md § Claim audit */
export function weekendDates(
  own: readonly PastInvoice[],
  { history, policy }: Pick<AuditInput, 'history' | 'policy'>,
): CheckResult {
  const cluster = clusterOf(own, history.invoices, isOfWeekend, policy.rules.fraud.weekendDates);
  return patternResult(
    'weekend-dates',
    cluster && `${cluster.showing.length} of the partner's last ${cluster.of} invoices are of a Saturday or Sunday.`,
  );
}

/** Day 0 was a Thursday. */
const isOfWeekend = ({ day }: PastInvoice) => (day === null ? null : [2, 3].includes(dayNumber(day) % 7));
