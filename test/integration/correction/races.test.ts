import { expect, test } from 'vitest';
import { advance } from '../../../functions/request/steps/advance.ts';
import { readClaim } from '../../../functions/store/claims.ts';
import { readRequest } from '../../../functions/store/requests.ts';
import { dyingTable } from './dying-table.ts';
import { fay, finn, hana, proven, type World } from './world.ts';
import { worldsOnOneTable } from './worlds.ts';

const world = worldsOnOneTable();
const lower = ({ budgetId }: World) => ({ kind: 'budget' as const, budgetId, lowers: true });
const booked = async (w: World, word: 'correct' | 'clawback') =>
  (await w.facts()).filter((fact) => fact.startsWith(`${word}/`));
const corrections = (w: World, id: unknown) => w.types(String(id));

test('twenty confirmations at once by two people book one clawback, and all hear the same', async () => {
  const w = await world();
  const claimId = await w.claim(await w.request(50_000), 50_000, 'paid');
  const { correctionId } = await w.propose({ kind: 'clawback', claimId }, 30_000);
  const all = await Promise.all(
    Array.from({ length: 20 }, (_, n) => w.confirm(correctionId, n % 2 === 0 ? hana : fay)),
  );
  expect(new Set(all.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(await booked(w, 'clawback')).toEqual([`clawback/${correctionId}`]);
  expect(await corrections(w, correctionId)).toEqual(['correction.proposed', 'correction.confirmed']);
  expect(await w.types(claimId)).toEqual(['claim.clawed-back']);
  expect(await readClaim(w.table, claimId)).toMatchObject({ clawedBack: 30_000 });
  expect(await w.proof()).toMatchObject(proven);
});

test('a twin that books it between the look at the correction and at the books gets the same answer', async () => {
  const w = await world();
  const claimId = await w.claim(await w.request(50_000), 50_000, 'paid');
  const { correctionId } = await w.propose({ kind: 'clawback', claimId }, 50_000);
  let first: unknown;
  const send = async (command: unknown) => {
    const answer = await w.table.client.send(command as never);
    first ??= await w.confirm(correctionId, fay);
    return answer;
  };
  const late = await w.confirm(correctionId, hana, { ...w.deps, table: { ...w.table, client: { send } as never } });
  expect(late).toEqual(first);
  expect(await booked(w, 'clawback')).toHaveLength(1);
});

test('corrections that together take more than there is: what fits is booked, the rest is refused and stays proposed', async () => {
  const w = await world(1_000, 600);
  const proposals = await Promise.all(Array.from({ length: 6 }, () => w.propose(lower(w), 150)));
  const answers = await Promise.allSettled(proposals.map(({ correctionId }) => w.confirm(correctionId)));
  // Who was overtaken more often than it looks anew hears of it, and may repeat.
  for (const { correctionId } of proposals) await w.confirm(correctionId).catch(() => undefined);
  for (const answer of answers) {
    if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ name: 'Refusal' });
  }
  expect(await booked(w, 'correct')).toHaveLength(2);
  expect([await w.balance('unallocated'), (await w.budget())?.amount]).toEqual([100, 700]);
  const types = await Promise.all(proposals.map(({ correctionId }) => corrections(w, correctionId)));
  expect(types.filter((each) => each.length === 1)).toHaveLength(4);
  expect(await w.proof()).toMatchObject(proven);
});

test('a confirmation and a decline race: one of them holds', async () => {
  const w = await world();
  for (let n = 0; n < 5; n++) {
    const { correctionId } = await w.propose(lower(w), 1);
    const both = await Promise.allSettled([w.confirm(correctionId), w.decline(correctionId, finn)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const isBooked = (await booked(w, 'correct')).includes(`correct/${correctionId}`);
    expect(await corrections(w, correctionId)).toEqual([
      'correction.proposed',
      isBooked ? 'correction.confirmed' : 'correction.declined',
    ]);
  }
  expect(await w.proof()).toMatchObject(proven);
});

test('declined many times at once, it is declined once, and all hear the same', async () => {
  const w = await world();
  const { correctionId } = await w.propose(lower(w), 1);
  const all = await Promise.all(Array.from({ length: 6 }, (_, n) => w.decline(correctionId, n % 2 ? fay : hana)));
  expect(new Set(all.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(await corrections(w, correctionId)).toEqual(['correction.proposed', 'correction.declined']);
});

test('a request that ends while what is owed on it is lowered keeps nothing reserved', async () => {
  const w = await world();
  for (let n = 0; n < 5; n++) {
    w.at('2026-11-21T09:00:00.000Z');
    const { requestId, reserved } = await w.request(50_000);
    const claimId = await w.claim({ requestId, reserved }, 40_000, 'pending');
    const { correctionId } = await w.propose({ kind: 'payable', claimId }, 10_000);
    w.at('2027-01-30T00:00:00.000Z');
    const [confirmed] = await Promise.all([
      w.confirm(correctionId),
      advance({ requestId, to: 'expired' }, { ...w.deps, fiscalYearStartMonth: 1 }),
    ]);
    expect(confirmed).toMatchObject({ status: 'confirmed' });
    expect(await readRequest(w.table, requestId)).toMatchObject({ status: 'expired' });
    expect(await w.balance('reserved', 'northwind', requestId)).toBe(0);
  }
  expect(await w.proof()).toMatchObject(proven);
});

test('the same key proposes once', async () => {
  const w = await world();
  const all = await Promise.all(
    Array.from({ length: 5 }, () => w.propose(lower(w), 7, {}, finn, 'key-of-one-proposal')),
  );
  expect(new Set(all.map(({ correctionId }) => correctionId)).size).toBe(1);
  await expect(w.propose(lower(w), 8, {}, finn, 'key-of-one-proposal')).rejects.toMatchObject({
    kind: 'idempotency-mismatch',
  });
});

test.each(['before', 'after'] as const)(
  'a confirmation that dies %s its write is finished by repeating it',
  async (when) => {
    const w = await world();
    const claimId = await w.claim(await w.request(50_000), 50_000, 'paid');
    const { correctionId } = await w.propose({ kind: 'clawback', claimId }, 30_000);
    const dying = { ...w.deps, table: dyingTable(w.table, when) };
    await expect(w.confirm(correctionId, hana, dying)).rejects.toThrow('the process died');
    expect((await booked(w, 'clawback')).length).toBe(when === 'before' ? 0 : 1);
    const { confirmedAt, ...answer } = await w.confirm(correctionId);
    expect(answer).toMatchObject({ status: 'confirmed', confirmedBy: 'head-1' });
    expect(confirmedAt).toBeDefined();
    expect(await booked(w, 'clawback')).toEqual([`clawback/${correctionId}`]);
    expect(await w.types(claimId)).toEqual(['claim.clawed-back']);
    expect(await w.proof()).toMatchObject(proven);
  },
);
