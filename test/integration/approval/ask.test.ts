import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Approval } from '../../../functions/domain/approval/approval.ts';
import { sha256 } from '../../../functions/platform/hash.ts';
import { readClaim } from '../../../functions/store/claims.ts';
import { commit } from '../../../functions/store/commit.ts';
import { now } from '../../unit/approval/samples.ts';
import { only } from './only.ts';
import { createWorld, linkIn, type World, yes } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(() => world.reset());
afterAll(() => world.drop());

/** What the workflow waits with. */
const tokenOf = (approval: Approval | undefined) =>
  world.deps.sealer.open(approval?.encryptedToken ?? '', { approvalId: approval?.approvalId ?? '' });

describe('the first asking', () => {
  test('moves the item, stores the question and mails the one link, all secrets sealed', async () => {
    const itemId = await world.request();
    expect(await world.plan(itemId)).toEqual({ notice: 'ask', seconds: 2 * 24 * 3600 });
    const { approvalId, did } = await world.ask(itemId);
    expect(did).toBe('asked');
    expect(await world.readRequest(itemId)).toMatchObject({ status: 'pending-approval', stage: 0 });
    const link = linkIn(world.box[0]?.letter);
    expect(world.box).toMatchObject([{ to: 'mira@vendor.example' }]);
    expect(link).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(await world.approvals(itemId)).toMatchObject([
      { approvalId, linkHash: sha256(link), status: 'open', amount: 1_250_000, noticesSent: 1, attempts: 0 },
    ]);
    expect(await world.events(itemId)).toEqual(['request.approval-asked']);
  });

  test('stores neither link nor token in the clear', async () => {
    const itemId = await world.request();
    const sealer = {
      seal: (secret: string) => Promise.resolve(sha256(secret)),
      open: () => Promise.reject(new Error('not needed')),
    };
    await world.ask(itemId, { taskToken: 'the-secret-token' }, { sealer });
    const stored = JSON.stringify(await world.everything());
    expect(stored).not.toContain('the-secret-token');
    expect(stored).not.toContain(linkIn(world.box[0]?.letter));
  });

  test('of a claim goes to its reviewer, of a payment to finance', async () => {
    const reviewed = await world.claimToReview();
    await world.ask(reviewed, { purpose: 'claim-review' });
    expect((await readClaim(world.table, reviewed))?.status).toBe('in-review');
    const paid = await world.claim();
    await world.ask(paid, { purpose: 'finance-approval' });
    expect(await readClaim(world.table, paid)).toMatchObject({ status: 'pending-finance', approvedAmount: 240_000 });
    expect(world.box.map(({ to }) => to)).toEqual(['mira@vendor.example', 'finn@vendor.example']);
  });

  test('twice at once asks once', async () => {
    const itemId = await world.request();
    const runs = await Promise.allSettled([world.ask(itemId), world.ask(itemId), world.ask(itemId)]);
    for (const run of runs.filter(({ status }) => status === 'rejected')) {
      expect(run).toMatchObject({ reason: { name: 'WriteContention' } });
    }
    expect(await world.approvals(itemId)).toHaveLength(1);
    expect(await world.events(itemId)).toEqual(['request.approval-asked']);
  });

  test('that was broken off before the mail is mended by the retry, with the same link', async () => {
    const itemId = await world.request();
    const sendLetter = () => Promise.reject(new Error('mail is away'));
    await expect(world.ask(itemId, {}, { sendLetter })).rejects.toThrow('mail is away');
    expect(await world.ask(itemId, { taskToken: 'token-2' })).toMatchObject({ did: 'reminded' });
    const [approval] = await world.approvals(itemId);
    expect(approval).toMatchObject({ noticesSent: 1, linkHash: sha256(linkIn(world.box[0]?.letter)) });
    expect(await world.events(itemId)).toEqual(['request.approval-asked']);
  });

  test('about an item that is elsewhere is refused and mails nobody', async () => {
    const itemId = await world.request();
    await expect(world.ask(itemId, { stage: 1 })).rejects.toMatchObject({ kind: 'wrong-state' });
    await expect(world.ask('req_absent')).rejects.toMatchObject({ kind: 'not-found' });
    expect(world.box).toEqual([]);
  });
});

