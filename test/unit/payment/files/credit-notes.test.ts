import { PDFiumLibrary } from '@hyzyla/pdfium';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { creditNoteNumber } from '../../../../functions/payment/files/credit-note-number.ts';
import { creditNotesCsv } from '../../../../functions/payment/files/credit-notes-csv.ts';
import { creditNotesPdf } from '../../../../functions/payment/files/credit-notes-pdf.ts';
import type { CreditNoteDocument } from '../../../../functions/payment/files/document.ts';
import { dutch } from './examples.ts';

const note = {
  paymentId: 'pay_00000000000000000000000001',
  claimId: 'clm_00000000000000000000000001',
  partnerId: 'nordwind',
  partnerName: 'Müller & Łódź GmbH',
  amount: 123_456,
  reason: 'Marketing development funds, approved claim',
};
const document: CreditNoteDocument = {
  batchId: 'bat_01JD0000000000000000000007',
  createdAt: '2026-11-21T23:59:00.000Z',
  currency: 'EUR',
  vendor: dutch.holder,
  notes: [note, { ...note, partnerName: '北京科技 🎉', partnerId: 'beijing', amount: 1 }],
};

async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const library = await PDFiumLibrary.init();
  const loaded = await library.loadDocument(Buffer.from(pdf));
  const texts = [...loaded.pages()].map((page) => page.getText().replace(/\s+/g, ' '));
  library.destroy();
  return texts;
}

test('every note has a page of its own with number, date, parties, claim, amount and reason', async () => {
  const pages = await pagesOf(await creditNotesPdf(document));
  expect(pages).toHaveLength(2);
  for (const text of [
    'CN-01JD0000000000000000000007-001',
    '2026-11-21',
    "'t Hooft B.V., 's-Hertogenbosch, NL",
    'Müller & Lódz GmbH (nordwind)',
    note.claimId,
    note.paymentId,
    note.reason,
    'EUR 1234.56',
  ]) {
    expect(pages[0]).toContain(text);
  }
  expect(pages[1]).toContain('CN-01JD0000000000000000000007-002');
  expect(pages[1]).toContain('BeiJingKeJi (beijing)');
  expect(pages[1]).toContain('EUR 0.01');
});

test('the CSV has the same notes under the same numbers', () => {
  expect(parse(creditNotesCsv(document), { columns: true })).toEqual([
    {
      batch: 'bat-01JD0000000000000000000007',
      number: 'CN-01JD0000000000000000000007-001',
      date: '2026-11-21',
      payment: 'pay-00000000000000000000000001',
      claim: note.claimId,
      partner: 'nordwind',
      partner_name: 'Mueller + Lodz GmbH',
      vendor_name: "'t Hooft B.V.",
      amount: '1234.56',
      currency: 'EUR',
      reason: note.reason,
    },
    expect.objectContaining({ number: 'CN-01JD0000000000000000000007-002', amount: '0.01' }),
  ]);
});

test('the same batch gives the same bytes, whenever it is written', async () => {
  const first = await creditNotesPdf(document);
  await new Promise((done) => setTimeout(done, 1100));
  expect(Buffer.from(await creditNotesPdf(structuredClone(document)))).toEqual(Buffer.from(first));
});

test('long names and reasons are broken into lines, and nothing is lost', async () => {
  const long = { ...note, partnerName: 'W'.repeat(120), reason: 'word '.repeat(59).trim() };
  const [text] = await pagesOf(await creditNotesPdf({ ...document, notes: [long] }));
  expect(text?.match(/W/g)).toHaveLength(120);
  expect(text?.match(/word/g)).toHaveLength(59);
});

test('a number is the place in its batch, consecutive from 001, and as long as any reference may be', () => {
  const numbers = [0, 1, 499].map((place) => creditNoteNumber(document.batchId, place));
  expect(numbers.map((number) => number.slice(-4))).toEqual(['-001', '-002', '-500']);
  expect(numbers.every((number) => number.length <= 35)).toBe(true);
});
