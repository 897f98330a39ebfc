import { BusEvent } from '../../platform/bus-event.ts';
import { dynamo } from '../../platform/clients/dynamo.ts';
import { kms } from '../../platform/clients/kms.ts';
import { sfn } from '../../platform/clients/sfn.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { workerHandler } from '../../platform/middleware/worker.ts';
import { kmsSealer } from '../../platform/sealer.ts';
import { endWaitWith, resumeTaskWith } from '../../platform/task-token.ts';
import { ResumeEnvironment } from '../environment.ts';
import { ResumeReply, resume } from '../resume.ts';

const environment = readEnvironment(ResumeEnvironment);
const deps = {
  table: { client: dynamo, name: environment.TABLE_NAME },
  sealer: kmsSealer(kms, environment.KEY_ID),
  resumeTask: resumeTaskWith(sfn),
  endWait: endWaitWith(sfn),
  client: sfn,
  requestStateMachine: environment.REQUEST_STATE_MACHINE_ARN,
};

export const handler = workerHandler({ name: 'WORKFLOW_RESUME', input: BusEvent, output: ResumeReply }, ({ detail }) =>
  resume(detail, deps),
);
