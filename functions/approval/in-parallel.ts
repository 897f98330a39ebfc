import type { Approval, Closing } from '../domain/approval/approval.ts';
import type { ApprovalDecision } from '../domain/approval/decision.ts';
import type { IsoInstant } from '../domain/calendar/dates.ts';
import { recordInParallel, requestTransitions } from '../domain/request/lifecycle.ts';
import type { newId } from '../platform/ids.ts';
import { approvalsOfItem, closeBeside, itemUnchanged, movedAsRead, requestTouched } from '../store/approvals.ts';
import { eventChange } from '../store/changes.ts';
import type { Change } from '../store/commit.ts';
import type { Table } from '../store/table.ts';
import { closedEvent } from './events.ts';
import { itemOf, type Question, type Subject, waitsFor } from './subject.ts';

/** The seats that are asked at once about a request; undefined where they are asked in their order, and of a claim. */
export const chainAtOnce = ({ request }: Subject, { purpose }: Pick<Question, 'purpose'>) =>
  purpose === 'request-approval' && 'inParallel' in request ? request.inParallel : undefined;

/** What was asked at the other stages of a chain in parallel about the version as it is; nothing in order. */
export const besideOf = (subject: Subject, question: Question, approvals: readonly Approval[]): Approval[] =>
  chainAtOnce(subject, question)
    ? approvals.filter(
        ({ purpose, stage, version }) =>
          purpose === question.purpose && stage !== question.stage && version === itemOf(subject).version,
      )
    : [];

const isTaken = ({ status }: Approval): boolean => status === 'open' || status === 'decided';

/** Stages that somebody has in hand or decided. */
export const stagesTaken = (beside: readonly Approval[]): number[] => beside.filter(isTaken).map(({ stage }) => stage);

/** Who has another stage in hand or decided it, by id and address: nobody decides two. docs/handbook.md § People */
export const peopleTaken = (beside: readonly Approval[]): string[] =>
  beside.filter(isTaken).flatMap(({ personId, personEmail }) => [personId, personEmail]);

/**
 * True for a stage of a chain in parallel that needs no answer any more: it has one, another stage was rejected or returned,
 * or nobody decided there in time.
 */
export const isOver = (subject: Subject, question: Question, asked: readonly Approval[]): boolean =>
  chainAtOnce(subject, question) !== undefined &&
  subject.request.status !== 'triaged' &&
  (!waitsFor(subject, question.purpose, question.stage) || asked.some(({ status }) => status === 'timed-out'));

type Deps = { readonly newId: typeof newId };
type Taken = { readonly approval: Approval; readonly decision: ApprovalDecision };

/**
 * What a decision writes besides itself. In parallel the request keeps it, and whatever is no approval closes the other
 * stages in the same write; in order the item must only be what was read, with the request of a claim, on which it depends who
 * may decide. docs/handbook.md § Approval by e-mail link
 */
export async function heldWhileDeciding(
  subject: Subject,
  { approval, decision }: Taken,
  { table, newId }: Deps & { readonly table: Table },
): Promise<Change[]> {
  const { request, claim } = subject;
  if (!chainAtOnce(subject, approval) || request.status !== 'pending-approval') {
    return [request, claim].flatMap((item) => (item ? [itemUnchanged(item)] : []));
  }
  const { decidedAt: at, personId: by, personName, verdict, approvalId } = decision;
  const next = recordInParallel(request, { at, by, approval: decision });
  const recorded = movedAsRead(next, requestTransitions.recordApproval.from);
  if (verdict === 'approve') return [recorded];
  const beside = besideOf(subject, approval, await approvalsOfItem(table, approval.itemId));
  return [recorded, ...closeAll(beside, { at, decision: { approvalId, personName, verdict } }, { newId })];
}

/** Nobody decided one stage in time: the others have no more say. Nothing in order. docs/handbook.md § Approval by e-mail link */
export const heldWhileTimingOut = (
  subject: Subject,
  approval: Approval,
  { beside, at }: { readonly beside: readonly Approval[]; readonly at: IsoInstant },
  deps: Deps,
): Change[] =>
  chainAtOnce(subject, approval)
    ? [requestTouched(subject.request), ...closeAll(beside, { at, decision: null }, deps)]
    : [];

const closeAll = (beside: readonly Approval[], closing: Closing, { newId }: Deps): Change[] =>
  beside
    .filter(({ status }) => status === 'open')
    .flatMap((approval) => [
      closeBeside(approval, closing),
      eventChange({ ...closedEvent(approval, closing), eventId: newId('evt') }),
    ]);
