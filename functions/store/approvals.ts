import * as z from 'zod';
import { Approval, type Closing } from '../domain/approval/approval.ts';
import type { ApprovalDecision } from '../domain/approval/decision.ts';
import type { Claim } from '../domain/claim/claim.ts';
import type { MdfRequest } from '../domain/request/request.ts';
import { putNew } from './changes.ts';
import { type Change, WriteContention } from './commit.ts';
import { approvalKey, claimKey, linkKey, questionListing, questionsIn, requestKey, turnKey } from './keys.ts';
import { moveRequest } from './requests.ts';
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

/**
 * A new question and the link that opens it. `before` is how many approvals the same question about the same version
 * had, so that a step that runs twice at once asks once. @throws WriteContention from the commit when it was the second.
 */
export const newApproval = (approval: Approval, before: number): Change[] => {
  const { itemId, approvalId, linkHash, purpose, version, stage } = approval;
  return [
    putNew(
      turnKey(itemId, `${purpose}#${version}#${stage}#${before}`),
      { approvalId },
      () => new WriteContention('the question was asked meanwhile'),
    ),
    putNew(
      approvalKey(itemId, approvalId),
      { ...approval, ...questionListing(approval.status, approval.expiresAt, approvalId) },
      () => new Error(`approval ${approvalId} exists`),
    ),
    putNew(linkKey(linkHash), { itemId, approvalId }, () => new Error('the link exists')),
  ];
};

/** A reminder: the workflow waits with a new token, the link stays. @throws ApprovalClosed from the commit. */
export const remindApproval = (approval: Approval): Change =>
  whileOpen(approval, 'SET encryptedToken = :token, noticesSent = :notices', {
    ':token': approval.encryptedToken,
    ':notices': approval.noticesSent,
  });

/** Ends a question that nobody answered, that another person is asked now, or whose item was taken back. @throws ApprovalClosed from the commit. */
export const closeApproval = (approval: Approval, status: 'timed-out' | 'superseded' | 'closed'): Change =>
  whileOpen(approval, 'SET #status = :next, gsi1pk = :listing', { ':next': status, ':listing': questionsIn(status) });

/** Ends a question whose chain was decided at another of its stages. @throws ApprovalClosed from the commit. */
export const closeBeside = (approval: Approval, closing: Closing): Change =>
  whileOpen(approval, 'SET #status = :next, closing = :closing, gsi1pk = :listing', {
    ':next': 'closed',
    ':closing': closing,
    ':listing': questionsIn('closed'),
  });

/** Counts a wrong amount, so that of several at once each has its number. @throws ApprovalClosed from the commit, also when another was counted meanwhile. */
export const countAttempt = (approval: Approval): Change =>
  whileOpen(
    approval,
    'SET attempts = :counted',
    { ':counted': approval.attempts + 1, ':seen': approval.attempts },
    ' AND attempts = :seen',
  );

/** The decision, once, by whoever is first. @throws ApprovalClosed from the commit. */
export const decideApproval = (approval: Approval, decision: ApprovalDecision, cap: number): Change => {
  const listed = questionListing('decided', decision.decidedAt, approval.approvalId);
  return whileOpen(
    approval,
    'SET #status = :next, decision = :decision, gsi1pk = :listing, gsi1sk = :place',
    {
      ':next': 'decided',
      ':decision': decision,
      ':cap': cap,
      ':listing': listed.gsi1pk,
      ':place': listed.gsi1sk,
    },
    ' AND attempts < :cap',
  );
};

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

/** Holds only while the request or claim is the revision that was read. @throws ItemChanged from the commit. */
export const itemUnchanged = (
  item: Pick<MdfRequest | Claim, 'requestId' | 'revision'> & { claimId?: string },
): Change => ({
  write: {
    check: item.claimId === undefined ? requestKey(item.requestId) : claimKey(item.claimId),
    condition: {
      expression: '#revision = :revision',
      names: { '#revision': 'revision' },
      values: { ':revision': item.revision },
    },
  },
  onRefused: () => new ItemChanged('the item changed'),
});

/**
 * Holds like `itemUnchanged` and moves the revision on, so that of two who ask, decide or close at once about one request
 * each finds what the other did. @throws ItemChanged from the commit.
 */
export const requestTouched = ({ requestId, revision }: Pick<MdfRequest, 'requestId' | 'revision'>): Change => ({
  write: {
    update: requestKey(requestId),
    expression: 'SET #revision = :next',
    condition: {
      expression: '#revision = :revision',
      names: { '#revision': 'revision' },
      values: { ':revision': revision, ':next': revision + 1 },
    },
  },
  onRefused: () => new ItemChanged('the request changed'),
});

/** The next state of a request, while it is the revision that was read. @throws ItemChanged from the commit. */
export const movedAsRead = (...move: Parameters<typeof moveRequest>): Change => ({
  ...moveRequest(...move),
  onRefused: () => new ItemChanged('the request changed'),
});
