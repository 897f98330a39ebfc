import type { Approval } from '../domain/approval/approval.ts';
import { remindApproval } from '../store/approvals.ts';
import { eventChange } from '../store/changes.ts';
import { commit } from '../store/commit.ts';
import type { AskDeps } from './ask-deps.ts';
import type { Asking } from './asking.ts';
import { deliver } from './deliver.ts';
import { remindedEvent } from './events.ts';
import { linkContext, tokenContext } from './link.ts';
import { noticeNumber } from './turn.ts';

/**
 * Sends the same link once more. The workflow waits with a new token, so the stored one is replaced first: a decision
 * that comes meanwhile resumes the wait that is there.
 * @throws ApprovalClosed when it was decided first.
 */
export async function remind({ input, subject, turn }: Asking, current: Approval, deps: AskDeps): Promise<void> {
  const { table, sealer, clock, newId } = deps;
  const number = noticeNumber[input.notice];
  const approval = {
    ...current,
    encryptedToken: await sealer.seal(input.taskToken, tokenContext(current)),
    noticesSent: Math.max(current.noticesSent, number),
  };
  const event = { ...remindedEvent(approval, clock.now()), eventId: newId('evt') };
  await commit(table, [remindApproval(approval), ...(current.noticesSent < number ? [eventChange(event)] : [])]);
  const link = await sealer.open(current.encryptedLink, linkContext(current));
  await deliver({ approval, link, notice: input.notice, subject, turn }, deps);
}
