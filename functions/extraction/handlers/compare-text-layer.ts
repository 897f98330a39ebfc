import { dynamo } from '../../platform/clients/dynamo.ts';
import { s3 } from '../../platform/clients/s3.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { evidenceBucket } from '../../platform/evidence-bucket.ts';
import { workerHandler } from '../../platform/middleware/worker.ts';
import { CompareTextLayerInput, CompareTextLayerOutput, compareSlot } from '../compare-text-layer.ts';
import { CompareTextLayerEnvironment } from '../environment.ts';

const environment = readEnvironment(CompareTextLayerEnvironment);
const deps = {
  table: { client: dynamo, name: environment.TABLE_NAME },
  evidence: evidenceBucket(s3, environment.EVIDENCE_BUCKET),
  clock: systemClock,
};

export const handler = workerHandler(
  { name: 'EXTRACTION_COMPARE_TEXT_LAYER', input: CompareTextLayerInput, output: CompareTextLayerOutput },
  (input) => compareSlot(input, deps),
);
