import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Claim } from '../../../functions/domain/claim/claim.ts';
import { reservedAccount } from '../../../functions/domain/ledger/accounts.ts';
import { post } from '../../../functions/domain/ledger/movements.ts';
import { newId } from '../../../functions/platform/ids.ts';
import { advance } from '../../../functions/request/steps/advance.ts';
import {
  holdForClaim,
  holdForSubmission,
  releaseFromClaim,
  requestTakesClaims,
} from '../../../functions/store/claimed.ts';
import { moveClaim, newClaim } from '../../../functions/store/claims.ts';
import { commit } from '../../../functions/store/commit.ts';
import { ledgerChanges } from '../../../functions/store/ledger.ts';
import { now } from '../../support/rooms.ts';
import { contact } from '../../unit/domain/examples.ts';
import { audit } from '../../unit/domain/lifecycle-examples.ts';
import { approved } from './deciding.ts';
import { overtaken } from './overtaken.ts';
import { budgetId, createWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.drop());

const amount = 10_000;
const longAfter = '2027-04-28T00:00:00.000Z';
const day = 86_400;

/** Approved, carried out and open for claims. */
async function claimable(over: object = {}) {
  world.at(now);
  const requestId = await approved(world, { amount, ...over });
  for (const to of ['in-execution', 'claimable'] as const) await advance({ requestId, to }, world.deps);
  return requestId;
}
const end = (requestId: string, to: 'closed' | 'expired', deps = world.deps) => advance({ requestId, to }, deps);
const reserved = (requestId: string) => world.balance(reservedAccount({ budgetId, partnerId: 'northwind', requestId }));

const filed = (requestId: string, asked = amount) => ({
  claimId: newId('clm'),
  requestId,
  partnerId: 'northwind',
  amount: asked,
  currency: 'USD',
  version: 1,
  revision: 1,
  openedBy: 'partner:ada',
  contact,
  openedAt: now,
  updatedAt: '2027-04-20T09:00:00.000Z',
  submittedBy: 'partner:ada',
  submittedAt: now,
});
const reservation = (requestId: string) => ({ requestId, reserved: amount, currency: 'USD' });

/** A claim was submitted; it holds its amount. */
async function claimed(requestId: string, asked = amount) {
  const claim = { ...filed(requestId, asked), status: 'submitted' as const };
  await commit(world.table, [
    requestTakesClaims(requestId),
    holdForSubmission(reservation(requestId), asked),
    newClaim(claim),
  ]);
  return claim;
}
/** The books of a claim's payment: part of the reservation is owed, and the claim no longer underway. */
const posting = ({ claimId, requestId, amount: paid }: Pick<Claim, 'claimId' | 'requestId' | 'amount'>) => [
  releaseFromClaim(requestId, 0),
  ...ledgerChanges(
    post({ budgetId, partnerId: 'northwind', requestId, claimId, amount: paid, currency: 'USD', by: 'fin-1', at: now }),
  ),
];

async function paid(requestId: string, asked = amount) {
  const closed: Claim = {
    ...filed(requestId, asked),
    audit,
    approvals: [],
    payable: asked,
    instructedAt: now,
    paidAt: now,
    settlementReference: 'REF-1',
    closedAt: now,
    status: 'closed',
  };
  await commit(world.table, [holdForSubmission(reservation(requestId), asked), newClaim(closed)]);
  await commit(world.table, posting(closed));
}

test('an activity goes through its states once, whoever repeats a step', async () => {
  const requestId = await claimable();
  expect(await advance({ requestId, to: 'in-execution' }, world.deps)).toMatchObject({ status: 'claimable' });
  expect((await world.events(requestId)).slice(-3)).toEqual([
    'request.approved',
    'request.started',
    'request.claimable',
  ]);
});

test('before the deadline for claims nothing expires, and the workflow hears how long to wait', async () => {
  const requestId = await claimable();
  world.at('2027-04-27T12:00:00.000Z');
  expect(await end(requestId, 'expired')).toEqual({ requestId, status: 'claimable', closesInSeconds: day / 2 });
  expect(await reserved(requestId)).toBe(amount);
});

test('after the deadline what is left is gone with its quarter, once', async () => {
  const requestId = await claimable();
  const before = { available: await world.available(), expired: await world.balance(`expired/${budgetId}`) };
  world.at(longAfter);
  const first = await end(requestId, 'expired');
  expect(first).toMatchObject({ status: 'expired' });
  expect(await end(requestId, 'expired')).toEqual(first);
  expect(await world.stored(requestId)).toMatchObject({ released: amount, endedAt: longAfter });
  expect(await reserved(requestId)).toBe(0);
  expect(await world.available()).toBe(before.available);
  expect(await world.balance(`expired/${budgetId}`)).toBe(before.expired + amount);
  expect((await world.events(requestId)).filter((type) => type === 'request.expired')).toHaveLength(1);
  expect(await world.read(requestId)).toMatchObject({ funding: { reserved: amount, left: 0 } });
});

