import { dynamo } from '../../platform/clients/dynamo.ts';
import { textract } from '../../platform/clients/textract.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { workerHandler } from '../../platform/middleware/worker.ts';
import { CollectReadingInput, CollectReadingOutput, collectReading } from '../collect-reading.ts';
import { CollectReadingEnvironment } from '../environment.ts';
import { jobResults } from '../job-results.ts';

const environment = readEnvironment(CollectReadingEnvironment);
const deps = {
  table: { client: dynamo, name: environment.TABLE_NAME },
  results: jobResults(textract),
  clock: systemClock,
};

export const handler = workerHandler(
  { name: 'EXTRACTION_COLLECT_READING', input: CollectReadingInput, output: CollectReadingOutput },
  (input) => collectReading(input, deps),
);
