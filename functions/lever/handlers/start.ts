import * as z from 'zod';
import { LeverAuditSummary } from '../../domain/lever/assessment.ts';
import { dynamo } from '../../platform/clients/dynamo.ts';
import { sfn } from '../../platform/clients/sfn.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { newId } from '../../platform/ids.ts';
import { workerHandler } from '../../platform/middleware/worker.ts';
import { LeverStartEnvironment } from '../environment.ts';
import { startScheduled } from '../start.ts';
import { startWorkflowOf } from '../start-workflow.ts';

const environment = readEnvironment(LeverStartEnvironment);

const deps = {
  table: { client: dynamo, name: environment.TABLE_NAME },
  clock: systemClock,
  newId,
  fiscalYearStartMonth: environment.FISCAL_YEAR_START_MONTH,
  startWorkflow: startWorkflowOf(sfn, environment.LEVER_AUDIT_STATE_MACHINE_ARN),
};

/** The scheduler's own event says nothing that is needed here. */
export const handler = workerHandler({ name: 'LEVER_START', input: z.unknown(), output: LeverAuditSummary }, () =>
  startScheduled(deps),
);
