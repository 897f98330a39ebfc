import type { Context } from 'aws-lambda';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { logger } from '../../../../functions/platform/logger.ts';
import { workerHandler } from '../../../../functions/platform/middleware/worker.ts';
import { WriteContention } from '../../../../functions/store/commit.ts';

const logged: unknown[][] = [];
beforeEach(() => {
  logged.length = 0;
  vi.spyOn(logger, 'info').mockImplementation((...line) => void logged.push(line));
  vi.spyOn(logger, 'error').mockImplementation((...line) => void logged.push(line));
});
afterEach(() => vi.restoreAllMocks());

const context = { awsRequestId: 'r-1', getRemainingTimeInMillis: () => 1000 } as Context;
const schemas = { input: z.object({ n: z.int() }), output: z.object({ doubled: z.int() }) };
const doubling = (run: (n: number) => Promise<{ doubled: number }>) => {
  const handler = workerHandler({ name: 'DOUBLE', ...schemas }, ({ n }) => run(n));
  return (event: unknown) => handler(event, context);
};
const double = doubling((n) => Promise.resolve({ doubled: n * 2 }));

test('a step answers what its schema names and tells its two lines', async () => {
  expect(await double({ n: 21 })).toEqual({ doubled: 42 });
  expect(logged).toEqual([['DOUBLE_STARTED'], ['DOUBLE_COMPLETED']]);
});

test('what the schema does not name stays inside', async () => {
  const chatty = doubling((n) => Promise.resolve({ doubled: n, token: 'secret' }));
  expect(await chatty({ n: 1 })).toEqual({ doubled: 1 });
});

test.each([[{}], [{ n: 1.5 }], [null]])('the input %j is a fault', async (event) => {
  await expect(double(event)).rejects.toThrow();
  expect(logged.at(-1)).toEqual(['DOUBLE_FAILED', { error: expect.any(z.ZodError) }]);
});

test('an answer that does not fit is a fault', async () => {
  await expect(doubling(() => Promise.resolve({ doubled: 0.5 }))({ n: 1 })).rejects.toThrow();
});

test('an error goes on under its own name, for the retries of the workflow to match', async () => {
  const contention = new WriteContention('others stayed first');
  const step = doubling(() => Promise.reject(contention));
  await expect(step({ n: 1 })).rejects.toBe(contention);
  expect(contention.name).toBe('WriteContention');
  expect(logged.at(-1)).toEqual(['DOUBLE_FAILED', { error: contention }]);
});
