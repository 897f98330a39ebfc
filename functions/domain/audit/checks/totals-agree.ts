import { formatMoney } from '../../money/amount.ts';
import { amountsInWords } from '../amount-places-in-words.ts';
import type { CheckResult } from '../finding.ts';
import { sumsOf } from '../lines-fit.ts';
import type { InvoiceLines } from '../lines-of-invoice.ts';
import { quoted, resultsOf } from '../result.ts';

/**
 * Does the total agree with the other places that state it: subtotal and tax, and the sum in words? A difference is for a
 * person; two totals in figures are the business of the check on the total. docs/handbook.md § Claim audit
 */
export function totalsAgree({ slot, reading, total, fit, currency }: InvoiceLines): CheckResult[] {
  if (total.minor === null || fit === null) return [];
  const { minor, readFrom } = total;
  const money = (sum: number) => formatMoney(sum, currency);
  const result = resultsOf('totals-agree', slot.slotId, `every statement of the total says ${money(minor)}`);
  const inWords = amountsInWords(reading.text, currency);
  const other = inWords.find((stated) => stated.minor !== minor);
  if (other) {
    return [
      result({
        verdict: 'review',
        observed: `${money(other.minor)} in words`,
        readFrom: other.readFrom,
        sentence: `In words the total is "${quoted(other.readFrom.text)}", in figures ${money(minor)}; a person looks at it.`,
      }),
    ];
  }
  const subtotals = sumsOf(reading.subtotal, reading, currency);
  const { tax } = fit;
  if (subtotals.length > 0 && !subtotals.flat().some((sum) => sum + tax.minor === minor || sum === minor)) {
    const observed = `${subtotals.flat().map(money).join(' or ')} and tax of ${money(tax.minor)}`;
    const sentence = `Subtotal and tax do not come to the total of ${money(minor)}, so a person looks at it.`;
    return [result({ verdict: 'review', observed, readFrom: reading.subtotal[0] ?? readFrom, sentence })];
  }
  const places = subtotals.length + inWords.length + reading.total.length;
  if (places < 2) return [];
  return [
    result({ verdict: 'pass', observed: money(minor), readFrom, sentence: 'Every statement of the total agrees.' }),
  ];
}