test('while the quarter runs it goes back to the partner', async () => {
  const requestId = await claimable({ startDate: '2027-01-04', endDate: '2027-01-08' });
  const before = await world.available();
  world.at('2027-03-10T00:00:00.000Z');
  expect(await end(requestId, 'expired')).toMatchObject({ status: 'expired' });
  expect(await world.available()).toBe(before + amount);
});

test('nothing is released while a claim is underway; afterwards the rest is', async () => {
  const requestId = await claimable();
  const claim = await claimed(requestId, 6000);
  world.at(longAfter);
  expect(await end(requestId, 'expired')).toEqual({ requestId, status: 'claimable', closesInSeconds: day });
  expect(await reserved(requestId)).toBe(amount);
  const posted = { ...claim, revision: 2, audit, approvals: [], payable: 6000, instructedAt: now };
  await commit(world.table, [...posting(claim), moveClaim({ ...posted, status: 'payment-instructed' }, ['submitted'])]);
  expect(await end(requestId, 'expired')).toMatchObject({ status: 'expired' });
  expect(await world.stored(requestId)).toMatchObject({ released: 4000 });
  expect(await world.proof()).toMatchObject({ ok: true });
});

test('a claim that was returned keeps the request open for as long as it may come back', async () => {
  const requestId = await claimable();
  const returned: Claim = { ...filed(requestId), audit, approvals: [], reasons: ['No date.'], status: 'returned' };
  await commit(world.table, [holdForClaim(reservation(requestId), amount), newClaim(returned)]);
  world.at('2027-05-20T23:59:00.000Z');
  expect(await end(requestId, 'expired')).toMatchObject({ status: 'claimable' });
  world.at('2027-05-21T00:00:00.000Z');
  expect(await end(requestId, 'expired')).toMatchObject({ status: 'expired' });
});

test('a claim that is submitted between look and write keeps its money', async () => {
  const requestId = await claimable();
  world.at(longAfter);
  const deps = overtaken(world.deps, () => claimed(requestId, 6000));
  expect(await end(requestId, 'expired', deps)).toMatchObject({ status: 'claimable', closesInSeconds: day });
  expect(await reserved(requestId)).toBe(amount);
});

test('a claim that comes after the end is refused', async () => {
  const requestId = await claimable();
  world.at(longAfter);
  await end(requestId, 'expired');
  await expect(claimed(requestId)).rejects.toMatchObject({ kind: 'wrong-state' });
});

test('a payment that is posted between look and write is not released a second time', async () => {
  const requestId = await claimable();
  const claim = filed(requestId, 6000);
  await commit(world.table, [holdForSubmission(reservation(requestId), 6000)]);
  world.at(longAfter);
  const deps = overtaken(world.deps, () => commit(world.table, posting(claim)));
  expect(await end(requestId, 'expired', deps)).toMatchObject({ status: 'expired' });
  expect(await world.stored(requestId)).toMatchObject({ released: 4000 });
  expect(await world.proof()).toMatchObject({ ok: true });
});

test('a request closes when all of it is claimed, paid and reported', async () => {
  const requestId = await claimable();
  expect(await end(requestId, 'closed')).toMatchObject({ status: 'claimable' });
  await paid(requestId, 4000);
  expect(await end(requestId, 'closed')).toMatchObject({ status: 'claimable' });
  await paid(requestId, 6000);
  const first = await end(requestId, 'closed');
  expect(first).toMatchObject({ status: 'closed' });
  expect(await end(requestId, 'closed')).toEqual(first);
  expect(await world.stored(requestId)).toMatchObject({ status: 'closed', released: 0 });
  expect((await world.events(requestId)).filter((type) => type === 'request.closed')).toHaveLength(1);
});

test('ended from two sides at once, it ends once', async () => {
  const requestId = await claimable();
  world.at(longAfter);
  const replies = await Promise.all([end(requestId, 'expired'), end(requestId, 'expired'), end(requestId, 'closed')]);
  expect(replies.slice(0, 2).map(({ status }) => status)).toEqual(['expired', 'expired']);
  expect((await world.events(requestId)).filter((type) => type === 'request.expired')).toHaveLength(1);
});

test('the books verify after all of this', async () => {
  expect(await world.proof()).toMatchObject({ ok: true });
});
