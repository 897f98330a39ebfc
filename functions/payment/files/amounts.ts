import { decimalText, minorUnitDigits } from '../../domain/money/amount.ts';
import type { Currency } from '../../domain/money/money.ts';

/** `1234.56`: with the decimal places of ISO 4217, as bank files and CSV have it. docs/handbook.md § Currencies */
export const amountText = (minor: number, currency: Currency): string => decimalText(minor, minorUnitDigits(currency));

/** Sum of the payments in minor units. @throws RangeError when it is no longer exact. */
export function totalOf(lines: readonly { readonly amount: number }[]): number {
  const total = Number(lines.reduce((sum, { amount }) => sum + BigInt(amount), 0n));
  if (Number.isSafeInteger(total)) return total;
  throw new RangeError('the payments of a batch add up to more than can be written exactly');
}

/** Minor units of a decimal such as `1234.56`; undefined for anything else, also for a fraction of a minor unit. */
export function minorOf(decimal: string, currency: Currency): number | undefined {
  const [, whole, fraction = ''] = /^(\d{1,15})(?:\.(\d{0,5}))?$/.exec(decimal) ?? [];
  const digits = minorUnitDigits(currency);
  if (whole === undefined || /[1-9]/.test(fraction.slice(digits))) return undefined;
  const minor = Number(`${whole}${fraction.slice(0, digits).padEnd(digits, '0')}`);
  return Number.isSafeInteger(minor) ? minor : undefined;
}
