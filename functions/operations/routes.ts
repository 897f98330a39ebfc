import type { Route } from '../platform/http/route.ts';
import type { OperationsDeps } from './deps.ts';
import { readOperations } from './read.ts';

export const operationsRoutes: readonly Route<OperationsDeps>[] = [readOperations];
