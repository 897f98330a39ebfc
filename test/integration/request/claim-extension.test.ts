import { afterAll, beforeAll, expect, test } from 'vitest';
import { reservedAccount } from '../../../functions/domain/ledger/accounts.ts';
import { advance } from '../../../functions/request/steps/advance.ts';
import { now, partnerUser, staff } from '../../support/rooms.ts';
import { approved } from './deciding.ts';
import { budgetId, createWorld, nora, pmm, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.drop());

const ops = staff('partner-operations');
const reason = 'The supplier sent its invoice only in April.';
const day = 86_400;
/** The activity ends on 26 February 2027: claims until 27 April, by exception until 27 May. */
async function claimable() {
  world.at(now);
  const requestId = await approved(world, { amount: 10_000 });
  for (const to of ['in-execution', 'claimable'] as const) await advance({ requestId, to }, world.deps);
  world.at('2027-04-26T09:00:00.000Z');
  return requestId;
}
const extend = (requestId: string, until: string, caller = ops) =>
  world.ask('POST /requests/{requestId}/claim-extension', { caller, params: { requestId }, body: { until, reason } });
const held = (requestId: string) => world.balance(reservedAccount({ budgetId, partnerId: 'northwind', requestId }));
const expire = (requestId: string) => advance({ requestId, to: 'expired' }, world.deps);

test('an exception names who and why, and the workflow that wakes at the old deadline waits for the new one', async () => {
  const requestId = await claimable();
  expect(await extend(requestId, '2027-05-27')).toMatchObject({
    status: 200,
    body: {
      claimDeadline: '2027-05-27',
      extension: { before: '2027-04-27', grantedBy: 'partner-operations', reason },
    },
  });
  world.at('2027-04-28T00:00:00.000Z');
  expect(await expire(requestId)).toEqual({ requestId, status: 'claimable', closesInSeconds: 30 * day });
  expect(await held(requestId)).toBe(10_000);
  expect(await world.read(requestId)).toMatchObject({
    funding: { claimDeadline: '2027-05-27', extension: { grantedBy: 'partner-operations' } },
  });
  const { timeline } = (await world.read(requestId)) as { timeline: { type: string; by: string; sentence: string }[] };
  expect(timeline.at(-1)).toMatchObject({
    type: 'request.claims-extended',
    by: 'programme',
    sentence: `By exception claims are welcome until 2027-05-27: ${reason}`,
  });
  world.at('2027-05-28T00:00:00.000Z');
  expect(await expire(requestId)).toMatchObject({ status: 'expired' });
  expect(await world.stored(requestId)).toMatchObject({ status: 'expired', extension: { before: '2027-04-27' } });
});

test('it goes 90 days at most, further than the deadline, and is not for whoever asked', async () => {
  const requestId = await claimable();
  const problem = (until: string) => expect(extend(requestId, until)).rejects;
  await problem('2027-05-28').toMatchObject({
    problems: [{ field: '/until', problem: 'must not be after 2027-05-27, 90 days after the activity' }],
  });
  await expect(extend(requestId, '2027-04-27')).rejects.toMatchObject({ kind: 'invalid' });
  for (const caller of [nora, partnerUser('contoso'), staff('finance')]) {
    await expect(extend(requestId, '2027-05-01', caller)).rejects.toMatchObject({ kind: 'forbidden' });
  }
  expect(await extend(requestId, '2027-05-01', pmm)).toMatchObject({ status: 200 });
});

test('once the money is released there is nothing to extend, and a race with the release has one winner', async () => {
  const gone = await claimable();
  world.at('2027-04-28T00:00:00.000Z');
  await expire(gone);
  await expect(extend(gone, '2027-05-20')).rejects.toMatchObject({
    kind: 'wrong-state',
    message: expect.stringContaining('the money is released'),
  });

  const raced = await claimable();
  world.at('2027-04-28T00:00:00.000Z');
  const [ended, granted] = await Promise.allSettled([expire(raced), extend(raced, '2027-05-20')]);
  const request = await world.stored(raced);
  expect(ended.status).toBe('fulfilled');
  expect(granted.status).toBe(request.status === 'claimable' ? 'fulfilled' : 'rejected');
  expect(await held(raced)).toBe(request.status === 'claimable' ? 10_000 : 0);
  expect(await world.proof()).toMatchObject({ ok: true });
});
