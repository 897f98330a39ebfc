import { apiHandler } from '../../platform/middleware/api.ts';
import { budgetRoutes } from '../routes.ts';
import { runtimeDeps } from '../runtime.ts';

export const handler = apiHandler(budgetRoutes, runtimeDeps());
