import { Refusal } from '../errors.ts';
import { minorUnitDigits } from './currency.ts';
import type { ExchangeRate } from './rate.ts';

type Fraction = { readonly over: bigint; readonly under: bigint };

/**
 * A sum in minor units of `rate.from` as minor units of `rate.to`: exact, half a minor unit rounded up.
 * docs/handbook.md § Currencies
 * @throws RangeError for a sum that is negative or no whole number of minor units; Refusal `invalid` when it comes to more
 * than can be kept.
 */
export function convert(minor: number, rate: ExchangeRate): number {
  const converted = inOtherMinorUnits(minor, rate);
  if (converted <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(converted);
  throw new Refusal('invalid', `The sum is too large to be converted from ${rate.from} to ${rate.to}.`);
}

/** The same without the limit of what can be kept: for comparing. @throws RangeError as above. */
export function inOtherMinorUnits(minor: number, rate: ExchangeRate): bigint {
  requireSum(minor);
  const { over, under } = minorPerMinor(rate);
  return (2n * BigInt(minor) * over + under) / (2n * under);
}

/**
 * The largest sum in minor units of `rate.from` that is worth no more than `minor` in `rate.to`: how a ceiling kept in
 * one currency stands in another. No rate of the other direction is made up. docs/decisions/currencies.md
 * @throws RangeError for a sum that is negative or no whole number of minor units.
 */
export function mostWorth(minor: number, rate: ExchangeRate): bigint {
  requireSum(minor);
  const { over, under } = minorPerMinor(rate);
  return (BigInt(minor) * under) / over;
}

/** What one minor unit of `from` is worth in minor units of `to`. */
function minorPerMinor({ from, to, rate }: ExchangeRate): Fraction {
  const [whole = '', decimals = ''] = rate.split('.');
  return {
    over: BigInt(`${whole}${decimals}`) * 10n ** BigInt(minorUnitDigits(to)),
    under: 10n ** BigInt(decimals.length + minorUnitDigits(from)),
  };
}

function requireSum(minor: number): void {
  if (Number.isSafeInteger(minor) && minor >= 0) return;
  throw new RangeError('only a whole number of minor units from 0 can be converted');
}
