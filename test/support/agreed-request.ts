import type { Approval } from '../../functions/domain/approval/approval.ts';
import type { ApprovalDecision } from '../../functions/domain/approval/decision.ts';
import { applyTriage, askApproval, submit } from '../../functions/domain/request/lifecycle.ts';
import { newApproval } from '../../functions/store/approvals.ts';
import type { Change } from '../../functions/store/commit.ts';
import { newRequest } from '../../functions/store/requests.ts';
import { approval as sample } from '../unit/approval/samples.ts';
import { contact, decision, terms, triaged } from '../unit/domain/examples.ts';

type Asked = {
  readonly requestId: string;
  readonly approvalId: string;
  readonly partnerId: string;
  readonly amount: number;
  readonly endDate?: string;
};

/** A request that waits for its last approver, and that approver's decision, to be stored together. */
export function agreedRequest({ requestId, approvalId, partnerId, amount, endDate = '2027-02-26' }: Asked): Change[] {
  const asked = { ...terms, amount, endDate };
  const act = { at: '2027-01-03T09:00:00.000Z', by: 'partner:ada', contact };
  const { next } = submit({ ...act, requestId, partnerId, terms: asked });
  const pending = askApproval(applyTriage(next, { ...act, decision: triaged(asked) }).next, act).next;
  return [newRequest(pending), ...decidedApproval({ requestId, approvalId, partnerId, amount })];
}

/** What an approver decided on a request of which `before` approvals were asked already. */
export function decidedApproval(
  { requestId, approvalId, partnerId, amount }: Asked,
  facts: Partial<ApprovalDecision> = {},
  before = 0,
): Change[] {
  const place = { approvalId, linkHash: approvalId, itemId: requestId, requestId, partnerId };
  const decided = { status: 'decided', decision: decision({ approvalId, amount, ...facts }) } as const;
  const approval: Approval = { ...sample, ...place, amount, version: 1, ...decided };
  return newApproval(approval, before);
}
