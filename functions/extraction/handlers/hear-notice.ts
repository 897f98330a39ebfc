import { dynamo } from '../../platform/clients/dynamo.ts';
import { kms } from '../../platform/clients/kms.ts';
import { sfn } from '../../platform/clients/sfn.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { workerHandler } from '../../platform/middleware/worker.ts';
import { kmsSealer } from '../../platform/sealer.ts';
import { resumeTaskWith } from '../../platform/task-token.ts';
import { HearNoticeEnvironment } from '../environment.ts';
import { HearNoticeInput, HearNoticeOutput, hearNotice } from '../hear-notice.ts';

const environment = readEnvironment(HearNoticeEnvironment);
const deps = {
  table: { client: dynamo, name: environment.TABLE_NAME },
  sealer: kmsSealer(kms, environment.KEY_ID),
  resumeTask: resumeTaskWith(sfn),
};

export const handler = workerHandler(
  { name: 'EXTRACTION_HEAR_NOTICE', input: HearNoticeInput, output: HearNoticeOutput },
  (input) => hearNotice(input, deps),
);
