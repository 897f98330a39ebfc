import { formatMoney, shareOf } from '../../money/amount.ts';
import type { AuditInput, ReadInvoice } from '../audit-input.ts';
import type { CheckResult } from '../finding.ts';
import { totalOf } from '../invoice-total.ts';
import { quoted, resultsOf } from '../result.ts';

type Answer = { readonly results: CheckResult[]; readonly eligibleTotal: number | null };
type Claimed = Pick<AuditInput, 'claim' | 'sharePercent' | 'remaining' | 'policy'>;

const nothingRead = resultsOf(
  'total-covers-claim',
  null,
  'at least one invoice',
)({
  verdict: 'review',
  sentence: 'No invoice could be read, so a person looks at it.',
});

/**
 * Do the invoices carry the claim? The share of their totals must reach what is claimed; a shortfall beyond the policy's
 * tolerance, or a total that cannot be told, goes to a person. Invoices of the same bytes count once.
 * docs/handbook.md § Claim audit
 */
export function totalCoversClaim(invoices: readonly ReadInvoice[], claimed: Claimed): Answer {
  const { currency } = claimed.claim;
  const distinct = new Map(invoices.map((invoice) => [invoice.slot.upload?.sha256, invoice]));
  const totals = [...distinct.values()].map((invoice) => ({ slot: invoice.slot, total: totalOf(invoice, currency) }));
  const untold = totals.flatMap(({ slot, total }) =>
    total.minor === null
      ? [
          resultsOf(
            'total-covers-claim',
            slot.slotId,
            'one total',
          )({
            verdict: 'review',
            observed: total.readFrom && quoted(total.readFrom.text),
            readFrom: total.readFrom,
            sentence: `On "${slot.label}" ${total.why}, so a person looks at it.`,
          }),
        ]
      : [],
  );
  if (totals.length === 0) return { results: [nothingRead], eligibleTotal: null };
  if (untold.length > 0) return { results: untold, eligibleTotal: null };
  const eligibleTotal = totals.reduce((sum, { total }) => sum + (total.minor ?? 0), 0);
  const [only, second] = totals;
  const readFrom = second ? null : (only?.total.readFrom ?? null);
  return { results: [{ ...compare(eligibleTotal, claimed), readFrom }], eligibleTotal };
}

function compare(eligibleTotal: number, { claim, sharePercent, remaining, policy }: Claimed): CheckResult {
  const money = (minor: number) => formatMoney(minor, claim.currency);
  const share = shareOf(eligibleTotal, sharePercent);
  const expected = `${sharePercent} % of the invoices reach ${money(claim.amount)}`;
  const result = resultsOf('total-covers-claim', null, expected);
  const observed = `${money(eligibleTotal)}, of which ${sharePercent} % are ${money(share)}`;
  if (remaining < claim.amount) {
    const sentence = `${money(claim.amount)} is claimed; ${money(remaining)} is left of what was approved.`;
    return result({ verdict: remaining < 1 ? 'fail' : 'review', observed, sentence });
  }
  return share < 1 || claim.amount - share > policy.rules.claim.amountTolerance
    ? result({
        verdict: 'review',
        observed,
        sentence: `The invoices carry ${money(share)}, less than the ${money(claim.amount)} claimed.`,
      })
    : result({ verdict: 'pass', observed, sentence: 'The invoices cover the claim.' });
}
