import * as z from 'zod';
import { workerHandler } from '../../platform/middleware/worker.ts';
import { reported } from '../../platform/sweep.ts';
import { ExpiryReport, expireReservations } from '../expire.ts';
import { runtimeDeps } from '../runtime.ts';

const deps = runtimeDeps();

export const handler = workerHandler(
  { name: 'REQUEST_EXPIRE', input: z.object({}), output: ExpiryReport },
  async (_, context) => {
    const timeLeft = () => context.getRemainingTimeInMillis();
    return reported('REQUEST_EXPIRE_REPORT', await expireReservations({ ...deps, timeLeft }));
  },
);
