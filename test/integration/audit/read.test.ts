import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Principal } from '../../../functions/domain/identity/role.ts';
import type { RawInput } from '../../../functions/platform/http/route.ts';
import { requestKey, trailHeadKey } from '../../../functions/store/keys.ts';
import { hashOfLink } from '../../../functions/store/trail.ts';
import { readClaimTrail, readRequestTrail } from '../../../functions/trail/contracts.ts';
import { trailRoutes } from '../../../functions/trail/routes.ts';
import { call, partnerUser, staff } from '../../support/rooms.ts';
import { approvalId, createTrail, eventAt, itemId, otherItemId } from './trail.ts';

let trail: Awaited<ReturnType<typeof createTrail>>;
beforeEach(async () => {
  trail = await createTrail();
});
afterEach(() => trail.drop());

const deps = () => ({ table: trail.table, clock: { now: () => '2026-11-21T09:00:00.000Z' } });
const claimTrail = `GET ${readClaimTrail.path}` as const;

type Reply = { proof: Record<string, unknown>; events: { items: Record<string, unknown>[]; cursor: string | null } };
const read = async (query: object = {}, caller: Principal = staff('finance')): Promise<Reply> =>
  (await call(trailRoutes, deps(), claimTrail, { caller, params: { claimId: itemId }, query })).body as never;

test('every event stands with its place, and its hash can be computed anew from what is answered', async () => {
  const { proof, events } = await read();
  expect(proof).toMatchObject({ isWhole: true, chained: 4, beforeTheTrail: 0, decisions: 1, broken: null });
  expect(events.items.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  expect(events.items[2]).toMatchObject({ type: 'approval.decided', facts: { approvalId }, version: 1 });
  let previous: unknown = null;
  for (const { number, hash, previous: before, version: _v, amount, reason: _r, ...told } of events.items) {
    expect(before).toBe(previous);
    expect(hashOfLink({ ...told, itemId }, { number, previous: before } as never)).toBe(hash);
    expect(amount).toBe((told.facts as Record<string, unknown>).amount ?? null);
    previous = hash;
  }
  expect(proof.head).toEqual({ number: 4, hash: previous });
});

test('a page tells of the whole trail, and the next goes on where it ended', async () => {
  const first = await read({ limit: '3' });
  expect(first).toMatchObject({ proof: { isWhole: true, chained: 4 }, events: { cursor: '3' } });
  const { events } = await read({ limit: '3', cursor: first.events.cursor });
  expect(events).toMatchObject({ items: [{ number: 4 }], cursor: null });
  for (const cursor of ['-1', '5', '1.5', 'x'])
    await expect(read({ cursor })).rejects.toMatchObject({ kind: 'invalid' });
});

test('the first break is named, and what was written over it is shown', async () => {
  await trail.edit(eventAt(2), 'by', 7);
  const { proof, events } = await read();
  expect(proof).toMatchObject({ isWhole: false, broken: { finding: 'changed-event', number: 2 } });
  expect(events.items[1]).toMatchObject({ eventId: 'evt_2', by: '' });
  await trail.lose(eventAt(1));
  expect((await read()).proof).toMatchObject({ broken: { finding: 'missing-number', number: 1 } });
});

test('an event of before the trail comes first and proves nothing', async () => {
  const { trail: _, ...old } = await trail.item(eventAt(1));
  await trail.put({ ...old, ...eventAt(0), eventId: 'evt_0' });
  const { proof, events } = await read();
  expect(proof).toMatchObject({ isWhole: true, beforeTheTrail: 1 });
  expect(events.items[0]).toMatchObject({ eventId: 'evt_0', number: null, hash: null, previous: null });
});

test('a request that left only its trail has one; one that never was has none', async () => {
  const ask = (requestId: string) =>
    call(trailRoutes, deps(), `GET ${readRequestTrail.path}`, { caller: staff('cro'), params: { requestId } });
  expect((await ask(otherItemId)).body).toMatchObject({ itemId: otherItemId, proof: { chained: 2 } });
  await expect(ask(otherItemId.replace('2', '9'))).rejects.toMatchObject({ kind: 'not-found' });
  await trail.put({ ...requestKey(otherItemId), requestId: otherItemId, approvals: [] });
  for (const n of [5, 6]) await trail.lose({ ...eventAt(n), pk: `TIMELINE#${otherItemId}` });
  await trail.lose(trailHeadKey(otherItemId));
  expect((await ask(otherItemId)).body).toMatchObject({ proof: { isWhole: false, broken: { number: 1 } } });
});

test("a partner's user hears the same of their own item, of another partner's and of none", async () => {
  const untouchable = new Proxy({}, { get: () => expect.fail('the table was read') }) as never;
  const answers = new Set<string>();
  for (const { contract, run } of trailRoutes) {
    const none = itemId.replace('1', '9');
    for (const id of [itemId, none]) {
      const params = contract.path.includes('claimId') ? { claimId: id } : { requestId: id };
      const raw: RawInput = {
        caller: partnerUser('northwind'),
        params,
        query: {},
        body: {},
        idempotencyKey: undefined,
      };
      const { kind, message, problems } = await run(raw, untouchable).catch((thrown) => thrown);
      answers.add(JSON.stringify({ kind, message, problems }));
    }
  }
  expect([...answers]).toEqual([expect.stringContaining('"forbidden"')]);
});
