import * as z from 'zod';
import { Approval } from '../domain/approval/approval.ts';
import type { ApprovalDecision } from '../domain/approval/decision.ts';
import { putNew } from './changes.ts';
import type { Change, Condition } from './commit.ts';
import { approvalKey, claimKey, linkKey, requestKey } from './keys.ts';
import { parseStored, read, readPartition, type Table } from './table.ts';

const Link = z.object({ itemId: z.string(), approvalId: z.string() });

/** The approval was decided, superseded or timed out before this write; `approval` is what stands there now. */
export class ApprovalClosed extends Error {
  override readonly name = 'ApprovalClosed';
  readonly approval: Approval;
  constructor(approval: Approval) {
    super(`the approval is ${approval.status}`);
    this.approval = approval;
  }
}

/** The request or claim is no longer what the approver was asked about. */
export class ItemChanged extends Error {
  override readonly name = 'ItemChanged';
}

export const readApproval = (table: Table, itemId: string, approvalId: string) =>
  read(table, approvalKey(itemId, approvalId), Approval);

/** Every approval that was asked about an item, oldest first; strongly consistent. */
export const approvalsOfItem = (table: Table, itemId: string): Promise<Approval[]> =>
  readPartition(table, { pk: approvalKey(itemId, '').pk, prefix: 'apr_' }, Approval);

/** What a link opens, by the SHA-256 of the link; undefined for a link that was never given out. */
export async function approvalOfLink(table: Table, linkHash: string): Promise<Approval | undefined> {
  const link = await read(table, linkKey(linkHash), Link);
  return link && readApproval(table, link.itemId, link.approvalId);
}

/** A new question and the link that opens it. */
export const newApproval = (approval: Approval): Change[] => {
  const { itemId, approvalId, linkHash } = approval;
  return [
    putNew(approvalKey(itemId, approvalId), approval, () => new Error(`approval ${approvalId} exists`)),
    putNew(linkKey(linkHash), { itemId, approvalId }, () => new Error('the link exists')),
  ];
};

/** A reminder: the workflow waits with a new token, the link stays. @throws ApprovalClosed from the commit. */
export const remindApproval = (approval: Approval): Change =>
  whileOpen(approval, 'SET encryptedToken = :token, noticesSent = :notices', {
    ':token': approval.encryptedToken,
    ':notices': approval.noticesSent,
  });

/** Ends a question that nobody answered or that another person is asked now. @throws ApprovalClosed from the commit. */
export const closeApproval = (approval: Approval, status: 'timed-out' | 'superseded'): Change =>
  whileOpen(approval, 'SET #status = :next', { ':next': status });

/** Counts a wrong amount, never beyond the cap. @throws ApprovalClosed from the commit. */
export const countAttempt = (approval: Approval, cap: number): Change =>
  whileOpen(approval, 'SET attempts = attempts + :one', { ':one': 1, ':cap': cap }, ' AND attempts < :cap');

/** The decision, once, by whoever is first. @throws ApprovalClosed from the commit. */
export const decideApproval = (approval: Approval, decision: ApprovalDecision, cap: number): Change =>
  whileOpen(
    approval,
    'SET #status = :next, decision = :decision',
    { ':next': 'decided', ':decision': decision, ':cap': cap },
    ' AND attempts < :cap',
  );

function whileOpen(approval: Approval, expression: string, values: Record<string, unknown>, and = ''): Change {
  return {
    write: {
      update: approvalKey(approval.itemId, approval.approvalId),
      expression,
      condition: {
        expression: `#status = :open${and}`,
        names: { '#status': 'status' },
        values: { ':open': 'open', ...values },
      },
    },
    onRefused: (stored) => (stored ? new ApprovalClosed(parseStored(Approval, stored)) : new Error('no such approval')),
  };
}

/** Holds only while the item is the version, stage and amount that the approver was shown. @throws ItemChanged from the commit. */
export const itemUnchanged = (approval: Approval): Change => {
  const isClaim = approval.purpose !== 'request-approval';
  return {
    write: {
      check: isClaim ? claimKey(approval.itemId) : requestKey(approval.itemId),
      condition: asked(approval),
    },
    onRefused: () => new ItemChanged('the item changed'),
  };
};

function asked(approval: Approval): Condition {
  const names = { '#version': 'version', '#status': 'status' };
  const values = { ':version': approval.version, ':amount': approval.amount };
  const base = '#version = :version AND #status = :status';
  switch (approval.purpose) {
    case 'request-approval':
      return {
        expression: `${base} AND #stage = :stage AND #terms.#amount = :amount`,
        names: { ...names, '#stage': 'stage', '#terms': 'terms', '#amount': 'amount' },
        values: { ...values, ':status': 'pending-approval', ':stage': approval.stage },
      };
    case 'claim-review':
      return {
        expression: `${base} AND #amount = :amount`,
        names: { ...names, '#amount': 'amount' },
        values: { ...values, ':status': 'in-review' },
      };
    case 'finance-approval':
      return {
        expression: `${base} AND approvedAmount = :amount`,
        names,
        values: { ...values, ':status': 'pending-finance' },
      };
  }
}
