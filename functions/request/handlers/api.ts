import { apiHandler } from '../../platform/middleware/api.ts';
import { requestRoutes } from '../routes.ts';
import { runtimeDeps } from '../runtime.ts';

export const handler = apiHandler(requestRoutes, runtimeDeps());
