import type { Route } from '../platform/http/route.ts';
import { confirmCorrection } from './confirm.ts';
import { declineCorrection } from './decline.ts';
import type { CorrectionDeps } from './deps.ts';
import { proposeCorrection } from './propose.ts';
import { listCorrections, readCorrection } from './read.ts';

export const correctionRoutes: readonly Route<CorrectionDeps>[] = [
  proposeCorrection,
  listCorrections,
  readCorrection,
  confirmCorrection,
  declineCorrection,
];
