import { expect, test } from 'vitest';
import { readOptions } from '../../../scripts/bench/options.ts';

test('without options everything is measured on an endpoint of its own', () => {
  expect(readOptions([])).toEqual({
    quick: false,
    json: false,
    out: undefined,
    endpoint: undefined,
    region: undefined,
    table: 'fundgate-bench',
  });
});

test('an option that is not known is answered with those that are', () => {
  expect(() => readOptions(['--fast'])).toThrow(
    expect.objectContaining({ advice: expect.stringContaining('--quick') }),
  );
});
