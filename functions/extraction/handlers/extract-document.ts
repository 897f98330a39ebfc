import { dynamo } from '../../platform/clients/dynamo.ts';
import { s3 } from '../../platform/clients/s3.ts';
import { textract } from '../../platform/clients/textract.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { evidenceBucket } from '../../platform/evidence-bucket.ts';
import { workerHandler } from '../../platform/middleware/worker.ts';
import { documentReader } from '../document-reader.ts';
import { ExtractionEnvironment } from '../environment.ts';
import { ExtractDocumentInput, ExtractDocumentOutput, extractDocument } from '../extract-document.ts';
import { paceOf } from '../pace.ts';
import { seePictures } from '../pictures/see-pictures.ts';

const environment = readEnvironment(ExtractionEnvironment);
const table = { client: dynamo, name: environment.TABLE_NAME };
const deps = {
  table,
  reader: documentReader(textract, environment.EVIDENCE_BUCKET, paceOf(table, environment.CALLS_PER_SECOND)),
  evidence: evidenceBucket(s3, environment.EVIDENCE_BUCKET),
  clock: systemClock,
};

export const handler = workerHandler(
  { name: 'EXTRACTION_EXTRACT_DOCUMENT', input: ExtractDocumentInput, output: ExtractDocumentOutput },
  async (input) => {
    const read = await extractDocument(input, deps);
    await seePictures(input.claimId, input.slotId, deps);
    return read;
  },
);
