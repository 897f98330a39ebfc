import { dynamo } from '../../platform/clients/dynamo.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { newId } from '../../platform/ids.ts';
import { apiHandler } from '../../platform/middleware/api.ts';
import { BudgetEnvironment } from '../environment.ts';
import { budgetRoutes } from '../routes.ts';

const environment = readEnvironment(BudgetEnvironment);

export const handler = apiHandler(budgetRoutes, {
  table: { client: dynamo, name: environment.TABLE_NAME },
  clock: systemClock,
  newId,
  currency: environment.CURRENCY,
  fiscalYearStartMonth: environment.FISCAL_YEAR_START_MONTH,
});
