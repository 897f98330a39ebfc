import { dynamo } from '../../platform/clients/dynamo.ts';
import { kms } from '../../platform/clients/kms.ts';
import { s3 } from '../../platform/clients/s3.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { evidenceBucket } from '../../platform/evidence-bucket.ts';
import { kmsSealer } from '../../platform/sealer.ts';
import { PictureEnvironment } from '../environment.ts';
import { answerPicture } from '../picture/answer.ts';
import { pictureHandler } from '../picture/handler.ts';

const environment = readEnvironment(PictureEnvironment);
const deps = {
  table: { client: dynamo, name: environment.TABLE_NAME },
  evidence: evidenceBucket(s3, environment.EVIDENCE_BUCKET),
  clock: systemClock,
  sealer: kmsSealer(kms, environment.KEY_ID),
};

export const handler = pictureHandler((asked) => answerPicture(asked, deps));
