import type { Route } from '../platform/http/route.ts';
import { stateBudget } from './budget-statement.ts';
import type { StatementDeps } from './deps.ts';
import { statePartner } from './partner-statement.ts';

export const statementRoutes: readonly Route<StatementDeps>[] = [statePartner, stateBudget];
