import type { FixedChain } from '../approval/chain.ts';
import type { Act, NewEvent } from '../event/change.ts';
import type { EventType } from '../event/event.ts';
import type { MdfRequest, RequestIn } from './request.ts';

type Funded = RequestIn<'approved' | 'in-execution' | 'claimable'>;

/** What every stage keeps, stamped with the writing: a stage's own facts are not carried where they do not belong. */
export const filedPart = (request: MdfRequest, { at }: Act) => ({
  requestId: request.requestId,
  partnerId: request.partnerId,
  version: request.version,
  revision: request.revision + 1,
  terms: request.terms,
  submittedBy: request.submittedBy,
  contact: request.contact,
  ...(request.submittedBefore && { submittedBefore: request.submittedBefore }),
  submittedAt: request.submittedAt,
  updatedAt: at,
});

/** The chain that was fixed with triage goes with its request until that is decided. */
export const chainPart = ({ inOrder, inParallel }: FixedChain): FixedChain => ({
  ...(inOrder && { inOrder }),
  ...(inParallel && { inParallel }),
});

/** The facts of an approved request with its reservation. */
export const fundedPart = (request: Funded, act: Act) => ({
  ...filedPart(request, act),
  triage: request.triage,
  approvals: request.approvals,
  budgetId: request.budgetId,
  reserved: request.reserved,
  approvedAt: request.approvedAt,
  claimDeadline: request.claimDeadline,
  ...(request.extension && { extension: request.extension }),
  policyVersion: request.policyVersion,
  ...(request.program && { program: request.program }),
  ...(request.funds !== undefined && { funds: request.funds }),
});

/** The event that tells a request's step. */
export const requestEvent = (
  type: EventType,
  request: Pick<MdfRequest, 'requestId' | 'partnerId' | 'version'>,
  { at, by }: Act,
  sentence: string,
  facts: NewEvent['facts'] = {},
): NewEvent => ({
  type,
  itemId: request.requestId,
  partnerId: request.partnerId,
  at,
  by,
  facts: { version: request.version, ...facts },
  sentence,
});
