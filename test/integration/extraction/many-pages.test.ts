import { TextractClient } from '@aws-sdk/client-textract';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { auditClaim } from '../../../functions/claim/audit-claim.ts';
import { beginExtraction } from '../../../functions/claim/begin-extraction.ts';
import { readClaim as showClaim } from '../../../functions/claim/read-claim.ts';
import { collectReading } from '../../../functions/extraction/collect-reading.ts';
import { extractDocument } from '../../../functions/extraction/extract-document.ts';
import { hearNotice } from '../../../functions/extraction/hear-notice.ts';
import { jobResults } from '../../../functions/extraction/job-results.ts';
import { type JobStarter, jobStarter } from '../../../functions/extraction/job-starter.ts';
import { DocumentUnreadable, TextractThrottled } from '../../../functions/extraction/reading-errors.ts';
import { startReading } from '../../../functions/extraction/start-reading.ts';
import { readClaim } from '../../../functions/store/claims.ts';
import { readSlot } from '../../../functions/store/documents.ts';
import { readReadingJob } from '../../../functions/store/reading-jobs.ts';
import { drawAdScreenshot, drawMultiPagePdf } from '../../../local/documents/index.ts';
import { startTextractServer, type TextractServer } from '../../../local/textract/server.ts';
import { atOnce } from '../../support/at-once.ts';
import { testEndpoint } from '../../support/table.ts';
import { resumes, sealer } from '../../unit/workflow/samples.ts';
import { ad, invoice } from '../claim/documents.ts';
import { type Files, readerOf, readInvoice, seen, submitted } from '../claim/steps.ts';
import { call, createWorld, financeUser, partnerUser, type World } from '../claim/world.ts';

let world: World;
let textract: TextractServer;
let client: TextractClient;
let starts: string[];
let files: Files;
let claimId: string;
let seed = 700;

beforeAll(async () => {
  world = await createWorld();
  textract = await startTextractServer({ port: 0, endpoint: testEndpoint(), region: 'us-east-1' });
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  client = new TextractClient({ endpoint: textract.url, region: 'us-east-1', credentials, maxAttempts: 1 });
});
afterAll(async () => {
  await textract.close();
  await world.close();
});
beforeEach(() => prepare(2));
/** A job outlives its test unless it is waited for. */
afterEach(async () => {
  const ended = () =>
    Promise.all([...new Set(starts)].map((job) => jobResults(client, atOnce).hasEnded(job, 'expense')));
  await vi.waitFor(async () => expect(await ended()).not.toContain(false), { timeout: 60_000, interval: 500 });
});

async function prepare(pages: number) {
  starts = [];
  const spec = { ...invoice, number: `BM-2026-${++seed}` };
  files = {
    invoice: { mediaType: 'application/pdf', bytes: await drawMultiPagePdf(spec, pages) },
    'ad-screenshot': { mediaType: 'image/png', bytes: await drawAdScreenshot({ ...ad, headline: `Retail ${seed}` }) },
  };
  claimId = await submittedClaim();
}

async function submittedClaim() {
  const { requestId } = await world.fund();
  const id = await submitted(world, requestId, files);
  await beginExtraction({ claimId: id, version: 1 }, world.deps);
  return id;
}

const channel = {
  topicArn: 'arn:aws:sns:us-east-1:000000000000:no-such-topic',
  roleArn: 'arn:aws:iam::000000000000:role/notices',
};
const realStart: JobStarter = async (...asked) => {
  const jobId = await jobStarter(client, world.bucket, channel, atOnce)(...asked);
  starts.push(jobId);
  return jobId;
};
const extract = (slotId = 'invoice', id = claimId, reader = readerOf(readInvoice())) =>
  extractDocument({ claimId: id, slotId }, { ...world.deps, reader });
const start = (taskToken: string, resumeTask = resumes(), by: JobStarter = realStart) =>
  startReading(
    { claimId, slotId: 'invoice', taskToken },
    { ...world.deps, sealer, start: by, results: jobResults(client, atOnce), resumeTask },
  );
const collect = () =>
  collectReading({ claimId, slotId: 'invoice' }, { ...world.deps, results: jobResults(client, atOnce) });
const collected = () => vi.waitFor(collect, { timeout: 100_000, interval: 1_000 });
const slot = (slotId = 'invoice', id = claimId) => readSlot(world.table, id, slotId);
/** What the service tells of the only job that was started. */
function told(asked: { mock: { calls: unknown[][] } }) {
  const readingId = String(asked.mock.calls[0]?.[2]);
  return { Records: [{ Sns: { Message: { JobTag: readingId } } }] };
}

