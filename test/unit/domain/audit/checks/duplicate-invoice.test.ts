import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ReadInvoice } from '../../../../../functions/domain/audit/audit-input.ts';
import { duplicateInvoice } from '../../../../../functions/domain/audit/checks/duplicate-invoice.ts';
import { duplicateLines } from '../../../../../functions/domain/audit/checks/duplicate-lines.ts';
import { reusedAcrossQuarters } from '../../../../../functions/domain/audit/checks/reused-across-quarters.ts';
import {
  type FingerprintUse,
  fingerprintsOf,
  type InvoiceUse,
  nameOf,
} from '../../../../../functions/domain/audit/fingerprint/fingerprint.ts';
import type { ExpenseReading } from '../../../../../functions/domain/claim/document.ts';
import { claimId, policy, requestId } from '../../examples.ts';
import { auditInput, invoice, invoiceSlot, read } from '../documents.ts';

const line = (item: string, price: string) => ({ item: read(item), quantity: null, price: read(price) });
const lines = [line('Display advertising', '$3,000.00'), line('Design', '$1,000.00')];

/** The uses that an audited claim with this invoice leaves behind. */
function usesOf(other: ReadInvoice, changes: Partial<FingerprintUse> = {}): InvoiceUse[] {
  return fingerprintsOf([other], { currency: 'USD' }, policy.rules).map(({ kind, text, facts }) => ({
    kind,
    text,
    use: {
      kind,
      claimId: 'clm_01JD0000000000000000000009',
      requestId: 'req_01JD0000000000000000000009',
      partnerId: 'contoso',
      slotId: 'invoice',
      quarter: '2027Q1',
      submittedAt: '2026-11-01T00:00:00.000Z',
      verdict: 'pass',
      facts,
      ...changes,
    },
  }));
}

function judge(own: Partial<ExpenseReading>, before: Partial<ExpenseReading>, changes: Partial<FingerprintUse> = {}) {
  const one = invoice(own);
  const input = auditInput({ invoiceUses: usesOf(invoice(before), changes) });
  return {
    invoice: duplicateInvoice(one, [one], input),
    quarters: reusedAcrossQuarters(one, input),
    lines: duplicateLines(one, input)[0],
  };
}

it('fails the same invoice of another request, and names the other claim to staff alone', () => {
  const { invoice: found } = judge({}, {});
  expect(found).toMatchObject({ verdict: 'fail', staffNote: expect.stringContaining('contoso') });
  expect(JSON.stringify({ ...found, staffNote: null })).not.toMatch(/contoso|clm_|req_/);
});

it('asks a person where an invoice could not be looked for, and says nothing of its lines', () => {
  const one = invoice({ lines });
  const prints = fingerprintsOf([one], { currency: 'USD' }, policy.rules).map(nameOf);
  const input = auditInput({ uncomparedPrints: prints.slice(-1) });
  const asked = { verdict: 'review', observed: 'not all compared' };
  expect(duplicateInvoice(one, [one], input)).toMatchObject(asked);
  expect(reusedAcrossQuarters(one, input)).toMatchObject(asked);
  expect(duplicateLines(one, input)).toEqual([]);
  const other = auditInput({ uncomparedPrints: ['supplier-number of another'] });
  expect(duplicateInvoice(one, [one], other)).toMatchObject({ verdict: 'pass' });
  expect(duplicateLines(one, other)).toMatchObject([{ verdict: 'pass' }]);
});

it('finds a rescan whatever the look-alikes in its number were read as', () => {
  const spellings = fc.constantFrom(
    ...['INV-2027-0042', 'lNV-2O27-OO42', '1NV 2027 0042', 'INV2027-0042', 'ＩＮＶ-2027-0042', 'ІNV-2027-0042'],
  );
  const suppliers = fc.constantFrom('Brightwave Media Ltd', 'BRIGHTWAVE MEDIA LIMITED', 'Br1ghtwave Med1a');
  fc.assert(
    fc.property(spellings, suppliers, (number, supplier) => {
      const { invoice: found } = judge({ invoiceNumber: [read(number)], vendorName: [read(supplier)] }, {});
      expect(found.verdict).toBe('fail');
    }),
  );
});

