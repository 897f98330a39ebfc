import type { Route } from '../platform/http/route.ts';
import type { ReimbursementDeps } from './deps.ts';
import { settleClaim } from './settle-claim.ts';

export const reimbursementRoutes: readonly Route<ReimbursementDeps>[] = [settleClaim];
