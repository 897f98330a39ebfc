import { expect, it } from 'vitest';
import { labelWithOthers, missingSlots } from '../../../../functions/domain/evidence/missing.ts';

const slots = [
  { slotId: 'invoice', label: 'Invoice', required: true },
  { slotId: 'breakdown', label: 'Signed breakdown', required: false, insteadOf: 'invoice' },
  { slotId: 'agenda', label: 'Agenda', required: true },
  { slotId: 'receipt', label: 'Receipt', required: false },
];
const missing = (...filled: string[]) =>
  missingSlots(slots, ({ slotId }) => filled.includes(slotId)).map(({ slotId }) => slotId);

it('asks for what is required and for nothing else', () => {
  expect(missing()).toEqual(['invoice', 'agenda']);
  expect(missing('invoice', 'receipt')).toEqual(['agenda']);
  expect(missing('invoice', 'agenda')).toEqual([]);
});

it('takes a breakdown for the invoice, and for nothing else', () => {
  expect(missing('breakdown')).toEqual(['agenda']);
  expect(missing('breakdown', 'agenda')).toEqual([]);
  expect(missing('breakdown', 'invoice', 'agenda')).toEqual([]);
  expect(missing('receipt', 'agenda')).toEqual(['invoice']);
});

it('names what may stand for a slot', () => {
  expect(labelWithOthers('invoice', 'Invoice', slots)).toBe('Invoice, or: Signed breakdown');
  expect(labelWithOthers('agenda', 'Agenda', slots)).toBe('Agenda');
});
