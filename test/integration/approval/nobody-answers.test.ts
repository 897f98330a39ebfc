import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { timelineOf } from '../../../functions/store/timeline.ts';
import { only } from './only.ts';
import { createWorld, linkIn, type World, yes } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(() => world.reset());
afterAll(() => world.drop());

describe('when nobody may decide', () => {
  const nobody = { approvalId: null, did: 'unassigned' };

  test('the timeline says so once, with seat and reason, and the workflow comes again sooner', async () => {
    const itemId = await world.request();
    await only(world, 'finn', async () => {
      expect(await world.plan(itemId)).toMatchObject({ notice: 'ask' });
      expect(await world.ask(itemId)).toEqual(nobody);
      expect(world.endWait.mock.calls).toEqual([['token-1', 'Unreachable']]);
      expect(await world.plan(itemId)).toEqual({ notice: 'ask', seconds: 3600 });
      expect(await world.ask(itemId)).toEqual(nobody);
    });
    expect(world.endWait).toHaveBeenCalledTimes(1);
    expect(await world.approvals(itemId)).toEqual([]);
    expect((await world.readRequest(itemId))?.status).toBe('triaged');
    const events = await timelineOf(world.table, itemId);
    expect(events).toMatchObject([
      {
        type: 'approval.unassigned',
        facts: { role: 'partner-marketing-manager', stage: 0, passedOver: 'nobody:vacant' },
        sentence: 'Nobody can decide as the partner marketing manager now; it is asked again until somebody can.',
      },
    ]);
    expect(JSON.stringify(events)).not.toContain('@');
  });

  test('a step that broke off before it ended its wait ends it when it comes again, and no later wait', async () => {
    const itemId = await world.request();
    await only(world, 'finn', async () => {
      const { seconds } = await world.plan(itemId);
      const endWait = () => Promise.reject(new Error('the engine is away'));
      await expect(world.ask(itemId, { seconds }, { endWait })).rejects.toThrow('the engine is away');
      expect(await world.ask(itemId, { seconds, taskToken: 'token-2' })).toEqual(nobody);
      expect(world.endWait.mock.calls).toEqual([['token-2', 'Unreachable']]);
      const { seconds: sooner } = await world.plan(itemId);
      expect(await world.ask(itemId, { seconds: sooner, taskToken: 'token-3' })).toEqual(nobody);
    });
    expect(world.endWait).toHaveBeenCalledTimes(1);
    expect(await world.events(itemId)).toEqual(['approval.unassigned']);
  });

  test('the pauses grow to four hours, and after a week to a day', async () => {
    const itemId = await world.request();
    await only(world, 'finn', async () => {
      await world.ask(itemId);
      world.time.now = '2026-11-23T11:30:00.000Z';
      expect(await world.plan(itemId)).toMatchObject({ seconds: 9000 });
      world.time.now = '2026-11-29T09:00:00.000Z';
      expect(await world.plan(itemId)).toMatchObject({ notice: 'ask', seconds: 14_400 });
      world.time.now = '2026-11-30T09:00:00.000Z';
      expect(await world.plan(itemId)).toMatchObject({ notice: 'ask', seconds: 86_400 });
    });
  });

  test('once the seat is filled the question is asked, with a clock of its own', async () => {
    const itemId = await world.request();
    await only(world, 'finn', async () => {
      await world.ask(itemId);
    });
    world.time.now = '2026-11-30T09:00:00.000Z';
    expect(await world.ask(itemId)).toMatchObject({ did: 'asked' });
    expect(await world.approvals(itemId)).toMatchObject([{ personId: 'mira', askedAt: world.time.now }]);
    expect((await world.plan(itemId)).seconds).toBeGreaterThan(14_400);
    expect(await world.events(itemId)).toEqual(['approval.unassigned', 'request.approval-asked']);
  });
});

describe('when the time is over', () => {
  test('the question is closed and its link dead', async () => {
    const itemId = await world.request();
    await world.ask(itemId);
    world.time.now = '2026-11-30T09:00:00.000Z';
    expect(await world.plan(itemId)).toMatchObject({ notice: 'time-out' });
    expect(await world.plan(itemId)).toMatchObject({ notice: 'time-out' });
    expect(await world.approvals(itemId)).toMatchObject([{ status: 'timed-out' }]);
    expect((await world.post(linkIn(world.box[0]?.letter), yes)).status).toBe(410);
    expect(await world.events(itemId)).toEqual(['request.approval-asked', 'approval.timed-out']);
    expect(await world.ask(itemId, { notice: 'escalate', taskToken: 'token-2' })).toMatchObject({ did: 'answered' });
    expect(world.resumeTask).toHaveBeenCalledWith('token-2', expect.objectContaining({ verdict: 'closed' }));
  });

  test('a claim is asked of the next person up, with a clock of its own', async () => {
    const itemId = await world.claimToReview();
    await world.ask(itemId, { purpose: 'claim-review' });
    world.time.now = '2026-11-30T09:00:00.000Z';
    const plan = { notice: 'ask', seconds: 24 * 3600 };
    expect(await world.plan(itemId, 'claim-review')).toEqual(plan);
    expect(await world.plan(itemId, 'claim-review')).toEqual(plan);
    expect(await world.ask(itemId, { purpose: 'claim-review' })).toMatchObject({ did: 'asked' });
    expect(await world.approvals(itemId)).toMatchObject([
      { status: 'timed-out', personId: 'mira' },
      { status: 'open', personId: 'hana', noticesSent: 1, askedAt: world.time.now },
    ]);
    const [dead, fresh] = world.box.map(({ letter }) => linkIn(letter));
    expect((await world.open(dead ?? '')).status).toBe(410);
    expect((await world.open(fresh ?? '')).status).toBe(200);
  });

  test('a decision of the last moment counts', async () => {
    const itemId = await world.request();
    await world.ask(itemId);
    world.time.now = '2026-11-30T08:59:59.000Z';
    await world.post(linkIn(world.box[0]?.letter), yes);
    world.time.now = '2026-11-30T09:00:01.000Z';
    expect(await world.plan(itemId)).toMatchObject({ notice: 'remind' });
  });
});