describe('a reminder', () => {
  test('carries the same link, and the workflow waits with the new token', async () => {
    const itemId = await world.request();
    await world.ask(itemId);
    world.time.now = '2026-11-25T09:00:00.000Z';
    expect(await world.plan(itemId)).toEqual({ notice: 'remind', seconds: 2 * 24 * 3600 });
    expect(await world.ask(itemId, { notice: 'remind', taskToken: 'token-2' })).toMatchObject({ did: 'reminded' });
    const [first, second] = world.box.map(({ letter }) => linkIn(letter));
    expect(second).toBe(first);
    expect(world.box[1]?.letter.subject).toBe(`Re: ${world.box[0]?.letter.subject}`);
    const [approval] = await world.approvals(itemId);
    expect(await tokenOf(approval)).toBe('token-2');
    expect((await world.post(first ?? '', yes)).status).toBe(200);
    expect(await world.events(itemId)).toEqual(['request.approval-asked', 'approval.reminded', 'approval.decided']);
  });

  test('that runs twice counts once', async () => {
    const itemId = await world.request();
    await world.ask(itemId);
    await world.ask(itemId, { notice: 'remind', taskToken: 'token-2' });
    await world.ask(itemId, { notice: 'remind', taskToken: 'token-3' });
    expect(await world.approvals(itemId)).toMatchObject([{ noticesSent: 2 }]);
    expect(await world.events(itemId)).toEqual(['request.approval-asked', 'approval.reminded']);
  });

  test('after a decision answers the workflow at once and mails nobody', async () => {
    const itemId = await world.request();
    const { approvalId } = await world.ask(itemId);
    await world.post(linkIn(world.box[0]?.letter), yes);
    expect(await world.plan(itemId)).toMatchObject({ notice: 'remind' });
    expect(await world.ask(itemId, { notice: 'remind', taskToken: 'token-2' })).toEqual({
      approvalId,
      did: 'answered',
    });
    expect(world.resumeTask).toHaveBeenCalledExactlyOnceWith('token-2', { verdict: 'approve', approvalId });
    expect(world.box).toHaveLength(1);
  });

  test('and a decision at the same moment lose nothing: the decision stands and the waiting token hears it', async () => {
    const itemId = await world.request();
    await world.ask(itemId);
    const link = linkIn(world.box[0]?.letter);
    const [page] = await Promise.all([
      world.post(link, yes),
      world.ask(itemId, { notice: 'remind', taskToken: 'token-2' }),
    ]);
    expect(page.html).toContain('your decision is recorded');
    const [approval] = await world.approvals(itemId);
    const heard = world.resumeTask.mock.calls.some(([token]) => token === 'token-2');
    const waits = (await tokenOf(approval)) === 'token-2';
    expect(heard || waits).toBe(true);
  });

  test('brings a new link where the old one was closed by wrong amounts', async () => {
    const itemId = await world.request();
    await world.ask(itemId);
    const dead = linkIn(world.box[0]?.letter);
    for (let n = 0; n < 5; n++) await world.post(dead, { ...yes, amount: '1.00' });
    await world.ask(itemId, { notice: 'remind', taskToken: 'token-2' });
    const fresh = linkIn(world.box[1]?.letter);
    expect(fresh).not.toBe(dead);
    expect((await world.open(dead)).status).toBe(410);
    expect(await world.approvals(itemId)).toMatchObject([
      { status: 'superseded' },
      { status: 'open', personId: 'mira', attempts: 0, noticesSent: 2, askedAt: now },
    ]);
    expect((await world.post(fresh, yes)).status).toBe(200);
  });

  test('of a withdrawn request goes to nobody', async () => {
    const itemId = await world.request();
    await world.ask(itemId);
    await withdraw(world, itemId);
    expect(await world.ask(itemId, { notice: 'remind' })).toEqual({ approvalId: null, did: 'not-asked' });
    expect(world.box).toHaveLength(1);
  });
});

describe('an escalation', () => {
  test('asks the manager, ends the first link and keeps the deadline', async () => {
    const itemId = await world.request();
    await world.ask(itemId);
    await world.ask(itemId, { notice: 'remind' });
    world.time.now = '2026-11-27T09:00:00.000Z';
    expect(await world.plan(itemId)).toMatchObject({ notice: 'escalate' });
    expect(await world.ask(itemId, { notice: 'escalate' })).toMatchObject({ did: 'escalated' });
    expect(await world.approvals(itemId)).toMatchObject([
      { personId: 'mira', status: 'superseded' },
      { personId: 'hana', status: 'open', noticesSent: 3, askedAt: now, expiresAt: '2026-11-30T09:00:00.000Z' },
    ]);
    const [first, , third] = world.box;
    expect(third).toMatchObject({ to: 'hana@vendor.example' });
    expect(JSON.stringify(third?.letter.blocks)).toContain('Mira Jansen was asked on 23 November 2026');
    expect((await world.open(linkIn(first?.letter))).status).toBe(410);
    expect((await world.post(linkIn(first?.letter), yes)).status).toBe(410);
    expect((await world.post(linkIn(third?.letter), yes)).status).toBe(200);
    expect((await world.events(itemId)).at(-2)).toBe('approval.escalated');
  });

  test('that runs twice asks the manager once', async () => {
    const itemId = await world.request();
    await world.ask(itemId);
    await world.ask(itemId, { notice: 'escalate' });
    await world.ask(itemId, { notice: 'escalate' });
    expect(await world.approvals(itemId)).toHaveLength(2);
    expect(world.box.map(({ letter }) => linkIn(letter))[1]).toBe(linkIn(world.box[2]?.letter));
  });

  test('with nobody above reminds the approver instead', async () => {
    const itemId = await world.claim();
    await only(world, 'clara', async () => {
      await world.ask(itemId, { purpose: 'finance-approval' });
      expect(await world.ask(itemId, { purpose: 'finance-approval', notice: 'escalate' })).toMatchObject({
        did: 'reminded',
      });
    });
    expect(world.box.map(({ to }) => to)).toEqual(['clara@vendor.example', 'clara@vendor.example']);
    expect(await world.approvals(itemId)).toMatchObject([{ noticesSent: 3 }]);
  });
});

async function withdraw({ table, readRequest, time }: World, itemId: string): Promise<void> {
  const { withdraw: step, requestTransitions } = await import('../../../functions/domain/request/lifecycle.ts');
  const { moveRequest } = await import('../../../functions/store/requests.ts');
  const request = await readRequest(itemId);
  if (!request) throw new Error('no request');
  const { next } = step(request, { at: time.now, by: 'partner:user-1' });
  await commit(table, [moveRequest(next, requestTransitions.withdraw.from)]);
}
