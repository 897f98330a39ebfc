import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApprovalDecision } from '../../../functions/domain/approval/decision.ts';
import { reservedAccount } from '../../../functions/domain/ledger/accounts.ts';
import { defaultPolicyRules } from '../../../functions/domain/policy/defaults.ts';
import { recordInParallel } from '../../../functions/domain/request/lifecycle.ts';
import { newId } from '../../../functions/platform/ids.ts';
import { advance } from '../../../functions/request/steps/advance.ts';
import { applyDecision } from '../../../functions/request/steps/apply-decision.ts';
import { triageRequest } from '../../../functions/request/steps/triage.ts';
import { approvalsOfItem, movedAsRead, newApproval } from '../../../functions/store/approvals.ts';
import { commit } from '../../../functions/store/commit.ts';
import { openQuestions } from '../../../functions/store/questions.ts';
import { now } from '../../support/rooms.ts';
import { approval as sample } from '../../unit/approval/samples.ts';
import { ask, decide as decideInOrder } from './deciding.ts';
import { budgetId, createWorld, nora, type World } from './world.ts';

const chain = ['partner-marketing-manager' as const, 'regional-lead' as const];
let world: World;
beforeAll(async () => {
  const approval = { ...defaultPolicyRules.approval, chain: [{ upTo: null, roles: chain }] };
  world = await createWorld({ ...defaultPolicyRules, approval: { ...approval, order: 'in-parallel' } });
  await world.prove('northwind');
});
afterAll(() => world.drop());

const triage = (requestId: string) => triageRequest({ requestId, asksAtOnce: true }, world.deps);

async function asked(): Promise<string> {
  const requestId = await world.submit({ amount: 1_000 });
  expect(await triage(requestId)).toMatchObject({ inParallel: true, stages: [0, 1] });
  expect(await triage(requestId)).toMatchObject({ inParallel: true, stages: [0, 1] });
  await ask(world, requestId);
  return requestId;
}

/** As the approval page keeps a decision on the request. */
async function decide(requestId: string, stage: number, verdict: ApprovalDecision['verdict'] = 'approve') {
  const request = await world.stored(requestId);
  if (request.status !== 'pending-approval') throw new Error(request.status);
  const { terms, version } = request;
  const decision: ApprovalDecision = {
    approvalId: newId('apr'),
    purpose: 'request-approval',
    stage,
    role: chain[stage] ?? 'cro',
    personId: `approver-${stage}`,
    personName: `Approver ${stage}`,
    verdict,
    reason: verdict === 'approve' ? null : 'The date does not fit.',
    amount: terms.amount,
    version,
    decidedAt: now,
  };
  const next = recordInParallel(request, { at: now, by: decision.personId, approval: decision });
  await commit(world.table, [movedAsRead(next, ['pending-approval'])]);
}
const apply = (requestId: string) => applyDecision({ requestId, stage: 0, decision: null }, world.deps);
const reserved = async (requestId: string) =>
  world.balance(reservedAccount({ budgetId, partnerId: 'northwind', requestId }));

test('all agreed, the money is reserved once, however often the step runs', async () => {
  const requestId = await asked();
  await decide(requestId, 1);
  expect(await apply(requestId)).toMatchObject({ next: 'undecided' });
  await decide(requestId, 0);
  const replies = await Promise.all([apply(requestId), apply(requestId), apply(requestId)]);
  expect(replies.map(({ next }) => next)).toEqual(['approved', 'approved', 'approved']);
  expect(await reserved(requestId)).toBe(1_000);
  expect(await world.stored(requestId)).toMatchObject({ status: 'approved', approvals: [{ stage: 1 }, { stage: 0 }] });
  expect((await world.events(requestId)).filter((type) => type === 'request.approved')).toHaveLength(1);
  expect(await world.proof()).toMatchObject({ ok: true });
});

test.each([
  ['reject', 'rejected', { rejectReason: 'The date does not fit.' }],
  ['return', 'returned', { returnReason: 'The date does not fit.' }],
] as const)('one %s of two decides, and reserves nothing', async (verdict, status, why) => {
  const requestId = await asked();
  await decide(requestId, 0);
  await decide(requestId, 1, verdict);
  expect(await apply(requestId)).toMatchObject({ next: status });
  expect(await apply(requestId)).toMatchObject({ next: status });
  expect(await world.stored(requestId)).toMatchObject({ status, ...why });
  expect(await reserved(requestId)).toBe(0);
  // A workflow that is started again passes through every stage to where it stopped.
  expect(await triage(requestId)).toMatchObject({ inParallel: true, stages: [0, 1] });
});

test('undecided when its time is over, it is rejected with what was decided', async () => {
  const requestId = await asked();
  await decide(requestId, 1);
  expect(await apply(requestId)).toMatchObject({ next: 'undecided' });
  expect(await advance({ requestId, to: 'rejected' }, world.deps)).toMatchObject({ status: 'rejected' });
  expect(await world.stored(requestId)).toMatchObject({ approvals: [{ stage: 1, verdict: 'approve' }] });
});

test('taken back, it is asked no more: its questions are closed and stand in no list', async () => {
  const requestId = await asked();
  const question = { ...sample, itemId: requestId, requestId, status: 'open' as const };
  for (const stage of [0, 1]) {
    const approvalId = newId('apr');
    await commit(world.table, newApproval({ ...question, stage, approvalId, linkHash: approvalId }, 0));
  }
  const ours = async () => (await openQuestions(world.table, 500)).filter(({ itemId }) => itemId === requestId);
  expect(await ours()).toHaveLength(2);
  const reply = await world.ask('POST /requests/{requestId}/withdrawal', { caller: nora, params: { requestId } });
  expect(reply).toMatchObject({ status: 200, body: { status: 'withdrawn' } });
  expect((await approvalsOfItem(world.table, requestId)).map(({ status }) => status)).toEqual(['closed', 'closed']);
  expect(await ours()).toEqual([]);
});

test('a workflow that does not know of chains in parallel runs one in order', async () => {
  const requestId = await world.submit({ amount: 1_000 });
  expect(await triageRequest({ requestId }, world.deps)).toMatchObject({ inParallel: false, stages: [0] });
  expect(await world.stored(requestId)).toMatchObject({ status: 'triaged', inOrder: chain });
  await ask(world, requestId);
  expect(await decideInOrder(world, requestId)).toMatchObject({ next: 'ask', stage: 1 });
  expect(await decideInOrder(world, requestId, { stage: 1 })).toMatchObject({ next: 'approved' });
  expect(await reserved(requestId)).toBe(1_000);
});
