import * as z from 'zod';
import { workerHandler } from '../../platform/middleware/worker.ts';
import { GatherOutput, gather } from '../gather.ts';
import { runtimeDeps } from '../runtime.ts';

const deps = runtimeDeps();

/** The schedule says when; whatever it sends along is of no meaning. */
export const handler = workerHandler({ name: 'PAYMENT_BATCH', input: z.unknown(), output: GatherOutput }, () =>
  gather(deps),
);
