import type { Route } from '../platform/http/route.ts';
import type { TrailDeps } from './deps.ts';
import { exportClaimTrail, exportRequestTrail } from './export.ts';
import { readClaimTrail, readRequestTrail } from './read.ts';

export const trailRoutes: readonly Route<TrailDeps>[] = [
  readRequestTrail,
  exportRequestTrail,
  readClaimTrail,
  exportClaimTrail,
];
