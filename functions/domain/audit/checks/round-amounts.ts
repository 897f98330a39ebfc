import { minorUnitDigits } from '../../money/amount.ts';
import type { AuditInput } from '../audit-input.ts';
import type { CheckResult } from '../finding.ts';
import { clusterOf, type PastInvoice } from '../history.ts';
import { patternResult } from '../pattern.ts';

/** Are the partner's invoices nearly all round sums? For staff alone, and never a failure. docs/handbook.md § Claim audit */
export function roundAmounts(
  own: readonly PastInvoice[],
  { history, policy }: Pick<AuditInput, 'history' | 'policy'>,
): CheckResult {
  const rule = policy.rules.fraud.roundAmounts;
  const isRound = ({ amount, currency }: PastInvoice) =>
    amount === null ? null : amount > 0 && amount % (rule.multiple * 10 ** minorUnitDigits(currency)) === 0;
  const cluster = clusterOf(own, history.invoices, isRound, rule);
  return patternResult(
    'round-amounts',
    cluster &&
      `${cluster.showing.length} of the partner's last ${cluster.of} invoices come to a multiple of ${rule.multiple}.`,
  );
}
