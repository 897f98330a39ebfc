import { expect, test } from 'vitest';
import { readingCost } from '../../../../functions/domain/audit/reading-cost.ts';
import type { EvidenceSlot } from '../../../../functions/domain/claim/document.ts';
import { slotOf } from '../../extraction/slots.ts';

const prices = { pagePrice: { expense: 10_000, text: 1_500 } };
const readAt = '2026-11-21T09:00:00.000Z';
const text = (source: 'textract' | 'cache'): Pick<EvidenceSlot, 'extraction'> => ({
  extraction: { status: 'text', lines: [], pages: 2, readAt, source },
});

test('pages are paid at the price of how they were read', () => {
  const parts = {
    vendorName: [],
    receiverName: [],
    invoiceNumber: [],
    invoiceDate: [],
    total: [],
    subtotal: [],
    tax: [],
  };
  const reading = { ...parts, currency: [], lines: [], text: [], pages: 12 };
  const invoice = slotOf('invoice', 12, { extraction: { status: 'expense', reading, readAt, source: 'textract' } });
  expect(readingCost([invoice, slotOf('proof', 2, text('textract'))], prices)).toEqual({
    pages: 14,
    microDollars: 123_000,
  });
});

test('what was read before, could not be read or is not there costs nothing', () => {
  const unreadable = { extraction: { status: 'unreadable', reason: 'Torn.', readAt } as const };
  const slots = [slotOf('proof', 2, text('cache')), slotOf('invoice', 3, unreadable), slotOf('extra')];
  expect(readingCost(slots, prices)).toEqual({ pages: 0, microDollars: 0 });
});
