import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginExtraction } from '../../../functions/claim/begin-extraction.ts';
import { recordUnreadable } from '../../../functions/claim/record-unreadable.ts';
import { compareSlot } from '../../../functions/extraction/compare-text-layer.ts';
import { extractDocument } from '../../../functions/extraction/extract-document.ts';
import { readClaim } from '../../../functions/store/claims.ts';
import { readSlot } from '../../../functions/store/documents.ts';
import { drawAdScreenshot } from '../../../local/documents/index.ts';
import { hiddenLine, hiding, pageWith } from '../../fixtures/hostile/layers.ts';
import { ad } from '../claim/documents.ts';
import { audited, freshInvoice, readerOf, seen, submitted } from '../claim/steps.ts';
import { createWorld, type World } from '../claim/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const nothing = () => undefined;
let seed = 900;

async function readClaimWith(draw: Parameters<typeof pageWith>[0]) {
  const { requestId } = await world.fund();
  const claimId = await submitted(world, requestId, {
    invoice: { mediaType: 'application/pdf', bytes: await pageWith(draw, { info: { Title: `${++seed}` } }) },
    'ad-screenshot': { mediaType: 'image/png', bytes: await drawAdScreenshot({ ...ad, headline: `Spring ${seed}` }) },
  });
  await beginExtraction({ claimId, version: 1 }, world.deps);
  const reader = readerOf(freshInvoice({ text: [seen('Spring campaign')] }));
  for (const slotId of ['invoice', 'ad-screenshot'])
    await extractDocument({ claimId, slotId }, { ...world.deps, reader });
  return claimId;
}
const compare = (claimId: string, slotId = 'invoice') => compareSlot({ claimId, slotId }, world.deps);
const layerOf = async (claimId: string, slotId = 'invoice') =>
  (await readSlot(world.table, claimId, slotId))?.textLayer;

/** What the audit says of hidden text in the invoice. */
async function judged(claimId: string) {
  await audited(world, claimId);
  const claim = await readClaim(world.table, claimId);
  const checks = claim && 'audit' in claim ? (claim.audit?.checks ?? []) : [];
  return checks.find(({ check, slotId }) => check === 'hidden-text' && slotId === 'invoice');
}

test('hidden text is kept with the document, and puts the claim before a person', async () => {
  const claimId = await readClaimWith(hiding['white on white'] ?? nothing);
  expect(await compare(claimId)).toMatchObject({ hidden: 1 });
  expect(await compare(claimId)).toMatchObject({ hidden: 1 });
  expect(await layerOf(claimId)).toMatchObject({ isWhole: true, hidden: [{ text: hiddenLine, page: 1 }] });
  expect((await readSlot(world.table, claimId, 'invoice'))?.extraction).toMatchObject({ status: 'expense' });
  expect(await judged(claimId)).toMatchObject({ verdict: 'review', readFrom: { text: hiddenLine } });
});

test('a document that hides nothing passes, and pictures have no text layer', async () => {
  const claimId = await readClaimWith(nothing);
  expect(await compare(claimId)).toMatchObject({ hidden: 0 });
  expect(await compare(claimId, 'ad-screenshot')).toMatchObject({ hidden: 0 });
  expect(await layerOf(claimId)).toMatchObject({ isWhole: true, hidden: [] });
  expect(await layerOf(claimId, 'ad-screenshot')).toBeUndefined();
  expect(await judged(claimId)).toMatchObject({ verdict: 'pass' });
});

test('a PDF whose comparison failed is noted as such, once, and a picture never', async () => {
  const claimId = await readClaimWith(nothing);
  for (const slotId of ['invoice', 'ad-screenshot']) {
    await recordUnreadable({ claimId, slotId, error: 'Sandbox.Timedout' }, world.deps);
  }
  expect(await layerOf(claimId)).toMatchObject({ isWhole: false, hidden: [] });
  expect(await layerOf(claimId, 'ad-screenshot')).toBeUndefined();
  expect(await judged(claimId)).toMatchObject({ verdict: 'review' });
  await compare(claimId);
  await recordUnreadable({ claimId, slotId: 'invoice', error: 'Sandbox.Timedout' }, world.deps);
  expect(await layerOf(claimId)).toMatchObject({ isWhole: true });
});
