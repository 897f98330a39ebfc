import { expect, it } from 'vitest';
import { auditClaim } from '../../../../../functions/domain/audit/audit-claim.ts';
import type { ExpenseReading } from '../../../../../functions/domain/claim/document.ts';
import { auditInput, invoiceSlot, read, slot } from '../documents.ts';

const line = (item: string, price: string) => ({ item: read(item), quantity: null, price: read(price) });
const audit = (facts: Partial<ExpenseReading>, proof = slot('ad-screenshot')) =>
  auditClaim(auditInput({ slots: [invoiceSlot(facts), proof] }));

it('a line for a product of a competitor does not count until a person says so', () => {
  const lines = [
    line('Display advertising', '$3,000.00'),
    line('Display advertising for COMPETITOR  EXAMPLE', '$1,000.00'),
  ];
  const found = audit({ lines });
  expect(found).toMatchObject({ verdict: 'review', eligibleTotal: 300_000 });
  expect(found.lines?.map(({ verdict }) => verdict)).toEqual(['eligible', 'unknown']);
  expect(found.checks.find(({ check, verdict }) => check === 'line-items' && verdict === 'review')?.sentence).toContain(
    'names Competitor Example',
  );
});

it('what is never eligible stays so, beside whatever name', () => {
  const lines = [line('Display advertising', '$3,900.00'), line('Wine, Competitor Example', '$100.00')];
  expect(audit({ lines }).lines?.map(({ verdict }) => verdict)).toEqual(['eligible', 'not-eligible']);
});

it('a proof that is shared with a competitor is looked at, and one that is not says nothing', () => {
  const shared = slot('ad-screenshot', {
    extraction: {
      status: 'text',
      lines: [read('Vendor Example and Competitor Example, together')],
      pages: 1,
      readAt: '2026-11-20T09:00:00.000Z',
      source: 'textract',
    },
  });
  const named = (proof = slot('ad-screenshot')) => audit({}, proof).checks.find(({ check }) => check === 'competitors');
  expect(named(shared)).toMatchObject({ verdict: 'review', slotId: 'ad-screenshot' });
  expect(named()).toBeUndefined();
});

it('so is an invoice without lines that names one', () => {
  const found = audit({ text: [read('Campaign for Competitor Example')] });
  expect(found.checks.find(({ check }) => check === 'competitors')).toMatchObject({ slotId: 'invoice' });
});
