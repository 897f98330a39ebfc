import { mostWorth } from '../money/convert.ts';
import type { ExchangeRate } from '../money/rate.ts';

/**
 * A sum of the policy, which is in the programme's currency, in minor units of a budget's own: the most that is worth no
 * more at the budget's rate, so that whoever asks for a limit stays below it. Without a rate the two are one currency.
 * docs/handbook.md § Currencies
 */
export const policySum = (minor: number, rate: ExchangeRate | undefined): bigint =>
  rate ? mostWorth(minor, rate) : BigInt(minor);
