import * as z from 'zod';
import { IsoDate } from '../calendar/dates.ts';
import { Currency } from './money.ts';

/** A decimal as text, so that no digit of a rate is lost: `0.0067`, `1.08315`. */
export const DecimalRate = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,10})?$/, 'must be a decimal such as 1.0832, with at most ten places')
  .refine((text) => /[1-9]/.test(text), 'must be more than zero');

/**
 * What one unit of `from` is worth in `to` on a day, by a named source: kept beside every figure that was converted.
 * docs/handbook.md § Currencies
 */
export const ExchangeRate = z.strictObject({
  from: Currency,
  to: Currency,
  rate: DecimalRate,
  source: z.string().trim().min(2).max(80),
  on: IsoDate,
});
export type ExchangeRate = z.infer<typeof ExchangeRate>;

/** True for one figure written in two ways, `1.08` and `01.0800`. */
export const isSameFigure = (left: string, right: string): boolean => plain(left) === plain(right);

const plain = (rate: string): string => {
  const [whole = '', decimals = ''] = rate.split('.');
  return `${whole.replace(/^0+/, '')}.${decimals.replace(/0+$/, '')}`;
};

/** A rate for people: `1 EUR = 1.0832 USD (ECB, 2026-11-20)`. */
export const rateInWords = ({ from, to, rate, source, on }: ExchangeRate): string =>
  `1 ${from} = ${rate} ${to} (${source}, ${on})`;
