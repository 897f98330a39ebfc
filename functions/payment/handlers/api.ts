import { apiHandler } from '../../platform/middleware/api.ts';
import { paymentRoutes } from '../routes.ts';
import { runtimeDeps } from '../runtime.ts';

export const handler = apiHandler(paymentRoutes, runtimeDeps());
