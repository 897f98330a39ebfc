import { dynamo } from '../../platform/clients/dynamo.ts';
import { kms } from '../../platform/clients/kms.ts';
import { sfn } from '../../platform/clients/sfn.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { workerHandler } from '../../platform/middleware/worker.ts';
import { kmsSealer } from '../../platform/sealer.ts';
import { resumeTaskWith } from '../../platform/task-token.ts';
import { AwaitInput, AwaitReply, awaitFact } from '../await.ts';
import { AwaitEnvironment } from '../environment.ts';

const environment = readEnvironment(AwaitEnvironment);
const deps = {
  table: { client: dynamo, name: environment.TABLE_NAME },
  sealer: kmsSealer(kms, environment.KEY_ID),
  resumeTask: resumeTaskWith(sfn),
};

export const handler = workerHandler({ name: 'WORKFLOW_AWAIT', input: AwaitInput, output: AwaitReply }, (input) =>
  awaitFact(input, deps),
);
