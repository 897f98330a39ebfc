import type { Approval } from '../../domain/approval/approval.ts';
import { checkDecision, maxAttempts } from '../../domain/approval/decide.ts';
import { type ApprovalDecision, isReview } from '../../domain/approval/decision.ts';
import { isBarred } from '../../domain/approval/separation.ts';
import { isBarredUser } from '../../domain/approval/sign-in.ts';
import type { IsoInstant } from '../../domain/calendar/dates.ts';
import { type FieldProblem, Refusal } from '../../domain/errors.ts';
import { decidedReview, type ReviewedLine } from '../../domain/review/review.ts';
import { ApprovalClosed, countAttempt, decideApproval, ItemChanged } from '../../store/approvals.ts';
import { eventChange } from '../../store/changes.ts';
import { type Change, commit, WriteContention } from '../../store/commit.ts';
import { decideReview } from '../../store/reviews.ts';
import { decidedEvent, linkClosedEvent } from '../events.ts';
import { heldWhileDeciding } from '../in-parallel.ts';
import { type Confirmation, confirmationOf } from '../sign-in/confirmation.ts';
import { readSubject, type Subject, stillAsked } from '../subject.ts';
import type { Entered } from './form.ts';
import { judgeEntered } from './judge.ts';
import type { PageDeps } from './page-deps.ts';

export type Outcome =
  | { readonly did: 'decided'; readonly decision: ApprovalDecision }
  /** What was entered has problems; the approval is as it stands after a wrong amount was counted. */
  | { readonly did: 'refused'; readonly approval: Approval; readonly problems: readonly FieldProblem[] }
  /** Somebody or something was first. */
  | { readonly did: 'closed'; readonly approval: Approval }
  | { readonly did: 'changed' };

type Posted = { readonly entered: Entered; readonly cookies: readonly string[] };

/**
 * Takes a decision or says every reason why not. The approval, the item it is about and the event are guarded and
 * written in one commit: of two decisions at once one is taken, and none on an item that changed.
 * docs/handbook.md § Approval by e-mail link
 */
export async function decide(
  approval: Approval,
  { entered, cookies }: Posted,
  now: IsoInstant,
  deps: PageDeps,
): Promise<Outcome> {
  const subject = await readSubject(deps.table, approval);
  if (!mayDecide(approval, subject)) return { did: 'changed' };
  const confirmation = await confirmationOf(approval, subject, cookies, deps);
  const who = confirmation.by === 'sign-in' ? confirmation.who : undefined;
  if (who && isBarredUser(approval, who, subject)) return { did: 'changed' };
  const checked = check(approval, entered, confirmation, now);
  const judged = judgeEntered(subject, approval.purpose, entered);
  const problems = [...(checked.problems ?? []), ...judged.problems];
  if (checked.problems || problems.length > 0) return refuse(approval, entered, problems, deps);
  try {
    return await takeWhileAsked(approval, { decision: checked.decision, lines: judged.lines }, subject, deps);
  } catch (thrown) {
    if (thrown instanceof ApprovalClosed) return { did: 'closed', approval: thrown.approval };
    throw thrown;
  }
}

/** The item still asks for it, and this person of all: by the item as it is, not as it was when they were asked. */
const mayDecide = (approval: Approval, subject: Subject): boolean =>
  stillAsked(subject, approval) && !isBarred(approval, subject);

const signIn: FieldProblem = { field: '/sign-in', problem: 'the approver must sign in' };
const chooseOne: FieldProblem = { field: '/decision', problem: 'must be chosen' };

type Checked =
  | { readonly decision: ApprovalDecision; readonly problems?: undefined }
  | { readonly problems: readonly FieldProblem[] };

