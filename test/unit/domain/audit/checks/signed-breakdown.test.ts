import { expect, it } from 'vitest';
import { auditClaim } from '../../../../../functions/domain/audit/audit-claim.ts';
import type { ExpenseReading } from '../../../../../functions/domain/claim/document.ts';
import { terms } from '../../examples.ts';
import { auditInput, invoiceSlot, read, slot } from '../documents.ts';

const line = (item: string, price: string) => ({ item: read(item), quantity: null, price: read(price) });
const ownPaper: Partial<ExpenseReading> = {
  vendorName: [read('Northwind Cloud GmbH')],
  receiverName: [],
  invoiceNumber: [],
  total: [read('$4,000.00')],
};
const breakdown = (facts: Partial<ExpenseReading> = {}) => ({
  ...invoiceSlot({ ...ownPaper, ...facts }, 'breakdown'),
  kind: 'breakdown' as const,
  required: false,
  insteadOf: 'invoice',
});
const empty = { ...invoiceSlot(), upload: undefined, extraction: undefined };
const proofs = ['invitation', 'agenda', 'event-photos'].map((name) => slot(name));
const audit = (...slots: ReturnType<typeof slot>[]) =>
  auditClaim(
    auditInput({
      request: { ...auditInput().request, terms: { ...terms, activityType: 'seminar' } },
      slots: [...slots, ...proofs],
    }),
  );

it('a breakdown in place of the invoice goes to a person, and to nobody else', () => {
  const found = audit(empty, breakdown({ lines: [line('Roll-up banners', '$4,000.00')] }));
  expect(found).toMatchObject({ verdict: 'review', eligibleTotal: 400_000 });
  expect(found.checks.filter(({ check, verdict }) => verdict === 'review' && check !== 'links')).toMatchObject([
    { check: 'signed-breakdown', slotId: 'breakdown', sentence: expect.stringContaining('no machine can tell') },
  ]);
  const own = found.checks.filter(({ slotId }) => slotId === 'breakdown').map(({ check }) => check);
  expect(own).toEqual(expect.arrayContaining(['invoice-date', 'currency', 'line-items', 'lines-add-up']));
  for (const asked of ['supplier-named', 'invoice-number', 'billed-party']) expect(own).not.toContain(asked);
});

it('salaries on it do not count', () => {
  const lines = [line('Roll-up banners', '$1,000.00'), line('Salaries of own staff, two days', '$3,000.00')];
  const found = audit(empty, breakdown({ lines }));
  expect(found).toMatchObject({ verdict: 'review', eligibleTotal: 100_000, auditedAmount: 50_000 });
});

it('without either the claim fails and says what is asked for', () => {
  const found = audit(empty, { ...breakdown(), upload: undefined, label: 'the breakdown' });
  expect(found.verdict).toBe('fail');
  expect(found.checks[0]?.sentence).toBe('"the invoice, or: the breakdown" is missing; please upload it.');
});

it('an invoice from the partner to itself fails all the same', () => {
  expect(audit(invoiceSlot(ownPaper)).verdict).toBe('fail');
});
