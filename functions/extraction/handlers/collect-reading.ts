import { dynamo } from '../../platform/clients/dynamo.ts';
import { textract } from '../../platform/clients/textract.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { workerHandler } from '../../platform/middleware/worker.ts';
import { CollectReadingInput, CollectReadingOutput, collectReading } from '../collect-reading.ts';
import { CollectReadingEnvironment } from '../environment.ts';
import { jobResults } from '../job-results.ts';
import { paceOf } from '../pace.ts';

const environment = readEnvironment(CollectReadingEnvironment);
const table = { client: dynamo, name: environment.TABLE_NAME };
const deps = {
  table,
  results: jobResults(textract, paceOf(table, environment.CALLS_PER_SECOND)),
  clock: systemClock,
};

export const handler = workerHandler(
  { name: 'EXTRACTION_COLLECT_READING', input: CollectReadingInput, output: CollectReadingOutput },
  (input) => collectReading(input, deps),
);
