import { expect, it } from 'vitest';
import { averageDeal, medianOf } from '../../../../functions/domain/lever/median.ts';

it('takes the middle, or the lower one of two', () => {
  expect(medianOf([])).toBeNull();
  expect(medianOf([7])).toBe(7);
  expect(medianOf([9, 1, 5])).toBe(5);
  expect(medianOf([10, 2, 30, 4])).toBe(4);
});

it('averages deals', () => {
  expect(averageDeal({ deals: 0, dealValue: 0 })).toBeNull();
  expect(averageDeal({ deals: 3, dealValue: 100 })).toBe(33);
});
