import { decimalText, minorUnitDigits } from './amount.ts';
import { type Currency, largestAmount } from './money.ts';

/** A sum as files write it: `25000.00`, without grouping. */
const plainDecimal = /^(\d{1,18})(?:\.(\d{1,4}))?$/;
/** No currency has more digits after the decimal mark. */
const mostDigits = 4;

export type ReadAmount = { readonly minor: number } | { readonly problem: string };

/**
 * Minor units of a sum that a file states in major units with a decimal point, such as `25000.00`; nothing is guessed and
 * nothing rounded. docs/handbook.md § Currencies
 */
export function readDecimalAmount(text: string, currency: Currency): ReadAmount {
  const units = inTenThousandthsOf(text);
  if (units === undefined) {
    return { problem: 'must be a number such as 25000.00: digits, a point, and no grouping' };
  }
  const digits = minorUnitDigits(currency);
  const perMinor = 10n ** BigInt(mostDigits - digits);
  if (units % perMinor !== 0n) return { problem: `has more decimals than ${currency} has: ${digits}` };
  const minor = units / perMinor;
  if (minor === 0n) return { problem: 'must be more than zero' };
  if (minor <= BigInt(largestAmount)) return { minor: Number(minor) };
  return { problem: `must be at most ${decimalText(largestAmount, digits)} ${currency}` };
}

/** A plain decimal as ten-thousandths, for sums over several currencies; undefined for anything else. */
export function inTenThousandthsOf(text: string): bigint | undefined {
  const [, whole, decimals = ''] = plainDecimal.exec(text) ?? [];
  return whole === undefined ? undefined : BigInt(`${whole}${decimals.padEnd(mostDigits, '0')}`);
}
