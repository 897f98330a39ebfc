import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openClaim } from '../../../functions/claim/open-claim.ts';
import { readClaim } from '../../../functions/claim/read-claim.ts';
import { submitClaim } from '../../../functions/claim/submit-claim.ts';
import { openUploadSlots } from '../../../functions/claim/upload-slots.ts';
import { sha256 } from '../../../functions/platform/hash.ts';
import { claimedOf } from '../../../functions/store/claimed.ts';
import { slotsOfClaim, readClaim as stored } from '../../../functions/store/claims.ts';
import { commit } from '../../../functions/store/commit.ts';
import { usesOfDocument } from '../../../functions/store/documents.ts';
import { moveRequest, readRequest } from '../../../functions/store/requests.ts';
import { drawAdScreenshot, drawEmptyPdf, drawEncryptedPdf, drawInvoicePdf } from '../../../local/documents/index.ts';
import { ad, invoice } from './documents.ts';
import { call, createWorld, upload, type World } from './world.ts';

let world: World;
let pdf: Buffer;
let png: Buffer;
let claimId: string;
let requestId: string;

beforeAll(async () => {
  world = await createWorld();
  [pdf, png] = await Promise.all([drawInvoicePdf(invoice), drawAdScreenshot(ad)]);
});
afterAll(() => world.close());
beforeEach(async () => {
  world.at('2026-11-21T09:00:00.000Z');
  ({ requestId } = await world.fund());
  const body = { amount: 20_000, currency: 'USD' };
  ({ claimId } = (await call(openClaim, world.deps, { params: { requestId }, body })).body);
});

const formFor = async (slotId: string, mediaType: string) => {
  const body = { slots: [{ slotId, mediaType }] };
  const [form] = (await call(openUploadSlots, world.deps, { params: { claimId }, body })).body.uploads;
  if (!form) throw new Error('no form');
  return form;
};
const put = async (slotId: string, mediaType: string, bytes: Uint8Array) =>
  expect(await upload(await formFor(slotId, mediaType), bytes)).toMatchObject({ status: 204 });
const submit = (body: unknown = {}) => call(submitClaim, world.deps, { params: { claimId }, body });
const reading = async () => (await call(readClaim, world.deps, { params: { claimId } })).body;
const fill = async () => {
  await put('invoice', 'application/pdf', pdf);
  await put('ad-screenshot', 'image/png', png);
};

test('the form itself refuses 20 MB, nothing at all, and another type than was chosen', async () => {
  const form = await formFor('invoice', 'application/pdf');
  expect(await upload(form, new Uint8Array(20 * 1024 * 1024))).toEqual({ status: 400, code: 'EntityTooLarge' });
  expect(await upload(form, new Uint8Array(0))).toEqual({ status: 400, code: 'EntityTooSmall' });
  const forged = { ...form, fields: { ...form.fields, 'Content-Type': 'text/html' } };
  expect(await upload(forged, pdf)).toMatchObject({ status: 403 });
  const elsewhere = { ...form, fields: { ...form.fields, key: 'claims/other/invoice' } };
  expect(await upload(elsewhere, pdf)).toMatchObject({ status: 403 });
  expect((await reading()).missing).toHaveLength(2);
});

test('a slot that the claim does not have gets no form', async () => {
  await expect(formFor('nonsense', 'application/pdf')).rejects.toMatchObject({
    kind: 'invalid',
    problems: [{ field: '/slots/0/slotId' }],
  });
});

test('what is missing is told live, and one answer names every document that cannot serve', async () => {
  await put('invoice', 'application/pdf', png);
  await put('receipt', 'application/pdf', await drawEmptyPdf());
  await put('campaign-report', 'application/pdf', await drawEncryptedPdf(invoice, 'secret'));
  expect((await reading()).missing).toEqual([expect.stringContaining('Screenshot')]);
  const refusal = await submit().catch((thrown) => thrown);
  expect(refusal.kind).toBe('invalid');
  expect(
    Object.fromEntries(refusal.problems.map((p: { field: string; problem: string }) => [p.field, p.problem])),
  ).toEqual({
    '/slots/invoice': expect.stringContaining('sent as a PDF but is a PNG picture'),
    '/slots/ad-screenshot': expect.stringContaining('nothing was uploaded yet'),
    '/slots/receipt': expect.stringContaining('has no page'),
    '/slots/campaign-report': expect.stringContaining('protected by a password'),
  });
  expect(await stored(world.table, claimId)).toMatchObject({ status: 'draft', revision: 1 });
  expect((await slotsOfClaim(world.table, claimId)).every((slot) => slot.upload === undefined)).toBe(true);
});

test('a submitted claim is bound to the bytes that were seen, whatever is uploaded later', async () => {
  await fill();
  const lateForm = await formFor('invoice', 'application/pdf');
  const { body } = await submit();
  expect(body).toMatchObject({ status: 'submitted', version: 1 });
  const slot = (await slotsOfClaim(world.table, claimId)).find(({ slotId }) => slotId === 'invoice');
  expect(slot?.upload).toMatchObject({
    sha256: sha256(pdf),
    bytes: pdf.length,
    mediaType: 'application/pdf',
    pages: 1,
  });
  expect(await upload(lateForm, await drawInvoicePdf({ ...invoice, total: 99_999_99 }))).toMatchObject({ status: 204 });
  const pinned = await world.deps.evidence.read(slot?.objectKey ?? '', slot?.upload?.versionId ?? '');
  expect(sha256(pinned)).toBe(sha256(pdf));
  expect(await usesOfDocument(world.table, sha256(pdf))).toContainEqual(
    expect.objectContaining({ claimId, requestId }),
  );
  expect((await reading()).timeline.at(-1)).toMatchObject({ type: 'claim.submitted' });
});

test('a submitted claim takes no further upload and no second submission', async () => {
  await fill();
  const both = await Promise.allSettled([submit(), submit()]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect(submit()).rejects.toMatchObject({ kind: 'wrong-state' });
  await expect(formFor('invoice', 'application/pdf')).rejects.toMatchObject({ kind: 'wrong-state' });
});

test('the same file in two slots is refused: it would count twice', async () => {
  await fill();
  await put('receipt', 'application/pdf', pdf);
  await expect(submit()).rejects.toMatchObject({
    problems: [{ field: '/slots/receipt', problem: expect.stringContaining('the same file') }],
  });
});

test('a submission may change the amount, within what the reservation has left', async () => {
  await fill();
  await expect(submit({ amount: 60_000 })).rejects.toMatchObject({ kind: 'insufficient-funds' });
  expect(await claimedOf(world.table, requestId)).toBe(20_000);
  expect((await submit({ amount: 15_000 })).body.amount).toBe(15_000);
  expect(await claimedOf(world.table, requestId)).toBe(15_000);
});

test('nothing can be submitted on a request that ended, nor after the claim deadline', async () => {
  await fill();
  world.at('2027-01-30T09:00:00.000Z');
  await expect(submit()).rejects.toMatchObject({ kind: 'wrong-state' });
  world.at('2026-11-21T09:00:00.000Z');
  const request = await readRequest(world.table, requestId);
  if (request?.status !== 'in-execution') throw new Error('not in execution');
  const { revision, ...rest } = request;
  const over = {
    ...rest,
    revision: revision + 1,
    status: 'cancelled' as const,
    endedAt: request.updatedAt,
    released: 0,
  };
  await commit(world.table, [moveRequest(over, ['in-execution'])]);
  await expect(submit()).rejects.toMatchObject({ kind: 'wrong-state' });
});
