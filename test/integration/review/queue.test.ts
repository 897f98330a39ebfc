import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../functions/platform/ids.ts';
import { reviewRoutes } from '../../../functions/review/routes.ts';
import { putSlot } from '../../../functions/store/claims.ts';
import { commit } from '../../../functions/store/commit.ts';
import { call, partnerUser, staff } from '../../support/rooms.ts';
import { slots } from '../../unit/approval/samples.ts';
import { createWorld, type World } from '../approval/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.drop());

const pmm = staff('partner-marketing-manager');

test('a claim stands in the queue of its region from the moment a person is asked, the oldest first', async () => {
  const first = await world.claimToReview();
  await world.ask(first, { purpose: 'claim-review' });
  world.time.now = '2026-11-23T10:00:00.000Z';
  const second = await world.claimToReview();
  await world.ask(second, { purpose: 'claim-review' });
  await world.ask(second, { purpose: 'claim-review', notice: 'remind' });
  const list = async (query: Record<string, string>) =>
    call(reviewRoutes, world.deps, 'GET /reviews', { caller: pmm, query });
  const { body } = await list({ region: 'emea' });
  expect(body).toMatchObject({
    items: [
      { claimId: first, region: 'emea', amount: 250_000, openLines: 1, askedAt: '2026-11-23T09:00:00.000Z' },
      { claimId: second, askedAt: '2026-11-23T10:00:00.000Z' },
    ],
    cursor: null,
  });
  expect((await list({ region: 'apac' })).body).toEqual({ items: [], cursor: null });
  await expect(list({})).rejects.toMatchObject({ kind: 'invalid' });
});

test('a reviewer reads every line with where it was read, the notes of staff and the evidence', async () => {
  const claimId = await world.claimToReview();
  await commit(
    world.table,
    slots.map((slot) => putSlot({ ...slot, claimId })),
  );
  await world.ask(claimId, { purpose: 'claim-review' });
  const { body } = await call(reviewRoutes, world.deps, 'GET /reviews/{claimId}', { caller: pmm, params: { claimId } });
  expect(body).toMatchObject({
    claimId,
    claimStatus: 'in-review',
    lines: [
      { check: 'invoice-number', observed: 'BM-2026-0147', readFrom: { page: 1, confidence: 97.4 } },
      { check: 'invoice-date', verdict: 'review', staffNote: 'Used by clm_01JD8ZZZZZZZZZZZZZZZZZZZZD: $120.00.' },
    ],
    evidence: expect.arrayContaining([
      expect.objectContaining({ slotId: 'invoice', document: expect.objectContaining({ pages: 1 }), read: 'expense' }),
    ]),
  });
  expect(JSON.stringify(body)).not.toContain('objectKey');
});

test('partners never see a review, and what was never audited has none', async () => {
  const claimId = await world.claim();
  const partner = partnerUser('northwind-security');
  const read = (caller: typeof pmm, id: string) =>
    call(reviewRoutes, world.deps, 'GET /reviews/{claimId}', { caller, params: { claimId: id } });
  await expect(read(partner, claimId)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(read(pmm, newId('clm'))).rejects.toMatchObject({ kind: 'not-found' });
});
