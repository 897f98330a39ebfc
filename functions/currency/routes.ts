import type { Route } from '../platform/http/route.ts';
import type { CurrencyDeps } from './deps.ts';
import { listExchangeRates } from './list.ts';
import { recordExchangeRates } from './record.ts';

export const currencyRoutes: readonly Route<CurrencyDeps>[] = [recordExchangeRates, listExchangeRates];
