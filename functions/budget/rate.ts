import { Refusal } from '../domain/errors.ts';
import type { ExchangeRate } from '../domain/money/rate.ts';
import { today } from '../platform/clock.ts';
import { rateFor } from '../store/exchange-rates.ts';
import { activePolicy } from '../store/policies.ts';
import type { BudgetDeps } from './deps.ts';

/**
 * The rate that a new budget of a currency keeps, from there to the programme's; undefined where the two are one.
 * docs/handbook.md § Currencies
 * @throws Refusal `invalid` with `/currency` when no rate is recent enough.
 */
export async function budgetRate(currency: string, deps: BudgetDeps): Promise<ExchangeRate | undefined> {
  const { table, clock, currency: programme } = deps;
  if (currency === programme) return undefined;
  const { rateMaxAgeDays: maxAgeDays } = (await activePolicy(table)).rules.currency;
  const rate = await rateFor(table, { from: currency, to: programme, on: today(clock), maxAgeDays });
  if (rate) return rate;
  const problem = `has no exchange rate to ${programme} of the last ${maxAgeDays} days; finance records one first`;
  throw new Refusal('invalid', 'The budget cannot be funded without a rate; nothing was stored.', [
    { field: '/currency', problem },
  ]);
}
