import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newLink } from '../../../functions/approval/link.ts';
import { signBinding } from '../../../functions/approval/signature.ts';
import type { Absence, Person } from '../../../functions/domain/identity/role.ts';
import { growth } from '../../../functions/domain/raci/presets/growth.ts';
import {
  recordApproval,
  requestTransitions,
  returnForChanges,
  revise,
} from '../../../functions/domain/request/lifecycle.ts';
import { sha256 } from '../../../functions/platform/hash.ts';
import { newId } from '../../../functions/platform/ids.ts';
import { newApproval } from '../../../functions/store/approvals.ts';
import { commit } from '../../../functions/store/commit.ts';
import { newPartner } from '../../../functions/store/partners.ts';
import { putPerson } from '../../../functions/store/people.ts';
import { newRaci } from '../../../functions/store/raci.ts';
import { moveRequest } from '../../../functions/store/requests.ts';
import { partnerWith } from '../../support/partners.ts';
import { now, people, triaged } from '../../unit/approval/samples.ts';
import { createWorld, linkIn, type World, yes } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  world.reset();
  await commit(world.table, Object.values(people).map(putPerson));
});
afterAll(() => world.drop());

const away = (person: Person, ...absences: Absence[]) => commit(world.table, [putPerson({ ...person, absences })]);
const untilFriday = (delegateId: string) => ({ from: '2026-11-23', until: '2026-11-27', delegateId });
const first = async (itemId: string) => (await world.approvals(itemId))[0];
const mailed = () => world.box.map(({ to }) => to);

describe('why a person is asked is kept on the question and on its decision', () => {
  test('for whoever holds the seat', async () => {
    const itemId = await world.request();
    await world.ask(itemId);
    const resolution = {
      role: 'partner-marketing-manager',
      personId: 'mira',
      how: 'seat',
      reason: 'no matrix says who is accountable; holds the seat partner-marketing-manager for every region',
      task: null,
      matrixVersion: null,
      path: [],
    };
    expect(await first(itemId)).toMatchObject({ resolution });
    const link = linkIn(world.box[0]?.letter);
    expect((await world.open(link)).html).toContain('because you hold the seat partner marketing manager');
    expect((await world.post(link, yes)).status).toBe(200);
    expect((await first(itemId))?.decision).toMatchObject({ personId: 'mira', resolution });
  });

  test('for a delegate, who decides in the seat of whoever is away, and is no lack to report', async () => {
    await away(people.mira, untilFriday('regis'));
    const itemId = await world.request();
    await world.ask(itemId);
    expect(mailed()).toEqual(['regis@vendor.example']);
    expect(await first(itemId)).toMatchObject({
      role: 'partner-marketing-manager',
      personId: 'regis',
      resolution: {
        how: 'delegate',
        path: [{ personId: 'mira', role: 'partner-marketing-manager', why: 'absent' }],
      },
    });
    expect(await world.events(itemId)).toEqual(['request.approval-asked']);
    await world.ask(itemId, { notice: 'remind' });
    await world.ask(itemId, { notice: 'escalate' });
    expect((await world.approvals(itemId)).at(-1)).toMatchObject({
      personId: 'hana',
      resolution: { how: 'manager', path: [{ personId: 'regis', why: 'silent' }] },
    });
  });

  test('on the day of asking: back the day after, they are asked themselves', async () => {
    await away(people.mira, untilFriday('regis'));
    world.time.now = '2026-11-28T09:00:00.000Z';
    await world.ask(await world.request());
    expect(mailed()).toEqual(['mira@vendor.example']);
  });

  test('past somebody away without a delegate who may decide, which is reported', async () => {
    await away(people.mira, untilFriday('nobody'));
    const itemId = await world.request();
    await world.ask(itemId);
    expect(mailed()).toEqual(['hana@vendor.example']);
    expect(await world.events(itemId)).toEqual(['request.approval-asked', 'seat.absent']);
  });
});

