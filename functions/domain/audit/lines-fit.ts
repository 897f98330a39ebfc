import type { ReadValue } from '../claim/document.ts';
import { parseMoney } from '../money/amount.ts';
import type { Currency } from '../money/money.ts';
import type { ReadInvoice } from './audit-input.ts';
import { markOn } from './invoice-total.ts';

/** What the tax of an invoice comes to, minor units; `isSure` when nothing else on it speaks for another sum. */
export type StatedTax = { readonly minor: number; readonly isSure: boolean; readonly rates: number };

/**
 * How the lines of an invoice and its total go together: `net` lines carry the tax on top, `gross` lines have it in them.
 * `none` has no lines with an amount, `off` lines differ from what the total asks for.
 */
export type LinesFit =
  | { readonly fits: 'none' | 'net' | 'gross'; readonly tax: StatedTax }
  | { readonly fits: 'off'; readonly tax: StatedTax; readonly difference: number };

/** Every sum that readings of one field can mean, minor units. */
export function sumsOf(values: readonly ReadValue[], reading: ReadInvoice['reading'], currency: Currency): number[][] {
  const decimalMark = markOn(reading);
  return values.flatMap(({ text }) => {
    const read = parseMoney(text, { currency, decimalMark });
    if (read === null) return [];
    return ['minor' in read ? [read.minor] : read.candidates];
  });
}

/**
 * Which reading of the tax makes lines and total agree to the cent. All sums in minor units; `ofTaxLines` is tax that
 * stands among the lines. docs/handbook.md § Claim audit
 */
export function fitLines(
  lines: { readonly sum: number | null; readonly ofTaxLines: number },
  { reading, total, currency }: { reading: ReadInvoice['reading']; total: number; currency: Currency },
): LinesFit {
  const subtotals = sumsOf(reading.subtotal, reading, currency).flat();
  const taxes = taxesOn(sumsOf(reading.tax, reading, currency), lines.ofTaxLines).filter((tax) => tax <= total);
  const rates = Math.max(1, reading.tax.length);
  const told = (minor: number, isSure: boolean): StatedTax => ({ minor, isSure, rates });
  const proven = taxes.find((tax) => subtotals.includes(total - tax));
  const unread = reading.tax.length > 0 && taxes.length === 0;
  const [first = 0, second] = taxes;
  const likely = told(proven ?? first, !unread && (proven !== undefined || second === undefined));
  if (lines.sum === null) return { fits: 'none', tax: likely };
  const { sum } = lines;
  const onTop = taxes.find((tax) => sum + tax === total);
  if (onTop !== undefined) return { fits: 'net', tax: told(onTop, !unread) };
  if (sum === total) return { fits: 'gross', tax: likely };
  const differences = taxes.map((tax) => sum + tax - total).concat(sum - total);
  return { fits: 'off', tax: likely, difference: nearest(differences) };
}

/** What the tax can come to: all that is stated together, or one statement of the whole; the largest first. */
function taxesOn(stated: readonly (readonly number[])[], ofTaxLines: number): number[] {
  if (stated.length === 0) return [ofTaxLines];
  const isPlain = stated.every(({ length }) => length === 1);
  const together = isPlain ? [stated.flat().reduce((sum, tax) => sum + tax, 0)] : [];
  return [...new Set([...together, ...stated.flat()])].sort((left, right) => right - left);
}

const nearest = (differences: readonly number[]): number =>
  differences.reduce((least, each) => (Math.abs(each) < Math.abs(least) ? each : least));
