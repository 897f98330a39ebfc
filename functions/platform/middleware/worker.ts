import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type * as z from 'zod';
import { logger } from '../logger.ts';

/**
 * The worker bundle: a workflow step or event consumer. Input and output are parsed; what is thrown is logged with its
 * class and thrown on, so that the workflow's retries match it by name.
 */
export function workerHandler<I extends z.ZodType, O extends z.ZodType>(
  step: { readonly name: string; readonly input: I; readonly output: O },
  run: (input: z.output<I>, context: Context) => Promise<z.input<O>>,
) {
  return middy<unknown, z.output<O>>()
    .onError((request) => {
      logger.error(`${step.name}_FAILED`, { error: request.error ?? new Error('unknown') });
    })
    .handler(async (event, context) => {
      logger.addContext(context);
      logger.info(`${step.name}_STARTED`);
      const output = step.output.parse(await run(step.input.parse(event), context));
      logger.info(`${step.name}_COMPLETED`);
      return output;
    });
}