test('an invoice of twelve pages is read by a job, page by page, and judged like any other', async () => {
  await prepare(12);
  expect(await extract()).toMatchObject({ status: 'many-pages', noticeSeconds: 120 });
  expect((await slot())?.extraction).toBeUndefined();
  const resumeTask = resumes();
  expect(await start('token-1', resumeTask)).toEqual({ waiting: true });
  expect(resumeTask).not.toHaveBeenCalled();
  await expect(collect()).rejects.toMatchObject({ name: 'ReadingUnfinished' });
  expect(await collected()).toEqual({ claimId, slotId: 'invoice', status: 'expense' });
  const read = (await slot())?.extraction;
  expect(read).toMatchObject({
    status: 'expense',
    source: 'textract',
    reading: { pages: 12, invoiceNumber: [{ text: `BM-2026-${seed}`, page: 1 }] },
  });
  const pages = read?.status === 'expense' ? read.reading.text.map(({ page }) => page) : [];
  expect([...new Set(pages)]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  await extract('ad-screenshot');
  expect(['pass', 'review']).toContain((await auditClaim({ claimId }, world.deps)).verdict);
  const claim = await readClaim(world.table, claimId);
  const audit = claim && 'audit' in claim ? claim.audit : undefined;
  expect(audit?.reading).toEqual({ pages: 13, microDollars: 121_500 });
  for (const [reader, shown] of [
    [partnerUser, undefined],
    [financeUser, audit?.reading],
  ] as const) {
    const { body } = await call(showClaim, world.deps, { caller: reader, params: { claimId } });
    expect(body.claim.audit?.reading).toEqual(shown);
  }

  // The step comes again after its job has ended and told so: it finds the same job and does not wait.
  const again = resumes();
  expect(await start('token-2', again)).toEqual({ waiting: false });
  expect(again).toHaveBeenCalledExactlyOnceWith('token-2', {});
  // Another claim with the same bytes asks for no job at all.
  const other = await submittedClaim();
  expect(await extract('invoice', other)).toMatchObject({ status: 'expense' });
  expect((await slot('invoice', other))?.extraction).toMatchObject({ source: 'cache', reading: { pages: 12 } });
  expect(starts).toHaveLength(1);
});

test('a document of too many pages is refused at submission, with both figures', async () => {
  const { requestId } = await world.fund();
  const long = { mediaType: 'application/pdf', bytes: await drawMultiPagePdf(invoice, 31) };
  await expect(submitted(world, requestId, { ...files, invoice: long })).rejects.toMatchObject({
    kind: 'invalid',
    problems: [{ field: '/slots/invoice', problem: expect.stringContaining('31 pages, at most 30') }],
  });
});

test('a step that comes again while the job runs finds the same job and waits with its new token', async () => {
  await start('token-1');
  expect(await start('token-2')).toEqual({ waiting: true });
  expect(new Set(starts).size).toBe(1);
  await collected();
});

test('the token is stored, sealed, before the job starts; the notice wakes its workflow', async () => {
  const by = vi.fn<JobStarter>(async (_document, _readAs, readingId) => {
    const stored = await readReadingJob(world.table, readingId);
    expect(stored).toMatchObject({ claimId, slotId: 'invoice', jobId: null });
    expect(stored?.sealedToken).not.toContain('token-1');
    return realStart(_document, _readAs, readingId);
  });
  await start('token-1', resumes(), by);
  const resumeTask = resumes();
  const notice = told(by);
  expect(await hearNotice(notice, { table: world.table, sealer, resumeTask })).toEqual({ did: ['resumed'] });
  expect(resumeTask).toHaveBeenCalledExactlyOnceWith('token-1', {});
  await collected();
});

test('a notice of a job that nobody waits for is let go', async () => {
  const resumeTask = resumes();
  const notice = { Records: [{ Sns: { Message: { JobTag: 'somebody-elses' } } }] };
  expect(await hearNotice(notice, { table: world.table, sealer, resumeTask })).toEqual({ did: ['nothing-waits'] });
  expect(resumeTask).not.toHaveBeenCalled();
});

test('a throttled start is left to the workflow; what cannot be read is recorded and not waited for', async () => {
  const failing = (error: Error) => () => Promise.reject(error);
  await expect(start('token-1', resumes(), failing(new TextractThrottled('busy')))).rejects.toBeInstanceOf(
    TextractThrottled,
  );
  expect((await slot())?.extraction).toBeUndefined();
  const resumeTask = resumes();
  const refused = failing(new DocumentUnreadable('The document is damaged.'));
  expect(await start('token-2', resumeTask, refused)).toEqual({ waiting: false });
  expect(resumeTask).toHaveBeenCalledExactlyOnceWith('token-2', {});
  expect((await slot())?.extraction).toMatchObject({ status: 'unreadable', reason: 'The document is damaged.' });
  expect(await collect()).toMatchObject({ status: 'unreadable' });
});

/** A job that has read so many lines. */
const reading = (lines: number, line: (n: number) => string) => ({
  read: () =>
    Promise.resolve({
      status: 'expense' as const,
      reading: readInvoice({ pages: 30, text: Array.from({ length: lines }, (_, n) => seen(line(n))) }),
      readAt: world.deps.clock.now(),
      source: 'textract' as const,
    }),
});

test('a long document, far larger than an item, is kept whole and found again by its bytes', async () => {
  await start('token-1');
  const line = (n: number) =>
    `Position ${n}: Anzeigenplatz auf der Startseite, Kalenderwoche ${n % 53}, netto ${n * 7},00 EUR`;
  await collectReading({ claimId, slotId: 'invoice' }, { ...world.deps, results: reading(6_000, line) });
  const read = (await slot())?.extraction;
  expect(JSON.stringify(read).length).toBeGreaterThan(600_000);
  expect(read).toMatchObject({ status: 'expense', reading: { text: { length: 6_000, 5999: { text: line(5_999) } } } });
  const other = await submittedClaim();
  expect(await extract('invoice', other)).toMatchObject({ status: 'expense' });
  expect((await slot('invoice', other))?.extraction).toMatchObject({ source: 'cache', reading: { pages: 30 } });
});

test('a reading too large to be kept whole goes to a person, whatever its letters', async () => {
  const noise = () => Array.from({ length: 200 }, () => String.fromCharCode(0x400 + Math.random() * 255)).join('');
  await start('token-1');
  await collectReading({ claimId, slotId: 'invoice' }, { ...world.deps, results: reading(3_000, noise) });
  expect((await slot())?.extraction).toMatchObject({ reason: expect.stringContaining('more text than can be kept') });
});
