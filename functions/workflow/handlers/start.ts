import { BusEvent } from '../../platform/bus-event.ts';
import { sfn } from '../../platform/clients/sfn.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { workerHandler } from '../../platform/middleware/worker.ts';
import { StartEnvironment } from '../environment.ts';
import { StartReply, start } from '../start.ts';

const environment = readEnvironment(StartEnvironment);

export const handler = workerHandler({ name: 'WORKFLOW_START', input: BusEvent, output: StartReply }, ({ detail }) =>
  start(detail, {
    client: sfn,
    requestStateMachine: environment.REQUEST_STATE_MACHINE_ARN,
    claimStateMachine: environment.CLAIM_STATE_MACHINE_ARN,
  }),
);
