import * as z from 'zod';
import { Currency } from './money.ts';

/** Minor units by currency. */
export const AmountsByCurrency = z.record(Currency, z.int());
export type AmountsByCurrency = z.infer<typeof AmountsByCurrency>;

/** The sums with one more amount in them. */
export const withAmount = (sums: AmountsByCurrency, currency: Currency, amount: number): AmountsByCurrency => ({
  ...sums,
  [currency]: (sums[currency] ?? 0) + amount,
});
