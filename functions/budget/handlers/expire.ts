import * as z from 'zod';
import { workerHandler } from '../../platform/middleware/worker.ts';
import { reported } from '../../platform/sweep.ts';
import { ExpiryReport, expireAllocations } from '../expire.ts';
import { runtimeDeps } from '../runtime.ts';

const deps = runtimeDeps();

export const handler = workerHandler(
  { name: 'BUDGET_EXPIRE', input: z.object({}), output: ExpiryReport },
  async (_, context) => {
    const timeLeft = () => context.getRemainingTimeInMillis();
    return reported('BUDGET_EXPIRE_REPORT', await expireAllocations({ ...deps, timeLeft }));
  },
);
