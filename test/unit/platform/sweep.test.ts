import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { logger } from '../../../functions/platform/logger.ts';
import { reported, sweep } from '../../../functions/platform/sweep.ts';

const logged = vi.fn();
beforeEach(() => {
  vi.spyOn(logger, 'error').mockImplementation((...line) => void logged(...line));
  vi.spyOn(logger, 'info').mockImplementation((...line) => void logged(...line));
});
afterEach(() => {
  vi.restoreAllMocks();
  logged.mockClear();
});

async function* numbers() {
  yield* [1, 2, 3];
}
const name = (item: number) => `item-${item}`;

test('an item that fails is logged and stops no other', async () => {
  const done: number[] = [];
  const end = await sweep(numbers(), { name, timeLeft: () => 60_000 }, (item) => {
    if (item === 2) return Promise.reject(new Error('broken'));
    done.push(item);
    return Promise.resolve();
  });
  expect(end).toEqual({ finished: true, failed: 1 });
  expect(done).toEqual([1, 3]);
  expect(logged).toHaveBeenCalledWith('SWEEP_ITEM_FAILED', { item: 'item-2', error: expect.any(Error) });
});

test('it stops while there is time to answer', async () => {
  const left = [60_000, 29_999];
  const each = vi.fn();
  expect(await sweep(numbers(), { name, timeLeft: () => left.shift() ?? 0 }, each)).toEqual({
    finished: false,
    failed: 0,
  });
  expect(each).toHaveBeenCalledTimes(1);
});

test('a report is told; one with failures ends as a failure', () => {
  const report = { finished: false, failed: 0, partners: 2 };
  expect(reported('SWEPT', report)).toBe(report);
  expect(logged).toHaveBeenCalledWith('SWEPT', { report });
  expect(() => reported('SWEPT', { ...report, failed: 3 })).toThrow('3 items of the sweep failed');
});
