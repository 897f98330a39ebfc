import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { listExchangeRates as listStored } from '../store/exchange-rates.ts';
import { listExchangeRates as contract } from './contracts.ts';
import type { CurrencyDeps } from './deps.ts';

export const listExchangeRates = route(contract, async ({ query }, { table }: CurrencyDeps) => {
  const { from, to, ...page } = query;
  return ok(await listStored(table, { from, to }, page));
});
