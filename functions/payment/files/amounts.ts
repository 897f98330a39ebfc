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
