import * as z from 'zod';
import { logger } from '../../platform/logger.ts';
import { workerHandler } from '../../platform/middleware/worker.ts';
import { GatherOutput, gather } from '../gather.ts';
import { runtimeDeps } from '../runtime.ts';

const deps = runtimeDeps();

/** The schedule says when; whatever it sends along is of no meaning. */
export const handler = workerHandler({ name: 'PAYMENT_BATCH', input: z.unknown(), output: GatherOutput }, async () => {
  const report = await gather(deps);
  logger.info('PAYMENT_BATCH_REPORT', { report });
  return report;
});
