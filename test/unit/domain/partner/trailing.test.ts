import { expect, it } from 'vitest';
import { totalsOf, trailingTwelveMonths } from '../../../../functions/domain/partner/trailing.ts';
import { month } from '../examples.ts';

it('counts the month of the day and the eleven before it, in any order', () => {
  const months = ['2026-11', '2025-11', '2025-12', '2026-12', '2026-05'].map((name) =>
    month(name, { quotesIssued: 1, dealsClosed: 2, partnerRevenue: 100, meetings: 3, logins: 4, referrals: 5 }),
  );
  const totals = trailingTwelveMonths(months, '2026-11-30');
  expect(totals.months).toEqual(['2025-12', '2026-05', '2026-11']);
  expect(totals).toMatchObject({ quotes: 3, deals: 6, revenue: 300, meetings: 9, logins: 12, referrals: 15 });
});

it('is zero without months', () => {
  expect(totalsOf([])).toMatchObject({ months: [], quotes: 0, deals: 0, revenue: 0, dealValue: 0 });
});
