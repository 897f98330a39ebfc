import { beforeEach, describe, expect, test } from 'vitest';
import { withdraw } from '../../../functions/domain/request/filing.ts';
import { operationsRoutes } from '../../../functions/operations/routes.ts';
import { commit } from '../../../functions/store/commit.ts';
import { putPerson } from '../../../functions/store/people.ts';
import { moveRequest } from '../../../functions/store/requests.ts';
import { newProposal } from '../../../functions/store/version-proposals.ts';
import { linkIn, memoryWorld, type World, yes } from '../../integration/approval/world.ts';
import { call, partnerUser, staff } from '../../support/rooms.ts';
import { people } from '../approval/samples.ts';

let world: World;
beforeEach(async () => {
  world = await memoryWorld();
  world.time.now = '2026-12-22T09:00:00.000Z';
});

const caller = staff('partner-operations');
const report = async () => (await call(operationsRoutes, world.deps, 'GET /operations', { caller })).body as never;

describe('an open question', () => {
  test('is listed with who has it, what comes next and when, the next limit first', async () => {
    const claimId = await world.claimToReview();
    const requestId = await world.request();
    world.time.now = '2026-12-22T10:00:00.000Z';
    await world.ask(requestId);
    world.time.now = '2026-12-22T09:00:00.000Z';
    await world.ask(claimId, { purpose: 'claim-review' });
    expect(await report()).toMatchObject({
      policyVersion: 1,
      isCut: false,
      open: [
        {
          itemId: claimId,
          purpose: 'claim-review',
          region: 'emea',
          personName: 'Mira Jansen',
          next: { step: 'remind', at: '2026-12-23T09:00:00.000Z' },
          isOverdue: false,
          overdueBusinessDays: 0,
          isStuck: false,
        },
        { itemId: requestId, amount: 1_250_000, next: { step: 'remind', at: '2026-12-24T10:00:00.000Z' } },
      ],
    });
    expect(JSON.stringify(await report())).not.toMatch(/token|encrypted|linkHash/i);
  });

  test('is overdue by business days, holidays left out, and stuck when its workflow lets a step pass', async () => {
    const requestId = await world.request();
    await world.ask(requestId);
    await world.ask(requestId, { notice: 'remind', taskToken: 'token-2' });
    world.time.now = '2026-12-28T09:00:00.000Z';
    expect(await report()).toMatchObject({
      open: [
        {
          next: { step: 'escalate', at: '2026-12-29T09:00:00.000Z' },
          isOverdue: true,
          overdueBusinessDays: 1,
          isStuck: false,
        },
      ],
    });
    world.time.now = '2026-12-29T10:00:01.000Z';
    expect(await report()).toMatchObject({ open: [{ isStuck: true }] });
  });

  test('leaves the list with the decision, and counts as in time or not', async () => {
    const [inTime, late, silent] = [await world.request(), await world.request(), await world.request()];
    for (const itemId of [inTime, late, silent]) await world.ask(itemId);
    const [first, second] = world.box.map(({ letter }) => linkIn(letter));
    world.time.now = '2026-12-23T09:00:00.000Z';
    await world.post(first ?? '', yes);
    world.time.now = '2026-12-29T09:00:00.000Z';
    await world.post(second ?? '', yes);
    world.time.now = '2026-12-30T09:00:00.000Z';
    await world.plan(silent);
    expect(await report()).toMatchObject({
      open: [],
      lastThirtyDays: { decided: 2, inTime: 1, ranOut: 1, inTimePercent: 33.3 },
    });
    world.time.now = '2027-02-01T09:00:00.000Z';
    expect(await report()).toMatchObject({ lastThirtyDays: { decided: 0, ranOut: 0, inTimePercent: null } });
  });
});

describe('a question that nobody may decide', () => {
  const leaveOnly = async (...kept: string[]) => {
    for (const person of Object.values(people).filter(({ personId }) => !kept.includes(personId)))
      await commit(world.table, [putPerson({ ...person, roles: ['sales'] })]);
  };

  test('is listed with seat and reason until somebody is asked', async () => {
    const itemId = await world.request();
    await leaveOnly('finn');
    await world.ask(itemId);
    expect(await report()).toMatchObject({
      open: [],
      unassigned: [
        {
          itemId,
          purpose: 'request-approval',
          role: 'partner-marketing-manager',
          reason: 'nobody holds the seat partner-marketing-manager for emea',
          since: world.time.now,
        },
      ],
    });
    await commit(world.table, [putPerson(people.mira)]);
    await world.ask(itemId);
    expect(await report()).toMatchObject({ open: [{ itemId }], unassigned: [] });
  });

  test('is listed no more once its item waits for nothing', async () => {
    const itemId = await world.request();
    await leaveOnly('finn');
    await world.ask(itemId);
    const request = await world.readRequest(itemId);
    if (request?.status !== 'triaged') throw new Error('the request is triaged');
    const { next } = withdraw(request, { at: world.time.now, by: 'partner:nora' });
    await commit(world.table, [moveRequest(next, ['triaged'])]);
    expect(await report()).toMatchObject({ unassigned: [] });
  });
});

test('names what waits for a second person, and nothing that is settled or superseded', async () => {
  const propose = (number: number, over: object = {}) =>
    commit(world.table, [
      newProposal('POLICY', {
        number,
        basedOn: 1,
        status: 'open',
        reason: 'A higher limit',
        proposedBy: 'ops-1',
        proposerEmail: 'ops@vendor.example',
        proposedAt: world.time.now,
        proposed: {},
        ...over,
      }),
    ]);
  expect(await report()).toMatchObject({ proposals: [] });
  await propose(1);
  await propose(2);
  const proposals = [{ about: 'policy', name: '2', reason: 'A higher limit', proposedBy: 'ops-1' }];
  expect(await report()).toMatchObject({ proposals });
  expect(JSON.stringify(await report())).not.toContain('ops@vendor.example');
  await propose(3, { basedOn: 0 });
  expect(await report()).toMatchObject({ proposals: [] });
});

test('names empty seats, people who are away or cannot be reached, and whose holidays a region keeps', async () => {
  const unreachable = { since: '2026-12-20T08:00:00.000Z', reason: 'bounce' } as const;
  const absences = [{ from: '2026-12-21', until: '2026-12-31', delegateId: 'hana' }];
  await commit(world.table, [putPerson({ ...people.regis, regions: ['emea'], absences, unreachable })]);
  expect(await report()).toMatchObject({
    unreachable: [{ personId: 'regis', name: 'Regis Laurent', ...unreachable }],
    vacantSeats: [
      { role: 'regional-lead', region: 'amer', persona: null },
      { role: 'partner-account-manager', region: 'amer', persona: 'strategic' },
      { role: 'regional-lead', region: 'apac', persona: null },
      { role: 'partner-account-manager', region: 'apac', persona: 'strategic' },
      { role: 'partner-account-manager', region: 'emea', persona: 'strategic' },
      { role: 'regional-lead', region: 'latam', persona: null },
      { role: 'partner-account-manager', region: 'latam', persona: 'strategic' },
    ],
    away: [{ personId: 'regis', until: '2026-12-31', delegateId: 'hana' }],
    calendars: [{ region: 'amer', place: 'US', until: '2030-12-31', endsSoon: false }, {}, {}, {}],
  });
});

test('is for staff', async () => {
  const asked = call(operationsRoutes, world.deps, 'GET /operations', { caller: partnerUser('northwind') });
  await expect(asked).rejects.toMatchObject({ kind: 'forbidden' });
});
