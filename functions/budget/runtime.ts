import { dynamo } from '../platform/clients/dynamo.ts';
import { systemClock } from '../platform/clock.ts';
import { readEnvironment } from '../platform/environment.ts';
import { newId } from '../platform/ids.ts';
import type { BudgetDeps } from './deps.ts';
import { BudgetEnvironment } from './environment.ts';

/** What the functions of this room run with. */
export function runtimeDeps(): BudgetDeps {
  const environment = readEnvironment(BudgetEnvironment);
  return {
    table: { client: dynamo, name: environment.TABLE_NAME },
    clock: systemClock,
    newId,
    currency: environment.CURRENCY,
    fiscalYearStartMonth: environment.FISCAL_YEAR_START_MONTH,
  };
}