function check(approval: Approval, entered: Entered, confirmation: Confirmation, now: IsoInstant): Checked {
  const { verdict, amount, reason } = entered;
  const missing = [
    ...(confirmation.by === 'sign-in' && !confirmation.isApprover ? [signIn] : []),
    ...(verdict ? [] : [chooseOne]),
  ];
  const confirmed = confirmation.by === 'amount' ? { retypedAmount: amount } : { signedIn: true as const };
  try {
    // Without a choice the rest is checked all the same, so that every problem is told at once.
    const decision = checkDecision(approval, { verdict: verdict ?? 'approve', reason, ...confirmed }, now);
    return missing.length === 0 ? { decision } : { problems: missing };
  } catch (thrown) {
    if (!(thrown instanceof Refusal) || thrown.kind !== 'invalid') throw thrown;
    return { problems: [...missing, ...thrown.problems] };
  }
}

type Taken = { readonly decision: ApprovalDecision; readonly lines: readonly ReviewedLine[] };

/** Something else may touch the item without changing what was asked: it is read and guarded anew then. */
async function takeWhileAsked(approval: Approval, taken: Taken, first: Subject, deps: PageDeps): Promise<Outcome> {
  let subject = first;
  for (let attempt = 1; attempt <= 3; attempt++) {
    if (!mayDecide(approval, subject)) return { did: 'changed' };
    if (await took(approval, taken, subject, deps)) return { did: 'decided', decision: taken.decision };
    subject = await readSubject(deps.table, approval);
  }
  throw new WriteContention('other writes stayed in the way');
}

async function took(
  approval: Approval,
  { decision, lines }: Taken,
  subject: Subject,
  deps: PageDeps,
): Promise<boolean> {
  const { table, newId } = deps;
  const event = { ...decidedEvent(approval, decision), eventId: newId('evt') };
  try {
    await commit(table, [
      decideApproval(approval, decision, maxAttempts),
      eventChange(event),
      ...(await heldWhileDeciding(subject, { approval, decision }, deps)),
      ...reviewChanges(approval, { decision, lines }, subject),
    ]);
    return true;
  } catch (thrown) {
    if (thrown instanceof ItemChanged) return false;
    throw thrown;
  }
}

/** A review leaves the queue with its decision, and what was said of each line is kept beside it. */
function reviewChanges({ purpose, askedAt }: Approval, taken: Taken, { request, claim }: Subject): Change[] {
  if (!isReview(purpose) || !claim) return [];
  return decideReview(decidedReview(claim, request.terms.region, { purpose, askedAt, ...taken }));
}

/** Only an amount that was typed and is wrong counts as an attempt: a forgotten field gives nothing away. */
async function refuse(
  approval: Approval,
  entered: Entered,
  problems: readonly FieldProblem[],
  deps: PageDeps,
): Promise<Outcome> {
  const isAttempt = entered.amount !== '' && problems.some(({ field }) => field === '/amount');
  if (!isAttempt) return { did: 'refused', approval, problems };
  const counted = await countWrongAmount(approval, deps);
  return 'closed' in counted ? { did: 'closed', approval: counted.closed } : { did: 'refused', ...counted, problems };
}

/** The one that closes the link is told, so that the workflow sends another. Of several at once each finds its number. */
async function countWrongAmount(
  approval: Approval,
  deps: PageDeps,
): Promise<{ readonly approval: Approval } | { readonly closed: Approval }> {
  const { table, clock, newId } = deps;
  const attempts = approval.attempts + 1;
  const closes = attempts >= maxAttempts;
  const told = closes ? [{ ...linkClosedEvent(approval, clock.now()), eventId: newId('evt') }] : [];
  try {
    await commit(table, [countAttempt(approval), ...told.map((event) => eventChange(event))]);
    return { approval: { ...approval, attempts } };
  } catch (thrown) {
    if (!(thrown instanceof ApprovalClosed)) throw thrown;
    const meanwhile = thrown.approval;
    const isOpen = meanwhile.status === 'open' && meanwhile.attempts < maxAttempts;
    return isOpen ? countWrongAmount(meanwhile, deps) : { closed: meanwhile };
  }
}