it.each<[string, Partial<ExpenseReading>]>([
  ['another total', { total: [read('$4,400.00')] }],
  ['another date', { invoiceDate: [read('16 February 2027')] }],
  ['a supplier that reads differently', { vendorName: [read('Brightwove Studio')] }],
  ['no number', { invoiceNumber: [] }],
  ['an unsure reading', { total: [read('$4,000.00', 40)] }],
  ['two totals, one of them the same', { total: [read('$4,000.00'), read('$3,000.00')] }],
])('asks a person about the same invoice with %s', (_what, changes) => {
  expect(judge(changes, {}).invoice).toMatchObject({ verdict: 'review', staffNote: expect.any(String) });
});

it('asks a person when the invoice is part of another claim on this request', () => {
  expect(judge({}, {}, { requestId }).invoice).toMatchObject({
    verdict: 'review',
    sentence: expect.stringContaining('another claim on this request'),
  });
});

it.each<[string, Partial<ExpenseReading>]>([
  ['another number of the same supplier, day and total', { invoiceNumber: [read('INV-2027-0043')] }],
  ['the same number of another supplier', { vendorName: [read('Acme Print')], total: [read('$10.00')] }],
  ['the same number a year later, for another sum', { invoiceDate: [read('1 March 2028')], total: [read('$10.00')] }],
])('leaves %s alone', (_what, changes) => {
  const found = judge(changes, {});
  expect([found.invoice.verdict, found.quarters.verdict]).toEqual(['pass', 'pass']);
});

it('lets the claim that was submitted first alone, unless the later one was audited first and heard nothing', () => {
  const later = { submittedAt: '2027-03-01T00:00:00.000Z' };
  expect(judge({}, {}, { ...later, verdict: 'pass' }).invoice).toMatchObject({ verdict: 'review' });
  expect(judge({}, {}, { ...later, verdict: 'fail' }).invoice).toMatchObject({ verdict: 'pass' });
});

it('asks a person when a claim comes back with an invoice that did not fail with a later one meanwhile', () => {
  const own = usesOf(invoice(), { claimId, requestId, submittedAt: '2026-11-01T00:00:00.000Z' });
  const meanwhile = (verdict: 'review' | 'fail') => {
    const later = usesOf(invoice(), { submittedAt: '2027-03-01T00:00:00.000Z', verdict });
    return duplicateInvoice(invoice(), [invoice()], auditInput({ invoiceUses: [...own, ...later] }));
  };
  expect(meanwhile('review')).toMatchObject({ verdict: 'review' });
  expect(meanwhile('fail')).toMatchObject({ verdict: 'pass' });
});

it('tells a use for another quarter apart, once', () => {
  const found = judge({}, {}, { quarter: '2026Q4' });
  expect(found.invoice.verdict).toBe('pass');
  expect(found.quarters).toMatchObject({ verdict: 'fail', staffNote: expect.stringContaining('2026Q4') });
});

it('asks a person about one invoice in two slots', () => {
  const [first, second] = [invoice(), { ...invoice(), slot: invoiceSlot({}, 'receipt') }];
  expect(duplicateInvoice(first, [first, second], auditInput())).toMatchObject({ verdict: 'review' });
});

it('asks a person about the same lines under another number, date and total, in whatever order', () => {
  const other = { lines: [...lines].reverse(), invoiceNumber: [read('77')], invoiceDate: [read('1 May 2027')] };
  expect(judge({ lines }, other).lines).toMatchObject({ verdict: 'review' });
  expect(judge({ lines }, { ...other, vendorName: [read('Acme Print')] }).lines).toMatchObject({ verdict: 'pass' });
});

it('counts a single line only on the same day, and half-read lines not at all', () => {
  const one = { lines: lines.slice(0, 1) };
  expect(judge(one, { ...one, invoiceNumber: [read('77')] }).lines).toMatchObject({ verdict: 'review' });
  const later = { ...one, invoiceNumber: [read('77')], invoiceDate: [read('1 May 2027')] };
  expect(judge(one, later).lines).toMatchObject({ verdict: 'pass' });
  const half = { lines: [...lines, { item: null, quantity: null, price: read('$1.00') }] };
  expect(judge(half, half).lines).toBeUndefined();
});
