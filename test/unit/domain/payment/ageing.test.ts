import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../../../../functions/domain/calendar/days.ts';
import { ageBuckets, ageingOf, bucketOf, daysOpen, openStatuses } from '../../../../functions/domain/payment/ageing.ts';
import { remainderOf } from '../../../../functions/domain/payment/parts.ts';
import { reported, sent, waiting } from './examples.ts';

const on = '2027-03-01';
const openFor = (days: number) => ({ instructedAt: `${addDays(on, -days)}T23:59:59.000Z` });

it('counts days from the day of the instruction, in buckets that end on the day they name', () => {
  expect([0, 30, 31, 60, 61, 90, 91].map(bucketOf)).toEqual([
    '0-30',
    '0-30',
    '31-60',
    '31-60',
    '61-90',
    '61-90',
    'over-90',
  ]);
  expect(daysOpen(waiting(openFor(31)), on)).toBe(31);
  expect(daysOpen(waiting(openFor(-1)), on)).toBe(0);
});

it('counts what is owed: the rest of what is settled in part, and nothing that is settled', () => {
  const settled = reported(sent(), { status: 'ACSC' });
  const partly = { ...reported(sent(), { status: 'PART', amount: 4_000 }), ...openFor(95) };
  expect(ageingOf([settled], on)).toEqual([]);
  const [ageing] = ageingOf(
    [waiting(openFor(30)), partly, { ...reported(sent(), { status: 'RJCT' }), ...openFor(40) }],
    on,
  );
  expect(ageing).toMatchObject({
    currency: 'EUR',
    total: { payments: 3, amount: 26_000n },
    byStatus: {
      pending: { '0-30': { payments: 1, amount: 10_000n } },
      batched: { 'over-90': { payments: 1, amount: 6_000n } },
      rejected: { '31-60': { payments: 1, amount: 10_000n } },
    },
  });
});

it('adds up to what is owed, per currency, whatever the sums', () => {
  const payment = fc.record({
    amount: fc.integer({ min: 1, max: 1_000_000_000_000 }),
    days: fc.integer({ min: 0, max: 400 }),
    currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
    isSent: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(payment, { maxLength: 50 }), (list) => {
      const payments = list.map(({ isSent, days, ...facts }) =>
        (isSent ? sent : waiting)({ ...facts, ...openFor(days) }),
      );
      for (const { currency, total, byStatus } of ageingOf(payments, on)) {
        const cells = openStatuses.flatMap((status) => ageBuckets.map((bucket) => byStatus[status][bucket]));
        const own = payments.filter((each) => each.currency === currency);
        expect(total.payments).toBe(own.length);
        expect(total.amount).toBe(own.reduce((sum, each) => sum + BigInt(remainderOf(each)), 0n));
        expect(cells.reduce((sum, { amount }) => sum + amount, 0n)).toBe(total.amount);
      }
    }),
    { numRuns: 100 },
  );
});
