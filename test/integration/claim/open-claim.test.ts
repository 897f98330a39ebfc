import { afterAll, beforeAll, expect, test } from 'vitest';
import { openClaim } from '../../../functions/claim/open-claim.ts';
import { listClaims, readClaim } from '../../../functions/claim/read-claim.ts';
import { claimedOf } from '../../../functions/store/claimed.ts';
import { slotsOfClaim } from '../../../functions/store/claims.ts';
import { timelineOf } from '../../../functions/store/timeline.ts';
import { call, createWorld, reserved, stranger, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const open = (requestId: string, body: unknown, more: { key?: string; caller?: typeof stranger } = {}) =>
  call(openClaim, world.deps, { params: { requestId }, body, ...more });
const claims = async (requestId: string) => (await call(listClaims, world.deps, { params: { requestId } })).body.items;

test('a claim opens with a slot for every piece of evidence the policy asks for', async () => {
  const { requestId } = await world.fund();
  const { status, body } = await open(requestId, { amount: 20_000, currency: 'USD' });
  expect(status).toBe(201);
  expect(body).toMatchObject({ requestId, status: 'draft', amount: 20_000, currency: 'USD', version: 1 });
  const slots = await slotsOfClaim(world.table, body.claimId);
  expect(slots.map(({ slotId, required, objectKey }) => ({ slotId, required, objectKey }))).toEqual(
    expect.arrayContaining([
      { slotId: 'invoice', required: true, objectKey: `claims/${body.claimId}/invoice` },
      { slotId: 'ad-screenshot', required: true, objectKey: `claims/${body.claimId}/ad-screenshot` },
      { slotId: 'receipt', required: false, objectKey: `claims/${body.claimId}/receipt` },
    ]),
  );
  const reading = await call(readClaim, world.deps, { params: { claimId: body.claimId } });
  expect(reading.body.missing).toHaveLength(2);
  expect(reading.body.timeline).toMatchObject([{ type: 'claim.opened', by: 'partner' }]);
  expect((await timelineOf(world.table, body.claimId))[0]).toMatchObject({
    by: 'partner:user-1',
    facts: { requestId },
  });
});

test('the same key gives the same claim and holds the money once; another body is refused', async () => {
  const { requestId } = await world.fund();
  const key = 'open-claim-key-1';
  const [first, second] = await Promise.all(
    [1, 2].map(() => open(requestId, { amount: 100, currency: 'USD' }, { key })),
  );
  expect(first?.body).toEqual(second?.body);
  expect([first, second].filter((reply) => reply?.headers?.['idempotency-replayed'])).toHaveLength(1);
  expect(await claimedOf(world.table, requestId)).toBe(100);
  await expect(open(requestId, { amount: 101, currency: 'USD' }, { key })).rejects.toMatchObject({
    kind: 'idempotency-mismatch',
  });
  expect(await claims(requestId)).toHaveLength(1);
});

test('two claims race for the last cent: one wins', async () => {
  const { requestId } = await world.fund();
  const all = await Promise.allSettled(
    Array.from({ length: 8 }, () => open(requestId, { amount: reserved, currency: 'USD' })),
  );
  const refused = all.filter((each) => each.status === 'rejected');
  expect(refused).toHaveLength(7);
  for (const { reason } of refused) expect(reason).toMatchObject({ kind: 'insufficient-funds' });
  expect(await claimedOf(world.table, requestId)).toBe(reserved);
  expect(await claims(requestId)).toHaveLength(1);
});

test('partial claims together never exceed the reservation', async () => {
  const { requestId } = await world.fund();
  const third = Math.floor(reserved / 3);
  const all = await Promise.allSettled(
    Array.from({ length: 6 }, () => open(requestId, { amount: third, currency: 'USD' })),
  );
  expect(all.filter((each) => each.status === 'fulfilled')).toHaveLength(3);
  await open(requestId, { amount: reserved - 3 * third, currency: 'USD' });
  await expect(open(requestId, { amount: 1, currency: 'USD' })).rejects.toThrow('$0.00 left to claim');
});

test('more than the whole reservation is refused at once', async () => {
  const { requestId } = await world.fund();
  await expect(open(requestId, { amount: reserved + 1, currency: 'USD' })).rejects.toMatchObject({
    kind: 'insufficient-funds',
  });
  expect(await claims(requestId)).toHaveLength(0);
});

test('bad input is answered with every field and stores nothing', async () => {
  const { requestId } = await world.fund();
  await expect(open(requestId, { amount: -1.5, currency: 'dollars', surprise: 1 })).rejects.toMatchObject({
    kind: 'invalid',
    problems: expect.arrayContaining([
      expect.objectContaining({ field: '/amount' }),
      expect.objectContaining({ field: '/currency' }),
      expect.objectContaining({ field: '/surprise' }),
    ]),
  });
  await expect(open(requestId, { amount: 100, currency: 'EUR' })).rejects.toMatchObject({
    kind: 'invalid',
    problems: [{ field: '/currency', problem: 'must be USD, as in the request' }],
  });
  expect(await claims(requestId)).toHaveLength(0);
  expect(await claimedOf(world.table, requestId)).toBe(0);
});

test("another partner's request is as absent as one that never was", async () => {
  const { requestId } = await world.fund();
  const theirs = await open(requestId, { amount: 100, currency: 'USD' }, { caller: stranger }).catch(String);
  const absent = await open('req_01ARZ3NDEKTSV4RRFFQ69G5FAV', { amount: 100, currency: 'USD' }).catch(String);
  expect(theirs).toBe(absent);
  const mine = await open(requestId, { amount: 100, currency: 'USD' });
  const read = (claimId: string, caller?: typeof stranger) =>
    call(readClaim, world.deps, { params: { claimId }, ...(caller && { caller }) }).catch(String);
  expect(await read(mine.body.claimId, stranger)).toBe(await read('clm_01ARZ3NDEKTSV4RRFFQ69G5FAV'));
});

test('claims open with the activity and close with the claim deadline', async () => {
  const late = await world.fund({ claimDeadline: '2026-11-20' });
  await expect(open(late.requestId, { amount: 100, currency: 'USD' })).rejects.toMatchObject({ kind: 'wrong-state' });
  const last = await world.fund({ claimDeadline: '2026-11-21' });
  await expect(open(last.requestId, { amount: 100, currency: 'USD' })).resolves.toMatchObject({ status: 201 });
});
