import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspectDocument } from '../../../../functions/claim/inspection/inspect-document.ts';
import { drawInvoicePdf, drawMultiPagePdf } from '../../../../local/documents/index.ts';
import { hostilePdf, packed, zeros, zipOf } from '../../../fixtures/hostile/pdf.ts';
import { invoice } from '../../../integration/claim/documents.ts';

const pdf = 'application/pdf';
const inspect = (bytes: Uint8Array) => inspectDocument(bytes, pdf);
const problem = (words: string) => ({ problem: expect.stringContaining(words) });
const one = { mediaType: pdf, pages: 1 };

test('the plain document that the hostile ones are made from is taken', async () => {
  expect(await inspect(hostilePdf({}))).toEqual(one);
  expect(await inspect(hostilePdf({ objects: [packed(zeros(1))] }))).toEqual(one);
});

test.each([
  ['a script that runs when it is opened', { catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' }],
  ['a script under a name in other words', { catalog: '/OpenAction << /S /J#61vaScript >>' }],
  ['a script in a list of names', { catalog: '/Names << /JavaScript << /Names [] >> >>' }],
  ['an action that starts a program', { page: '/AA << /O << /S /Launch /F (cmd.exe) >> >>' }],
  ['a form that sends what is typed', { page: '/A << /S /SubmitForm /F (http://example.com) >>' }],
  ['a form of the other kind', { catalog: '/AcroForm << /XFA [] >>' }],
])('%s is refused', async (_, parts) => {
  expect(await inspect(hostilePdf(parts))).toEqual(problem('runs scripts or actions'));
});

test('a carried file is refused, unless it is the data of an electronic invoice', async () => {
  const carrying = (name: string) =>
    hostilePdf({
      catalog: `/Names << /EmbeddedFiles << /Names [(a) 4 0 R] >> >>`,
      objects: [
        { dictionary: `<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F 5 0 R >> >>` },
        packed(Buffer.from('<xml/>'), '/Type /EmbeddedFile'),
      ],
    });
  expect(await inspect(carrying('run.exe'))).toEqual(problem('carries other files'));
  expect(await inspect(carrying('factur-x.xml'))).toEqual(one);
});

test.each([
  ['streams that unpack to 300 MB', () => [packed(zeros(150)), packed(zeros(150))]],
  ['a stream whose dictionary says that it is not packed', () => [{ ...packed(zeros(300)), dictionary: '<< >>' }]],
  ['packed objects of 20 MB', () => [packed(zeros(20), '/Type /ObjStm /N 1 /First 4')]],
  ['packed objects that promise to be a million', () => [packed(zeros(0), '/Type /ObjStm /N 1000000 /First 4')]],
  ['60,000 objects', () => Array.from({ length: 60_000 }, () => ({ dictionary: '<<>>' }))],
  ['a million empty lists', () => [{ dictionary: `[${'[]'.repeat(1_000_000)}]` }]],
  ['12,000 streams', () => Array.from({ length: 12_000 }, () => ({ dictionary: '<<>>', stream: Buffer.alloc(1) }))],
])('%s are never unpacked', async (_, objects) => {
  const bytes = hostilePdf({ objects: objects() });
  const before = process.memoryUsage().arrayBuffers;
  expect(await inspect(bytes)).toEqual(problem('unpack to far more'));
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64_000_000);
});

test.each([
  ['packed twice', packed(zeros(1), '/Type /ObjStm /N 1 /First 4', 2)],
  ['under a name in other words', packed(zeros(1), '/Type /Obj#53tm /N 1 /First 4')],
  ['packed in two ways', packed(zeros(1), '/Type /ObjStm /N 1 /First 4 /Filter /ASCIIHexDecode')],
  ['behind a note', packed(zeros(1), '/Type %\n /ObjStm /N 1 /First 4')],
])('packed objects %s are refused, because readers would differ', async (_, object) => {
  expect(await inspect(hostilePdf({ objects: [object] }))).toEqual(problem('cannot be opened'));
});

test('pages that lead back to themselves end the counting', async () => {
  expect(await inspect(hostilePdf({ kids: '2 0 R 2 0 R' }))).toEqual(problem('more than 500 pages'));
  expect(await inspect(hostilePdf({ kids: '3 0 R '.repeat(600) }))).toEqual(problem('more than 500 pages'));
});

test('a page larger than a poster is refused, also by its unit', async () => {
  expect(await inspect(hostilePdf({ page: '/MediaBox [0 0 14400 14400]' }))).toEqual(problem('larger than 1.2 m'));
  expect(await inspect(hostilePdf({ page: '/UserUnit 75' }))).toEqual(problem('larger than 1.2 m'));
  expect(await inspect(hostilePdf({ page: '/MediaBox [0 0 2384 3370]' }))).toEqual(one);
});

test('a document that is also something else is refused', async () => {
  const plain = hostilePdf({});
  const archive = zipOf('run.js', 'alert(1)');
  const something = problem('holds something else');
  expect(await inspect(Buffer.concat([plain, archive]))).toEqual(something);
  expect(await inspect(Buffer.concat([plain, Buffer.alloc(5000, 'x')]))).toEqual(something);
  const page = Buffer.concat([Buffer.from('%PDF-1.7\n<html><script>alert(1)</script>\n'), plain.subarray(9)]);
  expect(await inspect(page)).toEqual(something);
  const script = Buffer.concat([Buffer.from('%PDF-1.7\nalert(1)\n'), plain.subarray(9)]);
  expect(await inspect(script)).toEqual(something);
});

test('a document cut anywhere gets a reason or is still whole, and the look ends', async () => {
  const whole = await drawMultiPagePdf(invoice, 2);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 8, max: whole.length - 8 }), async (length) => {
      expect(await inspect(whole.subarray(0, length))).toEqual(problem('cannot be opened'));
    }),
    { numRuns: 25 },
  );
});

test('a document with bytes changed anywhere never makes the look fail', async () => {
  const whole = await drawInvoicePdf(invoice);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 20 }), async (changes) => {
      const bytes = Buffer.from(whole);
      for (const [at, value] of changes) bytes[at] = value;
      await inspect(bytes);
    }),
    { numRuns: 60 },
  );
});
