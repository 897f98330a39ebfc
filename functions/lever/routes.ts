import type { Route } from '../platform/http/route.ts';
import type { LeverStartDeps } from './deps.ts';
import { readLeverAudit } from './read.ts';
import { startLeverAudit } from './start-on-demand.ts';

export const leverRoutes: readonly Route<LeverStartDeps>[] = [startLeverAudit, readLeverAudit];