describe('separation of duties holds in the write', () => {
  test.each([
    ['one person', 'mira'],
    ['one human by two entries of one address', 'mira-again'],
  ])(
    'two stages that %s answers at once: one decision counts, and the other is barred afterwards',
    async (_, other) => {
      const itemId = await world.request();
      await world.ask(itemId);
      const mine = await first(itemId);
      if (!mine) throw new Error('nobody was asked');
      const link = newLink();
      const second = { ...mine, approvalId: newId('apr'), personId: other, linkHash: sha256(link), stage: 1 };
      const signature = await signBinding(second, world.deps.sealer);
      await commit(world.table, newApproval({ ...second, signature }, 0));
      const replies = await Promise.all([world.post(linkIn(world.box[0]?.letter), yes), world.post(link, yes)]);
      expect(replies.map(({ status }) => status)).toEqual([200, 410]);

      const request = await world.readRequest(itemId);
      const decision = (await first(itemId))?.decision;
      if (!request || !decision) throw new Error('not decided');
      const { next } = recordApproval(request, { at: now, by: 'mira', approval: decision });
      await commit(world.table, [moveRequest(next, requestTransitions.recordApproval.from)]);
      expect((await world.post(link, yes)).status).toBe(410);
      const stages = (await world.approvals(itemId)).filter((each) => each.decision);
      expect(stages.map(({ stage, personId }) => `${personId} at ${stage}`)).toEqual(['mira at 0']);
    },
  );

  test('whoever decided is passed over at the next stage, whatever their entry is called by now', async () => {
    const itemId = await world.request();
    await world.ask(itemId);
    await world.post(linkIn(world.box[0]?.letter), yes);
    const request = await world.readRequest(itemId);
    const decision = (await first(itemId))?.decision;
    if (!request || !decision) throw new Error('not decided');
    const { next } = recordApproval(request, { at: now, by: 'mira', approval: decision });
    await commit(world.table, [moveRequest(next, requestTransitions.recordApproval.from)]);
    await commit(world.table, [putPerson({ ...people.regis, email: 'Mira@vendor.example' })]);
    await world.ask(itemId, { stage: 1 });
    expect((await world.approvals(itemId)).at(-1)).toMatchObject({
      stage: 1,
      personId: 'hana',
      resolution: { path: [{ personId: 'regis', why: 'barred' }] },
    });
  });

  test('an item that comes into the hands of whoever was asked: their link is dead, and somebody else is asked', async () => {
    const itemId = await world.request();
    await world.ask(itemId);
    const request = await world.readRequest(itemId);
    if (request?.status !== 'pending-approval') throw new Error('nobody was asked');
    const contact = { name: 'Mira', email: 'Mira@vendor.example' };
    const handedOver = { ...request, contact, revision: request.revision + 1 };
    await commit(world.table, [moveRequest(handedOver, ['pending-approval'])]);
    expect((await world.post(linkIn(world.box[0]?.letter), yes)).status).toBe(410);
    expect(await first(itemId)).toMatchObject({ status: 'open' });
    expect(await world.ask(itemId, { notice: 'remind' })).toMatchObject({ did: 'escalated' });
    expect(await world.approvals(itemId)).toMatchObject([
      { personId: 'mira', status: 'superseded' },
      { personId: 'hana', status: 'open', resolution: { path: [{ personId: 'mira', why: 'barred' }] } },
    ]);
  });
});

test('a changed item gets a new link, and the old one is dead', async () => {
  const itemId = await world.request();
  await world.ask(itemId);
  const old = linkIn(world.box[0]?.letter);
  const request = await world.readRequest(itemId);
  if (!request) throw new Error('no request');
  const { next } = returnForChanges(request, { at: now, by: 'mira', reason: 'Dates.' });
  await commit(world.table, [moveRequest(next, requestTransitions.returnForChanges.from)]);
  const terms = { ...request.terms, title: 'Another one' };
  const revised = revise(next, { at: now, by: 'partner:user-1', contact: request.contact, terms }).next;
  await commit(world.table, [moveRequest(revised, requestTransitions.revise.from)]);
  const again = { ...triaged, ...revised, status: 'triaged' as const, revision: revised.revision + 1 };
  await commit(world.table, [moveRequest(again, ['submitted'])]);
  await world.ask(itemId);
  const fresh = linkIn(world.box[1]?.letter);
  expect(fresh).not.toBe(old);
  expect([(await world.open(old)).status, (await world.post(old, yes)).status]).toEqual([410, 410]);
  expect((await world.post(fresh, yes)).status).toBe(200);
  expect(await world.approvals(itemId)).toMatchObject([{ version: 1 }, { version: 2, status: 'decided' }]);
});

describe('a strategic partner', () => {
  const partnerId = 'northwind-security';

  test('is decided on by its PAM; an empty seat goes up and is reported, until the seat is filled', async () => {
    await commit(world.table, [newPartner(partnerWith({ partnerId, persona: 'strategic' }))]);
    const empty = await world.request();
    await world.ask(empty);
    expect(mailed()).toEqual(['hana@vendor.example']);
    expect(await world.events(empty)).toEqual(['request.approval-asked', 'seat.vacant']);
    expect((await first(empty))?.resolution?.reason).toContain('nobody holds the seat partner-account-manager');

    const pam: Person = { ...people.mira, personId: 'paula', email: 'paula@vendor.example' };
    await commit(world.table, [putPerson({ ...pam, roles: ['partner-account-manager'] })]);
    await world.ask(await world.request());
    expect(mailed().at(-1)).toBe('paula@vendor.example');
  });

  test('is decided on by whom the matrix in force names, and the question says which version', async () => {
    const matrix = {
      ...growth,
      tasks: growth.tasks.map((each) =>
        each.task === 'review-claims-strategic' ? { ...each, assign: { 'regional-lead': 'A/R' as const } } : each,
      ),
    };
    await commit(world.table, [newRaci({ version: 1, matrix, author: 'ops', reason: 'first', createdAt: now })]);
    const itemId = await world.claimToReview();
    await world.ask(itemId, { purpose: 'claim-review' });
    expect(await first(itemId)).toMatchObject({
      personId: 'regis',
      role: 'regional-lead',
      resolution: { task: 'review-claims-strategic', matrixVersion: 1 },
    });
  });
});
