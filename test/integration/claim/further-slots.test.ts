import { afterAll, beforeAll, expect, test } from 'vitest';
import { openClaim } from '../../../functions/claim/open-claim.ts';
import { readClaim as showClaim } from '../../../functions/claim/read-claim.ts';
import { openUploadSlots } from '../../../functions/claim/upload-slots.ts';
import { drawAdScreenshot, drawInvoicePdf } from '../../../local/documents/index.ts';
import { ad, invoice } from './documents.ts';
import { submitAgain } from './steps.ts';
import { call, createWorld, partnerUser, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const bill = async (number: string) => ({
  mediaType: 'application/pdf',
  bytes: await drawInvoicePdf({ ...invoice, number }),
});
const shot = async (headline: string) => ({
  mediaType: 'image/png',
  bytes: await drawAdScreenshot({ ...ad, headline }),
});

test('a claim takes several receipts and screenshots, and no more than the policy allows', async () => {
  const { requestId } = await world.fund();
  const body = { amount: 20_000, currency: 'USD' };
  const { claimId } = (await call(openClaim, world.deps, { caller: partnerUser, params: { requestId }, body })).body;
  const ask = (slotId: string) =>
    call(openUploadSlots, world.deps, {
      caller: partnerUser,
      params: { claimId },
      body: { slots: [{ slotId, mediaType: 'application/pdf' }] },
    });
  await expect(ask('receipt-11')).rejects.toMatchObject({
    problems: [{ problem: expect.stringContaining('receipt (and receipt-2 to receipt-10)') }],
  });
  // A form that is asked for twice at once opens one slot.
  const twice = await Promise.all([ask('receipt-2'), ask('receipt-2')]);
  expect(twice.map(({ status }) => status)).toEqual([200, 200]);

  await submitAgain(world, claimId, {
    invoice: await bill('BM-1'),
    receipt: await bill('BM-2'),
    'receipt-2': await bill('BM-3'),
    'ad-screenshot': await shot('One'),
    'ad-screenshot-3': await shot('Three'),
  });
  await expect(ask('receipt-3')).rejects.toMatchObject({ kind: 'wrong-state' });
  const { slots } = (await call(showClaim, world.deps, { caller: partnerUser, params: { claimId } })).body;
  const filled = slots.filter(({ document }: { document?: unknown }) => document);
  expect(filled).toMatchObject([
    { slotId: 'ad-screenshot', required: true, upTo: 10 },
    { slotId: 'ad-screenshot-3', required: false, label: expect.stringMatching(/\(3\)$/) },
    { slotId: 'invoice' },
    { slotId: 'receipt', upTo: 10 },
    { slotId: 'receipt-2', kind: 'invoice' },
  ]);
});
