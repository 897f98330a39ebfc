import { afterAll, beforeAll, expect, test } from 'vitest';
import { openClaim } from '../../../functions/claim/open-claim.ts';
import { readClaim } from '../../../functions/claim/read-claim.ts';
import { submitClaim } from '../../../functions/claim/submit-claim.ts';
import { openUploadSlots } from '../../../functions/claim/upload-slots.ts';
import { readClaim as stored } from '../../../functions/store/claims.ts';
import { drawAdScreenshot, drawInvoicePdf } from '../../../local/documents/index.ts';
import { terms } from '../../unit/domain/examples.ts';
import { ad, invoice } from './documents.ts';
import { audited, type File, freshInvoice, readerOf, seen } from './steps.ts';
import { call, createWorld, type Form, upload, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

async function put(claimId: string, files: Record<string, File>) {
  const slots = Object.entries(files).map(([slotId, { mediaType }]) => ({ slotId, mediaType }));
  const { uploads } = (await call(openUploadSlots, world.deps, { params: { claimId }, body: { slots } })).body;
  await Promise.all(uploads.map((form: Form) => upload(form, files[form.slotId]?.bytes ?? new Uint8Array())));
}
const reading = async (claimId: string) => (await call(readClaim, world.deps, { params: { claimId } })).body;
const submit = (claimId: string) => call(submitClaim, world.deps, { params: { claimId } });

test('the claim shows live what is missing, and takes a breakdown for the invoice', async () => {
  const activity = {
    ...terms,
    startDate: '2026-11-01',
    endDate: '2026-11-30',
    activityType: 'customer-offer' as const,
  };
  const { requestId } = await world.fund({ terms: activity, funds: 4_000_000 });
  const body = { amount: 20_000, currency: 'USD' };
  const { claimId } = (await call(openClaim, world.deps, { params: { requestId }, body })).body;
  const either = 'Invoice of the supplier, addressed to the partner, or: Signed breakdown of what own work used up';
  expect((await reading(claimId)).metrics).toMatchObject([{ name: 'results-summary', as: 'words' }]);
  expect((await reading(claimId)).missing).toEqual(expect.arrayContaining([either, 'The offer with its terms']));
  await expect(submit(claimId)).rejects.toMatchObject({
    problems: expect.arrayContaining([
      {
        field: '/slots/invoice',
        problem: expect.stringContaining('nothing was uploaded yet, nor instead: Signed breakdown'),
      },
      { field: '/slots/offer', problem: 'The offer with its terms: nothing was uploaded yet' },
    ]),
  });

  await put(claimId, {
    offer: { mediaType: 'image/png', bytes: await drawAdScreenshot({ ...ad, headline: 'Offer' }) },
  });
  const half = await reading(claimId);
  expect(half.missing).toEqual([either]);
  expect(half.slots.find(({ slotId }) => slotId === 'offer')).toMatchObject({ uploaded: true });
  expect(half.slots.find(({ slotId }) => slotId === 'breakdown')).toMatchObject({
    kind: 'breakdown',
    required: false,
    insteadOf: 'invoice',
    uploaded: false,
  });

  await put(claimId, {
    breakdown: { mediaType: 'application/pdf', bytes: await drawInvoicePdf({ ...invoice, seed: 77 }) },
  });
  expect((await reading(claimId)).missing).toEqual([]);
  expect((await submit(claimId)).body).toMatchObject({ status: 'submitted' });
  expect((await reading(claimId)).missing).toEqual([]);

  const own = { vendorName: [seen('Northwind Traders GmbH')], receiverName: [], invoiceNumber: [] };
  expect(await audited(world, claimId, readerOf(freshInvoice(own)))).toMatchObject({ verdict: 'review' });
  const claim = await stored(world.table, claimId);
  const checks = claim && 'audit' in claim ? claim.audit.checks : [];
  expect(checks.find(({ check }) => check === 'signed-breakdown')).toMatchObject({ verdict: 'review' });
  expect(checks.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
});
