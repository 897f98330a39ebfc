import { formatMoney, shareOf } from '../../money/amount.ts';
import { policySum } from '../../policy/sums.ts';
import type { AuditInput } from '../audit-input.ts';
import { costBehind } from '../ceiling-use.ts';
import { eligibleAmount, isEligible, mayBeEligible, surelyNotEligible } from '../eligible-amount.ts';
import type { CheckResult, InvoiceConversion } from '../finding.ts';
import { type InvoiceTotal, inClaimCurrency } from '../invoice-total.ts';
import type { InvoiceLines } from '../lines-of-invoice.ts';
import { quoted, resultsOf } from '../result.ts';
import { periodCeiling } from './period-ceiling.ts';

type Answer = {
  readonly results: CheckResult[];
  readonly eligibleTotal: number | null;
  /** The same once a person accepts every open line; the cost behind what is claimed where no total could be told. */
  readonly acceptedTotal: number;
  readonly conversions: InvoiceConversion[];
};
type Claimed = Pick<
  AuditInput,
  'claim' | 'request' | 'sharePercent' | 'remaining' | 'funds' | 'ceilingUsed' | 'rates' | 'policy'
>;

const forPerson = (expected: string, sentence: string): CheckResult =>
  resultsOf('total-covers-claim', null, expected)({ verdict: 'review', sentence });

/**
 * Does what is eligible on the invoices carry the claim? Its share must reach what is claimed; a shortfall beyond the
 * policy's tolerance, or a total that cannot be told, goes to a person. Invoices of the same bytes count once; each in
 * another currency is converted by itself before they are added up; no more counts than the activity's ceiling.
 * docs/handbook.md § Claim audit
 */
export function totalCoversClaim(invoices: readonly InvoiceLines[], claimed: Claimed): Answer {
  const distinct = new Map(invoices.map((invoice) => [invoice.slot.upload?.sha256, invoice]));
  const totals = [...distinct.values()].map((invoice) => ({
    slot: invoice.slot,
    total: countedOf(invoice, claimed),
    accepted: countedOf(invoice, claimed, mayBeEligible),
  }));
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
  const open = (...told: CheckResult[]): Answer => {
    const { left, results } = periodCeiling(null, claimed);
    const acceptedTotal = atMost(left, costBehind(claimed.claim.amount, claimed.sharePercent));
    const all = [...results, ...told, ...nothingPayable(acceptedTotal, claimed), ...shortOfReservation(claimed, null)];
    return { results: all, eligibleTotal: null, acceptedTotal, conversions };
  };
  if (totals.length === 0)
    return open(forPerson('at least one invoice', 'No invoice could be read, so a person looks at it.'));
  if (untold.length > 0) return open(...untold);
  const together = sumOf(totals.map(({ total }) => total));
  const accepted = sumOf(totals.map((each) => each.accepted));
  if (!Number.isSafeInteger(together) || !Number.isSafeInteger(accepted)) {
    return open(
      forPerson('a sum that can be kept', 'The totals are too large to be added up, so a person looks at it.'),
    );
  }
  if (shareOf(accepted, claimed.sharePercent) < 1 && ![...distinct.values()].every(surelyNotEligible)) {
    return open(forPerson('a cost that counts', 'What was read comes to nothing, so a person looks at it.'));
  }
  const { left, results } = periodCeiling(together, claimed);
  const eligibleTotal = atMost(left, together);
  const acceptedTotal = atMost(left, accepted);
  const [only, second] = totals;
  const readFrom = second ? null : (only?.total.readFrom ?? null);
  const compared = { ...compare({ eligibleTotal, acceptedTotal }, claimed, conversions), readFrom };
  return { results: [...results, compared], eligibleTotal, acceptedTotal, conversions };
}

const atMost = (left: number | null, sum: number): number => (left === null ? sum : Math.min(sum, left));

const sumOf = (totals: readonly InvoiceTotal[]): number => totals.reduce((sum, { minor }) => sum + (minor ?? 0), 0);

function countedOf(invoice: InvoiceLines, claimed: Claimed, counts = isEligible): InvoiceTotal {
  const { total } = invoice;
  // Many invoices that were paid before state what is due, which is nothing.
  if (total.minor === 0) return { minor: null, why: 'the total is zero', readFrom: total.readFrom };
  const amount = eligibleAmount(invoice, claimed.policy.rules.claim.eligibility.taxRecoverable, counts);
  if (total.minor === null || amount === null) return total;
  return inClaimCurrency({ minor: amount.minor, readFrom: total.readFrom }, invoice, claimed);
}

type Totalled = { readonly slot: InvoiceLines['slot']; readonly total: InvoiceTotal };

const conversionOf = ({ slot: { slotId }, total }: Totalled): InvoiceConversion[] =>
  total.minor !== null && total.original ? [{ slotId, converted: total.minor, ...total.original }] : [];

function compare(
  { eligibleTotal, acceptedTotal }: { readonly eligibleTotal: number; readonly acceptedTotal: number },
  claimed: Claimed,
  conversions: readonly InvoiceConversion[],
): CheckResult {
  const { claim, request, sharePercent, policy } = claimed;
  const money = (minor: number) => formatMoney(minor, claim.currency);
  const share = shareOf(eligibleTotal, sharePercent);
  const result = resultsOf('total-covers-claim', null, expectedOf(claimed));
  const originals = conversions.map(({ amount, rate }) => formatMoney(amount, rate.from));
  const from = originals.length > 0 ? ` (with ${originals.join(' and ')} converted)` : '';
  const observed = `${money(eligibleTotal)}${from}, of which ${sharePercent} % are ${money(share)}`;
  const tolerance = policySum(policy.rules.claim.amountTolerance, request.triage.rate);
  const [short] = shortOfReservation(claimed, observed);
  if (short) return short;
  const [nothing] = nothingPayable(acceptedTotal, claimed);
  if (nothing) return { ...nothing, observed };
  const most = shareOf(acceptedTotal, sharePercent);
  const less = `What is eligible carries ${money(share)}, less than the ${money(claim.amount)} claimed.`;
  const open = most > share ? ` With the open lines it carries ${money(most)}.` : '';
  return share < 1 || claim.amount - share > tolerance
    ? result({ verdict: 'review', observed, sentence: `${less}${open}` })
    : result({ verdict: 'pass', observed, sentence: 'What is eligible covers the claim.' });
}

const expectedOf = ({ claim, sharePercent }: Claimed): string =>
  `${sharePercent} % of the eligible cost reach ${formatMoney(claim.amount, claim.currency)}`;

/** More is claimed than is left of what was approved; where nothing is left there is nothing that a person could approve. */
function shortOfReservation(claimed: Claimed, observed: string | null): CheckResult[] {
  const { claim, remaining } = claimed;
  if (remaining >= claim.amount) return [];
  const money = (minor: number) => formatMoney(minor, claim.currency);
  const sentence = `${money(claim.amount)} is claimed; ${money(remaining)} is left of what was approved.`;
  const verdict = remaining < 1 ? 'fail' : 'review';
  return [resultsOf('total-covers-claim', null, expectedOf(claimed))({ verdict, observed, sentence })];
}

/** Nothing that a person could approve: no line is eligible, or a ceiling has too little left. */
const nothingPayable = (acceptedTotal: number, claimed: Claimed): CheckResult[] =>
  shareOf(acceptedTotal, claimed.sharePercent) < 1
    ? [
        resultsOf(
          'total-covers-claim',
          null,
          expectedOf(claimed),
        )({
          verdict: 'fail',
          sentence: 'What is eligible carries nothing, so nothing can be paid.',
        }),
      ]
    : [];
