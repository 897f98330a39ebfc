import { formatMoney } from '../../money/amount.ts';
import type { PolicyRules } from '../../policy/policy.ts';
import type { CheckResult } from '../finding.ts';
import type { InvoiceLines } from '../lines-of-invoice.ts';
import { contradicted, resultsOf } from '../result.ts';

/**
 * Do the lines come to the total, with the tax on top or in them, to the minor unit? What a difference means is the
 * policy's. An invoice without lines or total says nothing here. docs/handbook.md § Claim audit
 */
export function linesAddUp(
  { slot, reading, total, fit, currency }: InvoiceLines,
  { confidencePercent, eligibility }: PolicyRules['claim'],
): CheckResult[] {
  if (total.minor === null || fit === null || fit.fits === 'none') return [];
  const { readFrom } = total;
  const money = (minor: number) => formatMoney(minor, currency);
  const result = resultsOf('lines-add-up', slot.slotId, `lines that come to ${money(total.minor)}`);
  if (fit.fits !== 'off') {
    const observed = `${money(total.minor)}${fit.tax.minor > 0 ? ` with tax of ${money(fit.tax.minor)}` : ''}`;
    return [result({ verdict: 'pass', observed, readFrom, sentence: 'The lines add up to the total.' })];
  }
  const { difference } = fit;
  const way = difference > 0 ? 'more' : 'less';
  const seen = [readFrom, ...reading.tax, ...reading.lines.flatMap(({ price }) => (price ? [price] : []))];
  const fails =
    eligibility.linesOff === 'fail' && seen.every((value) => contradicted(value, confidencePercent) === 'fail');
  return [
    result({
      verdict: fails ? 'fail' : 'review',
      observed: `${money(total.minor + difference)}`,
      readFrom,
      sentence: `The lines come to ${money(Math.abs(difference))} ${way} than the total of ${money(total.minor)}${fails ? '.' : ', so a person looks at it.'}`,
    }),
  ];
}
