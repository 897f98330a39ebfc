import { afterEach, beforeEach, expect, test } from 'vitest';
import { reservedAccount } from '../../../functions/domain/ledger/accounts.ts';
import { newId } from '../../../functions/platform/ids.ts';
import { expireReservations } from '../../../functions/request/expire.ts';
import { advance } from '../../../functions/request/steps/advance.ts';
import { holdForSubmission, requestTakesClaims } from '../../../functions/store/claimed.ts';
import { newClaim } from '../../../functions/store/claims.ts';
import { commit } from '../../../functions/store/commit.ts';
import { now } from '../../support/rooms.ts';
import { contact } from '../../unit/domain/examples.ts';
import { everyItem } from '../budget/every-item.ts';
import { approved } from './deciding.ts';
import { budgetId, createWorld, luca, type World } from './world.ts';

const lastDay = '2027-04-27T23:59:59.999Z';
const dayAfter = '2027-04-28T00:00:00.000Z';
const amount = 10_000;

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.drop());

const run = (over: Partial<Parameters<typeof expireReservations>[0]> = {}) =>
  expireReservations({ ...world.deps, timeLeft: () => 600_000, ...over });
const reserved = (requestId: string, partnerId = 'northwind') =>
  world.balance(reservedAccount({ budgetId, partnerId, requestId }));
const expiries = async (requestId: string) =>
  (await world.events(requestId)).filter((type) => type === 'request.expired');
const nothing = { requests: 0, amountsByCurrency: {}, finished: true, failed: 0 };

test('before the claim deadline has passed nothing is touched', async () => {
  await approved(world, { amount });
  world.at(lastDay);
  const before = await everyItem(world.table);
  expect(await run()).toEqual(nothing);
  expect(await everyItem(world.table)).toEqual(before);
});

test('afterwards a request that its workflow forgot expires, in whatever state it was left', async () => {
  const left = await approved(world, { amount });
  const started = await approved(world, { amount: 20_000 });
  await advance({ requestId: started, to: 'in-execution' }, world.deps);
  world.at(dayAfter);
  expect(await run()).toEqual({ ...nothing, requests: 2, amountsByCurrency: { USD: 30_000 } });
  for (const requestId of [left, started]) {
    expect(await world.stored(requestId)).toMatchObject({ status: 'expired', endedAt: dayAfter });
    expect(await reserved(requestId)).toBe(0);
    expect(await expiries(requestId)).toHaveLength(1);
  }
  expect(await world.balance(`expired/${budgetId}`)).toBe(30_000);
  expect(await world.proof()).toMatchObject({ ok: true });
  const after = await everyItem(world.table);
  expect(await run()).toEqual(nothing);
  expect(await everyItem(world.table)).toEqual(after);
});

test('the workflow and two runs at once end it once', async () => {
  const requestId = await approved(world, { amount });
  world.at(dayAfter);
  const [one, other, step] = await Promise.all([run(), run(), advance({ requestId, to: 'expired' }, world.deps)]);
  expect(step).toMatchObject({ status: 'expired' });
  expect([one.failed, other.failed]).toEqual([0, 0]);
  expect(await expiries(requestId)).toHaveLength(1);
  expect(await world.balance(`expired/${budgetId}`)).toBe(amount);
  expect(await world.proof()).toMatchObject({ ok: true });
});

test('a claim that is underway keeps its money', async () => {
  const requestId = await approved(world, { amount });
  await advance({ requestId, to: 'in-execution' }, world.deps);
  const claim = {
    claimId: newId('clm'),
    requestId,
    partnerId: 'northwind',
    amount: 6_000,
    currency: 'USD',
    version: 1,
    revision: 1,
    openedBy: 'partner:nora',
    contact,
    openedAt: now,
    updatedAt: now,
    submittedBy: 'partner:nora',
    submittedAt: now,
    status: 'submitted' as const,
  };
  await commit(world.table, [
    requestTakesClaims(requestId),
    holdForSubmission({ requestId, reserved: amount, currency: 'USD' }, claim.amount),
    newClaim(claim),
  ]);
  world.at(dayAfter);
  expect(await run()).toEqual(nothing);
  expect(await reserved(requestId)).toBe(amount);
});

test('a run that has no more time says so, and the next one goes on', async () => {
  const mine = await approved(world, { amount });
  await world.prove('contoso');
  const theirs = await approved(world, { amount }, luca);
  const left = [60_000, 20_000];
  world.at(dayAfter);
  expect(await run({ timeLeft: () => left.shift() ?? 0 })).toMatchObject({ requests: 1, finished: false });
  expect(await run()).toMatchObject({ requests: 1, finished: true });
  expect([await reserved(mine), await reserved(theirs, 'contoso')]).toEqual([0, 0]);
});
