import { formatMoney } from '../../money/amount.ts';
import type { AuditInput } from '../audit-input.ts';
import { eligibleAmount } from '../eligible-amount.ts';
import { neverNamed } from '../eligible-line.ts';
import type { FindWords } from '../eligible-words.ts';
import type { CheckResult, LineVerdict } from '../finding.ts';
import { type InvoiceLines, isTaxLine } from '../lines-of-invoice.ts';
import { quoted, resultsOf } from '../result.ts';

const expected = 'lines of eligible cost only';
/** A reviewer reads these one by one; the lines themselves are kept with the audit. */
const mostTold = 10;
/** What a person accepts counts, so they see each line that is open, as long as an item of the table can hold them. */
const mostOpenTold = 40;

/**
 * Are the lines of an invoice eligible? One that is not lowers what counts and says so; one that cannot be told goes to
 * a person, and so does an invoice without lines that names something never reimbursed. docs/handbook.md § Claim audit
 */
export function lineItems(
  invoice: InvoiceLines,
  { request, policy }: Pick<AuditInput, 'request' | 'policy'>,
  find: FindWords,
): CheckResult[] {
  const { eligibility } = policy.rules.claim;
  const { slotId } = invoice.slot;
  const result = resultsOf('line-items', slotId, expected);
  const amount = eligibleAmount(invoice, eligibility.taxRecoverable);
  const open = amount?.why
    ? [result({ verdict: 'review', sentence: `It is open what counts: ${amount.why}. A person looks at it.` })]
    : [];
  const goods = invoice.lines.filter((line) => !isTaxLine(line));
  if (goods.length === 0) {
    const { activityType } = request.terms;
    const named = invoice.reading.text.find(({ text }) => neverNamed(text, activityType, eligibility, find).length > 0);
    const sentence = withoutLines(invoice, eligibility.taxRecoverable);
    return [
      ...open,
      named
        ? result({
            verdict: 'review',
            observed: quoted(named.text),
            readFrom: named,
            sentence: `No lines could be read, and "${quoted(named.text)}" may not be reimbursed. A person looks at it.`,
          })
        : result({ verdict: 'pass', sentence }),
    ];
  }
  const remarkable = goods.filter(({ verdict }) => verdict !== 'eligible');
  if (remarkable.length === 0 && open.length === 0) {
    return [result({ verdict: 'pass', observed: `${goods.length} lines`, sentence: 'Every line is eligible.' })];
  }
  const unknown = remarkable.filter(({ verdict }) => verdict === 'unknown');
  const barred = remarkable.filter(({ verdict }) => verdict !== 'unknown');
  const told = [...unknown.slice(0, mostOpenTold), ...barred.slice(0, mostTold)].map((line) => resultOf(line));
  return [
    ...open,
    ...told,
    ...untold(unknown.slice(mostOpenTold), (lines, sum) =>
      result({ verdict: 'review', sentence: `${lines.length} more lines are open; they come to ${sum}.` }),
    ),
    ...untold(barred.slice(mostTold), (lines, sum) =>
      result({ verdict: 'pass', sentence: `${lines.length} more lines are not eligible; they come to ${sum}.` }),
    ),
  ];
}

type Lines = readonly LineVerdict[];

/** What lines that are not told one by one come to together. */
function untold(lines: Lines, say: (lines: Lines, sum: string) => CheckResult): CheckResult[] {
  const [first] = lines;
  const together = lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  return first ? [say(lines, formatMoney(together, first.currency))] : [];
}

function withoutLines({ fit, currency }: InvoiceLines, taxRecoverable: boolean): string {
  const tax = fit?.tax.minor ?? 0;
  return taxRecoverable && tax > 0
    ? `No lines could be read; the whole invoice without its tax of ${formatMoney(tax, currency)} counts.`
    : 'No lines could be read; the whole invoice counts.';
}

function resultOf({ slotId, verdict, amount, currency, reason, readFrom }: LineVerdict): CheckResult {
  const result = resultsOf('line-items', slotId, expected);
  const sum = amount === null ? null : formatMoney(amount, currency);
  const observed = sum === null ? quoted(readFrom.text) : `${quoted(readFrom.text)}: ${sum}`;
  if (verdict === 'unknown') return result({ verdict: 'review', observed, readFrom, sentence: reason });
  return result({
    verdict: 'pass',
    observed,
    readFrom,
    sentence: sum === null ? reason : `${reason} ${sum} do not count.`,
  });
}
