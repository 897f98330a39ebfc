import { expect, it } from 'vitest';
import { justUnderLimit } from '../../../../../functions/domain/audit/checks/just-under-limit.ts';
import { roundAmounts } from '../../../../../functions/domain/audit/checks/round-amounts.ts';
import { weekendDates } from '../../../../../functions/domain/audit/checks/weekend-dates.ts';
import type { PastInvoice } from '../../../../../functions/domain/audit/history.ts';
import { terms } from '../../examples.ts';
import { auditInput } from '../documents.ts';

const past = (facts: Partial<PastInvoice> = {}, number = 0): PastInvoice => ({
  claimId: `clm_${number}`,
  slotId: 'invoice',
  day: '2027-02-15',
  amount: 123_456,
  currency: 'USD',
  ...facts,
});
const many = (count: number, facts: Partial<PastInvoice> = {}) =>
  Array.from({ length: count }, (_, number) => past(facts, number + 1));
const input = (invoices: PastInvoice[]) => auditInput({ history: { requests: [], invoices } });
const round = { amount: 400_000 };
const saturday = { day: '2027-02-20' };

it('notes for staff when nearly all invoices are round, and not one fewer', () => {
  expect(roundAmounts([past(round)], input(many(7, round)))).toMatchObject({
    verdict: 'review',
    staffNote: expect.stringContaining('8 of the partner'),
    sentence: 'A person looks at the claim.',
  });
  expect(roundAmounts([past(round)], input(many(6, round)))).toMatchObject({ verdict: 'pass' });
  expect(roundAmounts([past()], input(many(9, round)))).toMatchObject({ verdict: 'pass' });
  const mixed = [...many(9, round), ...many(2).map((each) => ({ ...each, claimId: `x${each.claimId}` }))];
  expect(roundAmounts([past(round)], input(mixed))).toMatchObject({ verdict: 'pass' });
});

it('knows what is round in a currency without cents', () => {
  const yen = { amount: 4000, currency: 'JPY' };
  expect(roundAmounts([past(yen)], input(many(7, yen)))).toMatchObject({ verdict: 'review' });
});

it('notes for staff when most invoices are of a weekend', () => {
  expect(weekendDates([past(saturday)], input(many(3, { day: '2027-02-21' })))).toMatchObject({ verdict: 'review' });
  expect(weekendDates([past(saturday)], input(many(3, { day: '2027-02-22' })))).toMatchObject({ verdict: 'pass' });
  expect(weekendDates([past(saturday)], input(many(9, { day: null })))).toMatchObject({ verdict: 'pass' });
});

it('counts the claim itself once, however often it was audited', () => {
  expect(weekendDates([past(saturday, 1)], input(many(1, saturday)))).toMatchObject({ verdict: 'pass' });
});

it.each([
  [[490_000], 490_000, 'review'],
  [[500_000], 500_000, 'review'],
  [[2_499_900], 495_000, 'review'],
  [[489_999], 490_000, 'pass'],
  [[490_000], 500_001, 'pass'],
  [[], 499_900, 'pass'],
])('judges requests of %j beside one of %i as %s', (others, amount, verdict) => {
  const requests = others.map((asked, number) => ({ requestId: `req_${number}`, amount: asked }));
  const { request } = auditInput();
  const facts = { history: { requests, invoices: [] }, request: { ...request, terms: { ...terms, amount } } };
  expect(justUnderLimit(auditInput(facts))).toMatchObject({ verdict });
});
