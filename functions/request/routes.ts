import type { Route } from '../platform/http/route.ts';
import type { RequestDeps } from './deps.ts';
import { extendClaims } from './extend-claims.ts';
import { listRequests, readRequest } from './read.ts';
import { reviseRequest } from './revise.ts';
import { submitRequest } from './submit.ts';
import { tryRequest } from './what-if.ts';
import { withdrawRequest } from './withdraw.ts';

export const requestRoutes: readonly Route<RequestDeps>[] = [
  submitRequest,
  listRequests,
  readRequest,
  reviseRequest,
  withdrawRequest,
  extendClaims,
  tryRequest,
];
