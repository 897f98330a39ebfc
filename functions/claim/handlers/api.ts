import { dynamo } from '../../platform/clients/dynamo.ts';
import { s3 } from '../../platform/clients/s3.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { evidenceBucket } from '../../platform/evidence-bucket.ts';
import { newId } from '../../platform/ids.ts';
import { apiHandler } from '../../platform/middleware/api.ts';
import { ClaimApiEnvironment } from '../environment.ts';
import { claimRoutes } from '../routes.ts';

const environment = readEnvironment(ClaimApiEnvironment);

export const handler = apiHandler(claimRoutes, {
  table: { client: dynamo, name: environment.TABLE_NAME },
  evidence: evidenceBucket(s3, environment.EVIDENCE_BUCKET),
  clock: systemClock,
  newId,
});
