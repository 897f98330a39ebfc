import type { Route } from '../platform/http/route.ts';
import type { ClaimApiDeps } from './deps.ts';
import { disputeClaim } from './dispute-claim.ts';
import { openClaim } from './open-claim.ts';
import { listClaims, readClaim } from './read-claim.ts';
import { submitClaim } from './submit-claim.ts';
import { openUploadSlots } from './upload-slots.ts';

export const claimRoutes: readonly Route<ClaimApiDeps>[] = [
  openClaim,
  listClaims,
  readClaim,
  openUploadSlots,
  submitClaim,
  disputeClaim,
];
