import type { ApprovalDecision } from '../../../functions/domain/approval/decision.ts';
import type { Principal } from '../../../functions/domain/identity/role.ts';
import { askApproval, requestTransitions } from '../../../functions/domain/request/lifecycle.ts';
import { newId } from '../../../functions/platform/ids.ts';
import { applyDecision } from '../../../functions/request/steps/apply-decision.ts';
import { triageRequest } from '../../../functions/request/steps/triage.ts';
import { approvalsOfItem, newApproval } from '../../../functions/store/approvals.ts';
import { eventChange } from '../../../functions/store/changes.ts';
import { commit } from '../../../functions/store/commit.ts';
import { moveRequest } from '../../../functions/store/requests.ts';
import { now } from '../../support/rooms.ts';
import { approval as sample } from '../../unit/approval/samples.ts';
import { nora, type World } from './world.ts';

/** Submits, triages and asks: the request waits for its first approver. */
export async function asked(world: World, over: object = {}, caller: Principal = nora) {
  const requestId = await world.submit(over, caller);
  await triageRequest({ requestId }, world.deps);
  await ask(world, requestId);
  return requestId;
}

export async function ask({ table, stored }: World, requestId: string): Promise<void> {
  const { next, event } = askApproval(await stored(requestId), { at: now, by: 'system' });
  await commit(table, [
    moveRequest(next, requestTransitions.askApproval.from),
    eventChange({ ...event, eventId: newId('evt') }),
  ]);
}

/** Stores an approver's decision as the approval page does, and answers what the workflow hands to the step. */
export async function decided({ table, stored }: World, requestId: string, facts: Partial<ApprovalDecision> = {}) {
  const { version, terms, partnerId } = await stored(requestId);
  const before = (await approvalsOfItem(table, requestId)).length;
  const decision: ApprovalDecision = {
    approvalId: newId('apr'),
    purpose: 'request-approval',
    stage: 0,
    role: 'partner-marketing-manager',
    personId: `approver-${facts.stage ?? 0}`,
    personName: 'Mira Jansen',
    verdict: 'approve',
    reason: null,
    amount: terms.amount,
    version,
    decidedAt: now,
    ...facts,
  };
  const { approvalId, stage, verdict, amount, personId } = decision;
  const approval = { ...sample, approvalId, itemId: requestId, requestId, partnerId, version, stage, amount, personId };
  await commit(table, newApproval({ ...approval, linkHash: approvalId, status: 'decided', decision }, before));
  return { requestId, stage, decision: { verdict, approvalId } };
}

/** Stores a decision and applies it. */
export const decide = async (world: World, requestId: string, facts: Partial<ApprovalDecision> = {}) =>
  applyDecision(await decided(world, requestId, facts), world.deps);

/** A request that was asked for, decided and has its money reserved. */
export async function approved(world: World, over: object = {}, caller: Principal = nora) {
  const requestId = await asked(world, over, caller);
  await decide(world, requestId);
  return requestId;
}
