import { formatMoney, shareOf } from '../../money/amount.ts';
import { policySum } from '../../policy/sums.ts';
import type { AuditInput, ReadInvoice } from '../audit-input.ts';
import type { CheckResult, InvoiceConversion } from '../finding.ts';
import { type InvoiceTotal, totalOf } from '../invoice-total.ts';
import { quoted, resultsOf } from '../result.ts';

type Answer = {
  readonly results: CheckResult[];
  readonly eligibleTotal: number | null;
  readonly conversions: InvoiceConversion[];
};
type Claimed = Pick<AuditInput, 'claim' | 'request' | 'sharePercent' | 'remaining' | 'rates' | 'policy'>;

const forPerson = (expected: string, sentence: string): CheckResult =>
  resultsOf('total-covers-claim', null, expected)({ verdict: 'review', sentence });

/**
 * Do the invoices carry the claim? The share of their totals must reach what is claimed; a shortfall beyond the policy's
 * tolerance, or a total that cannot be told, goes to a person. Invoices of the same bytes count once; each in another
 * currency is converted by itself before they are added up.
 * docs/handbook.md § Claim audit
 */
export function totalCoversClaim(invoices: readonly ReadInvoice[], claimed: Claimed): Answer {
  const distinct = new Map(invoices.map((invoice) => [invoice.slot.upload?.sha256, invoice]));
  const totals = [...distinct.values()].map((invoice) => ({ slot: invoice.slot, total: totalOf(invoice, claimed) }));
  const conversions = totals.flatMap(conversionOf);
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
  const open = (...results: CheckResult[]): Answer => ({ results, eligibleTotal: null, conversions });
  if (totals.length === 0)
    return open(forPerson('at least one invoice', 'No invoice could be read, so a person looks at it.'));
  if (untold.length > 0) return open(...untold);
  const eligibleTotal = totals.reduce((sum, { total }) => sum + (total.minor ?? 0), 0);
  if (!Number.isSafeInteger(eligibleTotal)) {
    return open(
      forPerson('a sum that can be kept', 'The totals are too large to be added up, so a person looks at it.'),
    );
  }
  const [only, second] = totals;
  const readFrom = second ? null : (only?.total.readFrom ?? null);
  return { results: [{ ...compare(eligibleTotal, claimed, conversions), readFrom }], eligibleTotal, conversions };
}

type Totalled = { readonly slot: ReadInvoice['slot']; readonly total: InvoiceTotal };

const conversionOf = ({ slot: { slotId }, total }: Totalled): InvoiceConversion[] =>
  total.minor !== null && total.original ? [{ slotId, converted: total.minor, ...total.original }] : [];

function compare(
  eligibleTotal: number,
  { claim, request, sharePercent, remaining, policy }: Claimed,
  conversions: readonly InvoiceConversion[],
): CheckResult {
  const money = (minor: number) => formatMoney(minor, claim.currency);
  const share = shareOf(eligibleTotal, sharePercent);
  const expected = `${sharePercent} % of the invoices reach ${money(claim.amount)}`;
  const result = resultsOf('total-covers-claim', null, expected);
  const originals = conversions.map(({ amount, rate }) => formatMoney(amount, rate.from));
  const from = originals.length > 0 ? ` (with ${originals.join(' and ')} converted)` : '';
  const observed = `${money(eligibleTotal)}${from}, of which ${sharePercent} % are ${money(share)}`;
  const tolerance = policySum(policy.rules.claim.amountTolerance, request.triage.rate);
  if (remaining < claim.amount) {
    const sentence = `${money(claim.amount)} is claimed; ${money(remaining)} is left of what was approved.`;
    return result({ verdict: remaining < 1 ? 'fail' : 'review', observed, sentence });
  }
  return share < 1 || claim.amount - share > tolerance
    ? result({
        verdict: 'review',
        observed,
        sentence: `The invoices carry ${money(share)}, less than the ${money(claim.amount)} claimed.`,
      })
    : result({ verdict: 'pass', observed, sentence: 'The invoices cover the claim.' });
}
