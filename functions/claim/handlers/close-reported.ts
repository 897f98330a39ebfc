import { BusEvent } from '../../platform/bus-event.ts';
import { dynamo } from '../../platform/clients/dynamo.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { newId } from '../../platform/ids.ts';
import { workerHandler } from '../../platform/middleware/worker.ts';
import { CloseReportedOutput, closeReported } from '../close-reported.ts';
import { ClaimStepEnvironment } from '../environment.ts';

const environment = readEnvironment(ClaimStepEnvironment);
const deps = { table: { client: dynamo, name: environment.TABLE_NAME }, clock: systemClock, newId };

export const handler = workerHandler(
  { name: 'CLAIM_CLOSE_REPORTED', input: BusEvent, output: CloseReportedOutput },
  ({ detail }) => closeReported(detail, deps),
);
