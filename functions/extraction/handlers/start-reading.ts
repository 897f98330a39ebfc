import { dynamo } from '../../platform/clients/dynamo.ts';
import { kms } from '../../platform/clients/kms.ts';
import { sfn } from '../../platform/clients/sfn.ts';
import { textract } from '../../platform/clients/textract.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { workerHandler } from '../../platform/middleware/worker.ts';
import { kmsSealer } from '../../platform/sealer.ts';
import { resumeTaskWith } from '../../platform/task-token.ts';
import { StartReadingEnvironment } from '../environment.ts';
import { jobResults } from '../job-results.ts';
import { jobStarter } from '../job-starter.ts';
import { paceOf } from '../pace.ts';
import { StartReadingInput, StartReadingOutput, startReading } from '../start-reading.ts';

const environment = readEnvironment(StartReadingEnvironment);
const table = { client: dynamo, name: environment.TABLE_NAME };
const pace = paceOf(table, environment.CALLS_PER_SECOND);
const channel = { topicArn: environment.NOTICE_TOPIC_ARN, roleArn: environment.NOTICE_ROLE_ARN };
const deps = {
  table,
  sealer: kmsSealer(kms, environment.KEY_ID),
  start: jobStarter(textract, environment.EVIDENCE_BUCKET, channel, pace),
  results: jobResults(textract, pace),
  resumeTask: resumeTaskWith(sfn),
  clock: systemClock,
};

export const handler = workerHandler(
  { name: 'EXTRACTION_START_READING', input: StartReadingInput, output: StartReadingOutput },
  (input) => startReading(input, deps),
);
