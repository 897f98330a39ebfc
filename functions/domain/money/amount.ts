import { minorUnitDigits } from './currency.ts';
import type { Currency } from './money.ts';

export { currenciesNamed, minorUnitDigits } from './currency.ts';
export { decimalMarkOf, parseMoney } from './read-amount.ts';

/** A sum for people, `$1,234.56`: exact for every whole number, whatever the currency's digits. */
export function formatMoney(minor: number, currency: Currency, locale = 'en-US'): string {
  const digits = minorUnitDigits(currency);
  const text = decimalText(minor, digits);
  const style = { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
  // Intl takes the decimal as text, where a floating-point number of the same sum could be a cent off.
  return new Intl.NumberFormat(locale, style).format(isDecimal(text) ? text : minor);
}

/** `1234.56` for 123456 and two digits: for files and forms, without grouping. */
export function decimalText(minor: number, digits: number): string {
  const sign = minor < 0 ? '-' : '';
  const figures = String(Math.abs(minor)).padStart(digits + 1, '0');
  const whole = figures.slice(0, figures.length - digits);
  return digits === 0 ? `${sign}${whole}` : `${sign}${whole}.${figures.slice(-digits)}`;
}

const isDecimal = (text: string): text is `${number}` => /^-?\d+(\.\d+)?$/.test(text);

/** A policy figure as a whole number of ten-thousandths, for sums and comparisons without floating point. */
export const inTenThousandths = (figure: number): bigint => BigInt(Math.round(figure * 10_000));

/**
 * That percentage (to four decimals) of a sum in minor units, rounded down: the share is a ceiling on what the vendor
 * owes, and a fraction of a cent above it would be paid without a rule. docs/handbook.md § Reimbursement
 */
export const shareOf = (minor: number, percent: number): number =>
  Number((BigInt(minor) * inTenThousandths(percent)) / 1_000_000n);
