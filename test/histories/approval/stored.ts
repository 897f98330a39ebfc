import type { Approval } from '../../../functions/domain/approval/approval.ts';
import { maxAttempts } from '../../../functions/domain/approval/decide.ts';
import { MdfRequest, type RequestIn } from '../../../functions/domain/request/request.ts';
import { fundableAmount } from '../../../functions/domain/triage/cap.ts';
import type { Item } from '../books.ts';
import { type Stored as OfQuestions, storedIn as ofQuestions, parsed } from '../questions/stored.ts';

/** What stands in the table about the request. */
export type Stored = OfQuestions & {
  readonly request: MdfRequest;
  /** Minor units that its reservation moved, once for each booking. */
  readonly reserved: readonly unknown[];
};

export function storedIn(items: readonly Item[]): Stored {
  const [request] = items.filter(({ sk }) => sk === 'REQUEST').map((item) => parsed(MdfRequest as never, item));
  if (!request) throw new Error('the request is gone');
  return {
    ...ofQuestions(items),
    request: request as MdfRequest,
    reserved: items.filter(({ pk }) => String(pk).startsWith('FACT#reserve/')),
  };
}

/** Whether a link may decide, told independently of the page. */
export const isAlive = (approval: Approval, { request }: Stored, now: string): boolean =>
  approval.status === 'open' &&
  approval.attempts < maxAttempts &&
  now < approval.expiresAt &&
  request.status === 'pending-approval' &&
  request.version === approval.version &&
  (request.inParallel ? isAwaited(approval, request) : request.stage === approval.stage) &&
  approval.amount === fundableAmount(request.terms.amount, request.triage);

/** In parallel: nobody decided this stage, and nobody said no at another. */
const isAwaited = ({ stage }: Approval, { approvals }: Pick<RequestIn<'pending-approval'>, 'approvals'>): boolean =>
  approvals.every((taken) => taken.verdict === 'approve' && taken.stage !== stage);
