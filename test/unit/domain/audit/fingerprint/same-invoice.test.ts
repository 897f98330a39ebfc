import { expect, it } from 'vitest';
import { shareInvoice } from '../../../../../functions/domain/audit/fingerprint/same-invoice.ts';
import type { EvidenceSlot, ExpenseReading } from '../../../../../functions/domain/claim/document.ts';
import { policy } from '../../examples.ts';
import { invoiceSlot, read, slot } from '../documents.ts';

const claim = { currency: 'USD' };
const share = (one: EvidenceSlot[], other: EvidenceSlot[]) =>
  shareInvoice({ claim, slots: one }, { claim, slots: other }, policy.rules);
/** An invoice in bytes of its own. */
const scanned = (facts: Partial<ExpenseReading> = {}) => {
  const { upload, ...rest } = invoiceSlot(facts);
  return { ...rest, ...(upload && { upload: { ...upload, sha256: 'sha-of-a-scan' } }) };
};

it('knows an invoice by its bytes, and one that was scanned anew by its fields', () => {
  expect(share([invoiceSlot()], [slot('ad'), invoiceSlot()])).toBe(true);
  expect(share([invoiceSlot()], [scanned()])).toBe(true);
  expect(share([invoiceSlot()], [scanned({ invoiceNumber: [read('lNV-2O27-OO42')] })])).toBe(true);
});

it('leaves alone what is alike in all but one field, and proofs', () => {
  expect(share([invoiceSlot()], [scanned({ total: [read('$4,400.00')] })])).toBe(false);
  expect(share([invoiceSlot()], [scanned({ invoiceNumber: [read('INV-2027-0043')] })])).toBe(false);
  expect(share([slot('ad')], [slot('ad')])).toBe(false);
  expect(share([invoiceSlot()], [])).toBe(false);
});
