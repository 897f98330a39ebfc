import { QueryCommand, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { auditClaim } from '../../../functions/claim/audit-claim.ts';
import { beginExtraction } from '../../../functions/claim/begin-extraction.ts';
import { readClaim as readClaimRoute } from '../../../functions/claim/read-claim.ts';
import { recordUnreadable } from '../../../functions/claim/record-unreadable.ts';
import type { Principal } from '../../../functions/domain/identity/role.ts';
import { extractDocument } from '../../../functions/extraction/extract-document.ts';
import { seePictures } from '../../../functions/extraction/pictures/see-pictures.ts';
import { readClaim } from '../../../functions/store/claims.ts';
import { drawInvoicePdf, drawScene } from '../../../local/documents/index.ts';
import { invoice } from './documents.ts';
import { freshInvoice, readerOf, seen, submitAgain, submitted } from './steps.ts';
import { call, createWorld, partnerUser, stranger, type World } from './world.ts';

let world: World;
let invoices = 7_000;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const scene = (seed: number) => drawScene({ banner: 'Vendor Example', seed });
/** The same photo as another phone would send it. */
const copyOf = (photo: Buffer) =>
  sharp(photo).resize({ width: 700 }).modulate({ brightness: 1.1 }).jpeg({ quality: 60 }).toBuffer();

const filesWith = async (photo: Buffer) => ({
  invoice: {
    mediaType: 'application/pdf',
    bytes: await drawInvoicePdf({ ...invoice, number: `P-${++invoices}`, seed: invoices }),
  },
  'ad-screenshot': { mediaType: 'image/jpeg', bytes: photo },
});

let minutes = 0;
/** A claim with this photo, submitted a minute after the one before. */
async function handIn(photo: Buffer, caller: Principal = partnerUser, requestId?: string) {
  world.at(new Date(Date.parse('2026-11-21T09:00:00.000Z') + ++minutes * 60_000).toISOString());
  const on = requestId ?? (await world.fund({ partnerId: caller.partnerId ?? '' })).requestId;
  return { requestId: on, claimId: await submitted(world, on, await filesWith(photo), 20_000, caller) };
}

async function read(claimId: string, changes: Parameters<typeof freshInvoice>[0] = {}) {
  const { version = 0, partnerId } = (await readClaim(world.table, claimId)) ?? {};
  const billed = { receiverName: [seen(partnerId === 'contoso' ? 'Contoso Ltd' : 'Northwind Traders GmbH')] };
  const reading = freshInvoice({ ...billed, ...changes });
  const { documents } = await beginExtraction({ claimId, version }, world.deps);
  for (const document of documents) {
    await extractDocument(document, { ...world.deps, reader: readerOf(reading) });
    await seePictures(document.claimId, document.slotId, world.deps);
  }
}
const audit = (claimId: string) => auditClaim({ claimId }, world.deps);
async function judged(claimId: string) {
  await read(claimId);
  await audit(claimId);
  return finding(claimId);
}
async function finding(claimId: string) {
  const claim = await readClaim(world.table, claimId);
  const checks = claim && 'audit' in claim ? claim.audit.checks : [];
  return checks.find(({ check }) => check === 'near-identical-picture');
}

test('a copy in a claim of another partner is for a person, who is told where; the partner learns nothing', async () => {
  const photo = await scene(11);
  const first = await handIn(photo);
  expect(await judged(first.claimId)).toMatchObject({ verdict: 'pass' });
  const second = await handIn(await copyOf(photo), stranger);
  expect(await judged(second.claimId)).toMatchObject({
    verdict: 'review',
    staffNote: expect.stringContaining(first.claimId),
  });
  const shown = await call(readClaimRoute, world.deps, { caller: stranger, params: { claimId: second.claimId } });
  expect(JSON.stringify(shown.body)).not.toMatch(new RegExp(`northwind|${first.claimId}|${first.requestId}`));
  const another = await handIn(await scene(12), stranger);
  expect(await judged(another.claimId)).toMatchObject({ verdict: 'pass' });
});

test('one on the same request is told in milder words', async () => {
  const photo = await scene(21);
  const first = await handIn(photo);
  await judged(first.claimId);
  const sibling = await handIn(await copyOf(photo), partnerUser, first.requestId);
  expect(await judged(sibling.claimId)).toMatchObject({ verdict: 'review', observed: 'shown on this request' });
});

test('a claim that comes back is no copy of itself, nor of who copied it meanwhile', async () => {
  const photo = await scene(31);
  const first = await handIn(photo);
  await read(first.claimId, { vendorName: [seen('Northwind Traders GmbH')] });
  expect(await audit(first.claimId)).toMatchObject({ verdict: 'fail' });
  const copy = await handIn(await copyOf(photo), stranger);
  expect(await judged(copy.claimId)).toMatchObject({ verdict: 'review' });
  await submitAgain(world, first.claimId, await filesWith(await copyOf(photo)));
  expect(await judged(first.claimId)).toMatchObject({ verdict: 'pass' });
});

test('who was submitted first and audited last hears when the other could not', async () => {
  const photo = await scene(41);
  const [first, second] = [await handIn(photo), await handIn(await copyOf(photo), stranger)];
  expect(await judged(second.claimId)).toMatchObject({ verdict: 'pass' });
  expect(await judged(first.claimId)).toMatchObject({ verdict: 'review' });
});

test('of two audits at one moment exactly one hears of the other', async () => {
  for (const seed of [51, 52, 53]) {
    const photo = await scene(seed);
    const claims = [await handIn(photo), await handIn(await copyOf(photo), stranger)];
    for (const { claimId } of claims) await read(claimId);
    await Promise.all(claims.map(({ claimId }) => audit(claimId)));
    const heard = await Promise.all(claims.map(({ claimId }) => finding(claimId)));
    expect(heard.filter((result) => result?.verdict === 'review')).toHaveLength(1);
  }
});

test('a picture that shows nothing, or that ends whoever draws it, does not get by', async () => {
  const plain = () => sharp({ create: { width: 900, height: 600, channels: 3, background: '#d8d8d8' } }).jpeg();
  const first = await handIn(await plain().toBuffer());
  expect(await judged(first.claimId)).toMatchObject({ verdict: 'review', observed: 'nothing to compare' });
  const second = await handIn(await scene(71));
  const { documents } = await beginExtraction({ claimId: second.claimId, version: 1 }, world.deps);
  for (const document of documents) {
    await extractDocument(document, { ...world.deps, reader: readerOf(freshInvoice()) });
    await recordUnreadable({ ...document, error: 'Lambda.Unknown' }, world.deps);
  }
  await audit(second.claimId);
  expect(await finding(second.claimId)).toMatchObject({ verdict: 'review', observed: 'nothing to compare' });
});

test('the bytes are drawn once, and a lookup asks the same number of keys however many pictures there are', async () => {
  const photo = await scene(61);
  const drawn = vi.spyOn(world.deps.evidence, 'read');
  const first = await handIn(photo);
  drawn.mockClear();
  await read(first.claimId);
  expect(drawn).toHaveBeenCalledTimes(1);
  await read(first.claimId);
  expect(drawn).toHaveBeenCalledTimes(1);
  const sent = vi.spyOn(world.table.client, 'send');
  await audit(first.claimId);
  const commands = sent.mock.calls.map(([command]) => command);
  sent.mockRestore();
  const asked = commands.filter(
    (command) => command instanceof QueryCommand && JSON.stringify(command.input).includes('PICTURE#'),
  );
  expect(asked).toHaveLength(90);
  expect(commands.some((command) => command instanceof ScanCommand)).toBe(false);
  expect(commands.some((command) => command instanceof UpdateCommand)).toBe(false);
});
