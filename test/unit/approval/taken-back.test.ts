import { beforeEach, describe, expect, test } from 'vitest';
import { applyDecision as applyToClaim } from '../../../functions/claim/apply-decision.ts';
import * as steps from '../../../functions/domain/request/lifecycle.ts';
import type { MdfRequest } from '../../../functions/domain/request/request.ts';
import { newId } from '../../../functions/platform/ids.ts';
import { applyDecision } from '../../../functions/request/steps/apply-decision.ts';
import { withdrawRequest } from '../../../functions/request/withdraw.ts';
import { newClaim } from '../../../functions/store/claims.ts';
import { commit } from '../../../functions/store/commit.ts';
import { moveRequest, newRequest } from '../../../functions/store/requests.ts';
import { linkIn, memoryWorld, type World, yes } from '../../integration/approval/world.ts';
import { overtaken } from '../../integration/request/overtaken.ts';
import { approvedRequest, auditedClaim, triaged as filed, now } from './samples.ts';

const byPartner = { at: now, by: 'partner:user-1' };
const chain = ['partner-marketing-manager' as const, 'regional-lead' as const];
const later = { verdict: 'return', amount: '12,500.00', reason: 'The dates do not fit.' };

let world: World;
beforeEach(async () => {
  world = await memoryWorld();
});

const stored = async (itemId: string) => {
  const request = await world.readRequest(itemId);
  if (!request) throw new Error('no request');
  return request;
};
const move = async (itemId: string, to: (request: MdfRequest) => MdfRequest) => {
  const request = await stored(itemId);
  await commit(world.table, [moveRequest(to(request), [request.status])]);
};
const apply = (itemId: string, decision: { verdict: 'return'; approvalId: string } | { verdict: 'closed' }) =>
  applyDecision({ requestId: itemId, stage: 0, decision }, world.deps);

/** Returned by its approver, and changed by its partner before a workflow that was started again comes to ask. */
async function changedMeanwhile(inParallel?: typeof chain): Promise<string> {
  const itemId = await world.request({ ...(inParallel && { inParallel }) });
  const { approvalId } = await world.ask(itemId);
  await world.post(linkIn(world.box[0]?.letter), { ...later, decision: 'return' });
  await apply(itemId, { verdict: 'return', approvalId: approvalId ?? '' });
  expect((await stored(itemId)).status).toBe('returned');
  const revise = (request: MdfRequest) =>
    steps.revise(request, { ...byPartner, terms: request.terms, contact: request.contact }).next;
  await move(itemId, revise);
  return itemId;
}

const caller = { ...filed.contact, userId: 'user-1', roles: ['partner-user' as const], partnerId: filed.partnerId };
const withdraw = (requestId: string, deps: World['deps'] = world.deps) =>
  withdrawRequest.run({ caller, params: { requestId }, query: {}, body: {}, idempotencyKey: 'once' }, deps);

describe.each([
  ['in order', undefined],
  ['in parallel', chain],
])('a request that its partner changed while its workflow was started again, %s', (_, inParallel) => {
  test('is asked about no more: the workflow goes on with the new version', async () => {
    const itemId = await changedMeanwhile(inParallel);
    world.box.length = 0;
    expect(await world.plan(itemId)).toEqual({ notice: 'remind', seconds: 60 });
    expect(await world.ask(itemId, { taskToken: 'token-2' })).toEqual({ approvalId: null, did: 'not-asked' });
    expect(world.resumeTask).toHaveBeenLastCalledWith('token-2', { verdict: 'closed' });
    expect(world.box).toEqual([]);
    expect(await apply(itemId, { verdict: 'closed' })).toMatchObject({ next: 'returned' });
  });
});

describe('a request that was taken back', () => {
  test('ends its workflow, also one that was started again under another name', async () => {
    const itemId = await world.request();
    await world.ask(itemId);
    await withdraw(itemId);
    world.box.length = 0;
    expect(await world.plan(itemId)).toEqual({ notice: 'remind', seconds: 60 });
    expect(await world.ask(itemId, { notice: 'remind', taskToken: 'token-2' })).toMatchObject({ did: 'not-asked' });
    expect(world.box).toEqual([]);
    expect(await apply(itemId, { verdict: 'closed' })).toMatchObject({ next: 'withdrawn' });
  });
});

