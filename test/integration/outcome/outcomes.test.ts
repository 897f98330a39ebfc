import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RequestIn } from '../../../functions/domain/request/request.ts';
import { outcomeRoutes } from '../../../functions/outcome/routes.ts';
import { newId } from '../../../functions/platform/ids.ts';
import { commit } from '../../../functions/store/commit.ts';
import { latestOutcomes } from '../../../functions/store/outcomes.ts';
import { newPartner } from '../../../functions/store/partners.ts';
import { newRequest } from '../../../functions/store/requests.ts';
import { timelineOf } from '../../../functions/store/timeline.ts';
import { call, createRoom, now, partnerUser, staff } from '../../support/rooms.ts';
import { contact, terms, triaged } from '../../unit/domain/examples.ts';
import { partnerOf } from '../budget/world.ts';

let room: Awaited<ReturnType<typeof createRoom>>;
beforeAll(async () => {
  room = await createRoom();
  await commit(room.table, [newPartner(partnerOf('northwind', 'gold', true))]);
});
afterAll(() => room.drop());

const report = { currency: 'USD', spend: 300_000, pipeline: 1_200_000, closedWon: 200_000, leads: 40 };

async function storeRequest(status: 'approved' | 'claimable'): Promise<string> {
  const requestId = newId('req');
  const request: RequestIn<'approved'> = {
    requestId,
    partnerId: 'northwind',
    version: 1,
    revision: 5,
    terms,
    submittedBy: 'partner:user-1',
    contact,
    submittedAt: now,
    updatedAt: now,
    triage: triaged(),
    approvals: [],
    budgetId: '2026Q4-emea-USD',
    reserved: 400_000,
    approvedAt: now,
    claimDeadline: '2027-04-27',
    policyVersion: 1,
    status: 'approved',
  };
  await commit(room.table, [newRequest({ ...request, status })]);
  return requestId;
}

const tell = (requestId: string, body: object = report, caller = partnerUser('northwind'), key?: string) =>
  call(outcomeRoutes, room.deps, 'POST /requests/{requestId}/outcome', {
    caller,
    params: { requestId },
    body,
    ...(key && { key }),
  });

test('an outcome is reported once, with its event', async () => {
  const requestId = await storeRequest('claimable');
  const first = await tell(requestId, report, undefined, 'key-outcome');
  expect(first).toMatchObject({
    status: 201,
    body: { requestId, partnerId: 'northwind', activityEndedOn: terms.endDate, motion: terms.motion },
  });
  expect((await tell(requestId, report, undefined, 'key-outcome')).headers).toEqual({ 'idempotency-replayed': 'true' });
  await expect(tell(requestId)).rejects.toMatchObject({ kind: 'conflict' });
  expect(await timelineOf(room.table, requestId)).toMatchObject([
    { type: 'outcome.reported', facts: { spend: 300_000, pipeline: 1_200_000 } },
  ]);
});

test("another partner's request is absent, an activity that has not begun has no outcome", async () => {
  const requestId = await storeRequest('approved');
  await expect(tell(requestId, report, partnerUser('contoso'))).rejects.toMatchObject({ kind: 'not-found' });
  await expect(tell(requestId)).rejects.toMatchObject({ kind: 'wrong-state' });
});

test('a report in another currency or with fractions is refused', async () => {
  const requestId = await storeRequest('claimable');
  await expect(tell(requestId, { ...report, currency: 'EUR' })).rejects.toMatchObject({
    kind: 'invalid',
    problems: [{ field: '/currency', problem: 'must be USD' }],
  });
  await expect(tell(requestId, { ...report, spend: 0.5, leads: -1 })).rejects.toMatchObject({
    problems: [{ field: '/spend' }, { field: '/leads' }],
  });
});

test('history from before is brought in by operations and counts among the latest campaigns', async () => {
  const bringIn = (activityEndedOn: string, partnerId = 'northwind', caller = staff('partner-operations')) =>
    call(outcomeRoutes, room.deps, 'POST /partners/{partnerId}/outcomes', {
      caller,
      params: { partnerId },
      body: { ...report, motion: 'event', activityEndedOn },
    });
  const { status, body } = await bringIn('2026-03-31');
  expect([status, body]).toMatchObject([
    201,
    { requestId: expect.stringMatching(/^req_/), activityEndedOn: '2026-03-31' },
  ]);
  await bringIn('2026-06-30');
  const latest = await latestOutcomes(room.table, 'northwind', 10);
  expect(latest.map((outcome) => outcome.activityEndedOn)).toEqual([terms.endDate, '2026-06-30', '2026-03-31']);
  await expect(bringIn('2026-06-30', 'never')).rejects.toMatchObject({ kind: 'not-found' });
  await expect(bringIn('2026-06-30', 'northwind', partnerUser('northwind'))).rejects.toMatchObject({
    kind: 'forbidden',
  });
});

test('metrics are asked by the kind of activity: told ones are kept, missing ones named, others refused', async () => {
  const requestId = await storeRequest('claimable');
  await expect(tell(requestId, { ...report, metrics: { clicks: 1_240, reach: 9 } })).rejects.toMatchObject({
    kind: 'invalid',
    problems: [{ field: '/metrics/reach', problem: 'is not asked for; asked are impressions, clicks' }],
  });
  const { body } = await tell(requestId, { ...report, metrics: { clicks: 1_240 } });
  expect(body).toMatchObject({ metrics: { clicks: 1_240 }, missingMetrics: ['impressions'] });
  const read = (caller = partnerUser('northwind')) =>
    call(outcomeRoutes, room.deps, 'GET /requests/{requestId}/outcome', { caller, params: { requestId } });
  expect((await read()).body).toEqual(body);
  await expect(read(partnerUser('contoso'))).rejects.toMatchObject({ kind: 'not-found' });
});
