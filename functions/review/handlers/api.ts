import { dynamo } from '../../platform/clients/dynamo.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { apiHandler } from '../../platform/middleware/api.ts';
import { ReviewEnvironment } from '../environment.ts';
import { reviewRoutes } from '../routes.ts';

const environment = readEnvironment(ReviewEnvironment);

export const handler = apiHandler(reviewRoutes, { table: { client: dynamo, name: environment.TABLE_NAME } });
