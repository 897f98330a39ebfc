import * as z from 'zod';

/** ISO 4217 code. Whether a currency is accepted is decided by the budget's currency, not by a list here. */
export const Currency = z.string().regex(/^[A-Z]{3}$/, 'must be a three-letter ISO 4217 code');
export type Currency = z.infer<typeof Currency>;

/** A sum in minor units (cents for USD, yen for JPY): a whole number that survives JSON. */
export const MinorUnits = z
  .int('must be a whole number of minor units')
  .min(0, 'must not be below zero')
  .max(Number.MAX_SAFE_INTEGER);
/** The largest sum of a budget, an allocation, a request or a payment, in minor units: hundreds of them add up safely. */
export const largestAmount = 1_000_000_000_000;
export const PositiveMinorUnits = z
  .int('must be a whole number of minor units')
  .min(1, 'must be at least one minor unit')
  .max(largestAmount, 'must be at most 1,000,000,000,000 minor units');