test.each(['claim-review', 'finance-approval'] as const)(
  'a claim that was submitted again is asked about by its own workflow: an older one ends at its %s',
  async (purpose) => {
    const { audit: _, ...submitted } = {
      ...auditedClaim,
      claimId: newId('clm'),
      version: 2,
      status: 'submitted' as const,
    };
    const request = { ...approvedRequest, requestId: newId('req') };
    const itemId = submitted.claimId;
    await commit(world.table, [newRequest(request), newClaim({ ...submitted, requestId: request.requestId })]);
    expect(await world.plan(itemId, purpose)).toEqual({ notice: 'remind', seconds: 60 });
    expect(await world.ask(itemId, { purpose })).toEqual({ approvalId: null, did: 'not-asked' });
    expect(world.resumeTask).toHaveBeenCalledWith('token-1', { verdict: 'closed' });
    const closed = { claimId: itemId, purpose, decision: { verdict: 'closed' as const } };
    expect(await applyToClaim(closed, world.deps)).toEqual({ claimId: itemId, next: 'returned' });
    expect(world.box).toEqual([]);
  },
);

test('a claim whose question runs out while it is asked again goes to the next person up', async () => {
  const itemId = await world.claim();
  const asked = { purpose: 'finance-approval' } as const;
  await world.ask(itemId, asked);
  world.time.now = '2026-11-30T09:00:00.000Z';
  const runsOut = overtaken(world.deps, () => world.plan(itemId, 'finance-approval'));
  await expect(world.ask(itemId, { ...asked, notice: 'remind' }, runsOut)).rejects.toThrow(
    'the next person up is asked',
  );
  expect(world.resumeTask).not.toHaveBeenCalled();
  expect(await world.ask(itemId, { ...asked, notice: 'remind' })).toMatchObject({ did: 'asked' });
  const closed = { claimId: itemId, purpose: asked.purpose, decision: { verdict: 'closed' as const } };
  await expect(applyToClaim(closed, world.deps)).rejects.toMatchObject({ kind: 'wrong-state' });
});

describe('a withdrawal that the next asking comes in between of', () => {
  const open = async (itemId: string) => (await world.approvals(itemId)).filter(({ status }) => status === 'open');

  test('closes what the next approver is asked', async () => {
    const itemId = await world.request();
    const { approvalId } = await world.ask(itemId);
    await world.post(linkIn(world.box[0]?.letter), yes);
    const { decision } = (await world.approvals(itemId))[0] ?? {};
    if (!decision) throw new Error('not decided');
    await move(itemId, (request) => steps.recordApproval(request, { at: now, by: 'mira', approval: decision }).next);
    await withdraw(
      itemId,
      overtaken(world.deps, () => world.ask(itemId, { stage: 1 })),
    );
    expect(await stored(itemId)).toMatchObject({ status: 'withdrawn' });
    expect(await world.approvals(itemId)).toMatchObject([
      { approvalId, status: 'decided' },
      { stage: 1, status: 'closed' },
    ]);
    expect(await open(itemId)).toEqual([]);
  });

  test('closes what the first approver is asked, or what somebody above is', async () => {
    const first = await world.request();
    await withdraw(
      first,
      overtaken(world.deps, () => world.ask(first)),
    );
    const passedOn = await world.request();
    await world.ask(passedOn);
    await withdraw(
      passedOn,
      overtaken(world.deps, () => world.ask(passedOn, { notice: 'escalate' })),
    );
    for (const itemId of [first, passedOn]) {
      expect(await stored(itemId)).toMatchObject({ status: 'withdrawn' });
      expect(await open(itemId)).toEqual([]);
    }
  });

  test('is what stands where the asking was about to write', async () => {
    const itemId = await world.request();
    expect(
      await world.ask(
        itemId,
        {},
        overtaken(world.deps, () => withdraw(itemId)),
      ),
    ).toMatchObject({ did: 'not-asked' });
    expect(await world.approvals(itemId)).toEqual([]);
  });
});

test('a question that is closed decides nothing on a request that waits for another one', async () => {
  const itemId = await world.request({ inParallel: chain });
  await world.ask(itemId);
  await expect(apply(itemId, { verdict: 'closed' })).rejects.toMatchObject({ kind: 'wrong-state' });
  expect((await stored(itemId)).status).toBe('pending-approval');
});
