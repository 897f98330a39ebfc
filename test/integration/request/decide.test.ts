import { afterAll, beforeAll, expect, test } from 'vitest';
import { advance } from '../../../functions/request/steps/advance.ts';
import { applyDecision } from '../../../functions/request/steps/apply-decision.ts';
import { commit } from '../../../functions/store/commit.ts';
import { newProgram } from '../../../functions/store/programs.ts';
import { partnerUser } from '../../support/rooms.ts';
import { program } from '../../unit/domain/examples.ts';
import { asked, decide, decided } from './deciding.ts';
import { createWorld, nora, type World } from './world.ts';

let world: World;
const proven = partnerUser('fabrikam');
beforeAll(async () => {
  world = await createWorld();
  await world.addPartner('fabrikam', 9_000_000 - 2_000_000);
  await world.prove('fabrikam');
});
afterAll(() => world.drop());

const withdraw = (requestId: string) =>
  world.ask('POST /requests/{requestId}/withdrawal', { caller: nora, params: { requestId } });

test('a small sum needs one approver; approved, its money is reserved in the same commit', async () => {
  const before = await world.available();
  const requestId = await asked(world);
  expect(await decide(world, requestId)).toEqual({
    requestId,
    next: 'approved',
    stage: 0,
    revisionSeconds: 30 * 86_400,
    startsAt: '2027-01-11T00:00:00.000Z',
    endsAt: '2027-02-27T00:00:00.000Z',
    closesInSeconds: 60 * 86_400,
  });
  expect(await world.available()).toBe(before - 400_000);
  expect(await world.balance(`reserved/2027Q1-emea-USD/northwind/${requestId}`)).toBe(400_000);
  expect(await world.stored(requestId)).toMatchObject({ status: 'approved', reserved: 400_000, policyVersion: 1 });
});

test('a large sum goes through three people, and is reserved after the last', async () => {
  const requestId = await asked(world, { amount: 2_500_001 }, proven);
  const before = await world.available('fabrikam');
  expect(await decide(world, requestId, { stage: 0 })).toMatchObject({ next: 'ask', stage: 1 });
  expect(await decide(world, requestId, { stage: 1, role: 'regional-lead' })).toMatchObject({ next: 'ask', stage: 2 });
  expect(await world.available('fabrikam')).toBe(before);
  expect(await decide(world, requestId, { stage: 2, role: 'head-of-partnerships' })).toMatchObject({
    next: 'approved',
  });
  expect(await world.available('fabrikam')).toBe(before - 2_500_001);
  const { approvals } = (await world.read(requestId, proven)) as { approvals: { stage: number }[] };
  expect(approvals.map(({ stage }) => stage)).toEqual([0, 1, 2]);
});

test('a decision applied again, later or at the same time, answers the same and does nothing more', async () => {
  const requestId = await asked(world, { amount: 1_000_000 }, proven);
  const first = await decided(world, requestId, { stage: 0 });
  const replies = await Promise.all(Array.from({ length: 4 }, () => applyDecision(first, world.deps)));
  expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
  const last = await decided(world, requestId, { stage: 1, role: 'regional-lead' });
  const before = await world.available('fabrikam');
  await Promise.all(Array.from({ length: 4 }, () => applyDecision(last, world.deps)));
  expect(await applyDecision(first, world.deps)).toMatchObject({ next: 'approved' });
  expect(await world.available('fabrikam')).toBe(before - 1_000_000);
  expect(await world.events(requestId)).toEqual([
    'request.submitted',
    'request.triaged',
    'request.approval-asked',
    'request.approval-asked',
    'request.approved',
  ]);
});

test('what the workflow carries decides nothing: the stored decision counts', async () => {
  const requestId = await asked(world, { amount: 1 });
  const input = await decided(world, requestId, { verdict: 'reject', reason: 'Not this quarter.' });
  const lie = { ...input, decision: { ...input.decision, verdict: 'approve' as const } };
  expect(await applyDecision(lie, world.deps)).toMatchObject({ next: 'rejected' });
  expect(await world.read(requestId)).toMatchObject({
    request: { status: 'rejected', reason: 'Not this quarter.' },
    approvals: [{ verdict: 'reject' }],
    funding: null,
  });
});

test('a decision that was never taken is a fault', async () => {
  const requestId = await asked(world, { amount: 1 });
  const decision = { verdict: 'approve', approvalId: 'apr_none' } as const;
  await expect(applyDecision({ requestId, stage: 0, decision }, world.deps)).rejects.toThrow('apr_none');
});

test('the submitter decides nothing, and nobody decides for another stage', async () => {
  const own = await asked(world, { amount: 1 });
  await expect(decide(world, own, { personId: `partner:${nora.userId}` })).rejects.toMatchObject({ kind: 'forbidden' });
  const early = await decided(world, own, { stage: 1 });
  await expect(applyDecision({ ...early, stage: 0 }, world.deps)).rejects.toMatchObject({ kind: 'conflict' });
  expect((await world.stored(own)).status).toBe('pending-approval');
});

test('a request that nobody decided on is rejected once, with the invitation to ask again', async () => {
  const requestId = await asked(world, { amount: 1 });
  const input = { requestId, to: 'rejected' } as const;
  const first = await advance(input, world.deps);
  expect(first).toEqual({ requestId, status: 'rejected' });
  expect(await advance(input, world.deps)).toEqual(first);
  expect(await world.stored(requestId)).toMatchObject({ rejectReason: expect.stringContaining('ask again') });
  expect((await world.events(requestId)).filter((type) => type === 'request.rejected')).toHaveLength(1);
});

test('withdrawn before the decision is applied, nothing is reserved', async () => {
  const requestId = await asked(world, { amount: 1 });
  const input = await decided(world, requestId);
  const before = await world.available();
  await withdraw(requestId);
  expect(await applyDecision(input, world.deps)).toMatchObject({ next: 'withdrawn' });
  expect(await world.available()).toBe(before);
});

test('the books verify after all of this', async () => {
  expect(await world.proof()).toMatchObject({ ok: true });
});

test('what a program and an allocation say at approval is kept with the request', async () => {
  await commit(world.table, [newProgram({ ...program, preApproved: false, reimbursementShare: 80 })]);
  const requestId = await asked(world, { programId: program.programId, amount: 10_000 }, proven);
  await decide(world, requestId);
  expect(await world.stored(requestId)).toMatchObject({
    status: 'approved',
    program: { revision: 1, reimbursementShare: 80, evidence: [] },
    funds: 7_000_000,
  });
});
