import { dynamo } from '../platform/clients/dynamo.ts';
import { systemClock } from '../platform/clock.ts';
import { readEnvironment } from '../platform/environment.ts';
import { newId } from '../platform/ids.ts';
import type { RequestDeps } from './deps.ts';
import { RequestEnvironment } from './environment.ts';

/** What the functions of this room run with. */
export function runtimeDeps(): RequestDeps {
  const environment = readEnvironment(RequestEnvironment);
  return {
    table: { client: dynamo, name: environment.TABLE_NAME },
    clock: systemClock,
    newId,
    fiscalYearStartMonth: environment.FISCAL_YEAR_START_MONTH,
  };
}
