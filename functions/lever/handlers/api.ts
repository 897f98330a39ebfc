import { dynamo } from '../../platform/clients/dynamo.ts';
import { sfn } from '../../platform/clients/sfn.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { newId } from '../../platform/ids.ts';
import { apiHandler } from '../../platform/middleware/api.ts';
import { LeverApiEnvironment } from '../environment.ts';
import { leverRoutes } from '../routes.ts';
import { startWorkflowOf } from '../start-workflow.ts';

const environment = readEnvironment(LeverApiEnvironment);

export const handler = apiHandler(leverRoutes, {
  table: { client: dynamo, name: environment.TABLE_NAME },
  clock: systemClock,
  newId,
  fiscalYearStartMonth: environment.FISCAL_YEAR_START_MONTH,
  startWorkflow: startWorkflowOf(sfn, environment.LEVER_AUDIT_STATE_MACHINE_ARN),
});
