import { randomBytes } from 'node:crypto';
import { TextractClient } from '@aws-sdk/client-textract';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { beginExtraction } from '../../../functions/claim/begin-extraction.ts';
import { recordUnreadable } from '../../../functions/claim/record-unreadable.ts';
import { type DocumentReader, documentReader } from '../../../functions/extraction/document-reader.ts';
import { extractDocument } from '../../../functions/extraction/extract-document.ts';
import { DocumentUnreadable, TextractThrottled } from '../../../functions/extraction/reading-errors.ts';
import { readSlot } from '../../../functions/store/documents.ts';
import { drawAdScreenshot, drawInvoicePdf } from '../../../local/documents/index.ts';
import { startTextractServer, type TextractServer } from '../../../local/textract/server.ts';
import { atOnce } from '../../support/at-once.ts';
import { testEndpoint } from '../../support/table.ts';
import { ad, invoice } from '../claim/documents.ts';
import { audited, type Files, readerOf, readInvoice, seen, submitted } from '../claim/steps.ts';
import { createWorld, type World } from '../claim/world.ts';

let world: World;
let textract: TextractServer;
let reader: DocumentReader;
let files: Files;
let claimId: string;

beforeAll(async () => {
  world = await createWorld();
  textract = await startTextractServer({ port: 0, endpoint: testEndpoint(), region: 'us-east-1' });
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new TextractClient({ endpoint: textract.url, region: 'us-east-1', credentials, maxAttempts: 1 });
  reader = documentReader(client, world.bucket, atOnce);
});
afterAll(async () => {
  await textract.close();
  await world.close();
});

let seed = 500;
beforeEach(async () => {
  files = {
    invoice: { mediaType: 'application/pdf', bytes: await drawInvoicePdf({ ...invoice, number: `BM-2026-${++seed}` }) },
    'ad-screenshot': { mediaType: 'image/png', bytes: await drawAdScreenshot({ ...ad, headline: `Retail ${seed}` }) },
  };
  claimId = await submittedClaim();
});

async function submittedClaim() {
  const { requestId } = await world.fund();
  const id = await submitted(world, requestId, files);
  await beginExtraction({ claimId: id, version: 1 }, world.deps);
  return id;
}
const extract = (slotId: string, by: DocumentReader, id = claimId) =>
  extractDocument({ claimId: id, slotId }, { ...world.deps, reader: by });
const slot = (slotId: string, id = claimId) => readSlot(world.table, id, slotId);
const failing = (error: Error): DocumentReader => ({
  expense: () => Promise.reject(error),
  text: () => Promise.reject(error),
});

test('a real invoice and a real screenshot are read by the machine and the claim passes', async () => {
  expect(await extract('invoice', reader)).toMatchObject({ claimId, slotId: 'invoice', status: 'expense' });
  expect(await extract('ad-screenshot', reader)).toMatchObject({ status: 'text' });
  const read = await slot('invoice');
  expect(read?.extraction).toMatchObject({
    status: 'expense',
    source: 'textract',
    reading: {
      vendorName: [expect.objectContaining({ text: expect.stringContaining('Bright Media') })],
      invoiceNumber: [expect.objectContaining({ text: `BM-2026-${seed}` })],
      total: expect.arrayContaining([expect.objectContaining({ text: expect.stringContaining('400.00') })]),
    },
  });
  expect(await audited(world, claimId, reader)).toEqual({ claimId, verdict: 'pass' });
});

test('bytes that were read once are not read again, in whichever claim', async () => {
  const first = readerOf(readInvoice());
  await extract('invoice', first);
  const other = await submittedClaim();
  const second = readerOf(readInvoice({ total: [seen('$1.00')] }));
  await extract('invoice', second, other);
  await extract('invoice', second, other);
  expect([first.asked, second.asked]).toEqual([1, 0]);
  expect((await slot('invoice', other))?.extraction).toMatchObject({ source: 'cache', reading: readInvoice() });
});

test('the same step running twice at once records one reading', async () => {
  const both = await Promise.all([1, 2].map((n) => extract('invoice', readerOf(readInvoice({ pages: n })))));
  expect(both[0]).toEqual(both[1]);
});

test('a throttle is left to the workflow and nothing is recorded', async () => {
  await fetch(`${textract.url}/_control/faults`, { method: 'POST', body: JSON.stringify({ throttleNext: 1 }) });
  const thrown = await extract('invoice', reader).catch((error) => error);
  expect(thrown).toBeInstanceOf(TextractThrottled);
  expect((await slot('invoice'))?.extraction).toBeUndefined();
  expect(await extract('invoice', reader)).toMatchObject({ status: 'expense' });
});

test('what the service cannot read is recorded with the reason and not kept for other claims', async () => {
  expect(await extract('invoice', failing(new DocumentUnreadable('The document is damaged.')))).toMatchObject({
    status: 'unreadable',
  });
  expect((await slot('invoice'))?.extraction).toMatchObject({ reason: 'The document is damaged.' });
  const other = await submittedClaim();
  expect(await extract('invoice', readerOf(readInvoice()), other)).toMatchObject({ status: 'expense' });
});

test('a page with more text than can be stored goes to a person', async () => {
  const noise = () => randomBytes(150).toString('base64');
  const endless = readerOf(readInvoice({ text: Array.from({ length: 5000 }, () => seen(noise())) }));
  expect(await extract('invoice', endless)).toMatchObject({ status: 'unreadable' });
});

test('a late reader does not replace what was recorded when retries were spent', async () => {
  const asked = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<ReturnType<typeof readInvoice>>();
  const expense = () => {
    asked.resolve();
    return answer.promise;
  };
  const late = extract('invoice', { ...failing(new Error('not asked')), expense });
  await asked.promise;
  await recordUnreadable({ claimId, slotId: 'invoice', error: 'States.Timeout' }, world.deps);
  answer.resolve(readInvoice());
  expect(await late).toMatchObject({ status: 'unreadable' });
});

test('a slot without a submitted document is a fault, not a reading', async () => {
  await expect(extract('receipt', reader)).rejects.toThrow('no submitted document');
});
