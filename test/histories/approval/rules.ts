import type { Approval } from '../../../functions/domain/approval/approval.ts';
import { brokenInvariant } from '../books.ts';
import { name, questionRules, type Rule } from '../questions/rules.ts';
import { brokenTrail } from '../questions/stored.ts';
import type { Stored } from './stored.ts';
import { type Order, requestId } from './world.ts';

type OfRequest = Rule<Stored>;
/** Who asks for the money, by version. */
type Askers = Map<number, readonly string[]>;

/** Nobody decides on what they asked for, and nobody at two stages. */
const separated =
  (askers: Askers): OfRequest =>
  ({ after: { request, approvals } }) => {
    askers.set(request.version, [request.submittedBy, request.contact.email]);
    for (const [version, asking] of askers) {
      const decided = approvals.filter((one) => one.decision && one.version === version);
      const own = decided.find(
        ({ personId, personEmail }) => asking.includes(personId) || asking.includes(personEmail),
      );
      if (own) return `${name(own)} was decided by who asked for it, ${own.personId}`;
      for (const people of [decided.map(({ personId }) => personId), decided.map(({ personEmail }) => personEmail)]) {
        if (new Set(people).size < people.length) return `of version ${version} one human decided two stages`;
      }
    }
    return undefined;
  };

const moneyOnce: OfRequest = ({ after: { request, reserved } }) => {
  const due = 'reserved' in request ? 1 : 0;
  return reserved.length === due ? undefined : `${request.status} with ${reserved.length} reservations`;
};

/** Nothing is approved, rejected or returned by a person but by decisions that are stored. */
const ledByDecisions =
  (order: Order): OfRequest =>
  ({ after: { request, approvals } }) => {
    if (!('approvals' in request)) return undefined;
    const foreign = request.approvals.find(
      (taken) =>
        !approvals.some(({ decision }) => JSON.stringify(decision) === JSON.stringify(taken)) ||
        taken.version !== request.version,
    );
    if (foreign) return `the request holds ${foreign.approvalId}, which nobody decided on this version`;
    const stages = request.approvals.map(({ stage }) => stage);
    const isRight =
      order === 'in-order' ? stages.every((stage, n) => stage === n) : new Set(stages).size === stages.length;
    return isRight ? undefined : `the request holds the stages ${stages.join()}`;
  };

const ofVersion = ({ request, approvals }: Stored) => approvals.filter(({ version }) => version === request.version);

/** In parallel the request holds every decision from the write that took it, and none after somebody said no. */
const heldAtOnce: OfRequest = ({ after }) => {
  const { request } = after;
  if (!('inParallel' in request) || !request.inParallel || !('approvals' in request)) return undefined;
  const lost = ofVersion(after).find(
    ({ decision }) => decision && !request.approvals.some(({ approvalId }) => approvalId === decision.approvalId),
  );
  if (lost) return `${name(lost)} was decided and is not on the request`;
  const refusal = request.approvals.findIndex(({ verdict }) => verdict !== 'approve');
  return refusal === -1 || refusal === request.approvals.length - 1 ? undefined : 'somebody decided after a rejection';
};

/** Whoever says no, or lets the time run out, closes every other stage of a chain in parallel. */
const closedTogether: OfRequest = ({ after }) => {
  const { request } = after;
  if (!('inParallel' in request) || !request.inParallel) return undefined;
  const all = ofVersion(after);
  const isOver = all.some(
    ({ status, decision }) => status === 'timed-out' || (decision && decision.verdict !== 'approve'),
  );
  const open = isOver && all.find(({ status }) => status === 'open');
  if (open) return `${name(open)} is open though its chain is decided`;
  const closed = all.find(({ status }) => status === 'closed');
  return closed && !isOver ? `${name(closed)} is closed and nobody said no` : undefined;
};

/** Nobody is left with a question that the request waits for no more. */
const openWhileAwaited: OfRequest = ({ after: { request, approvals } }) => {
  const open = approvals.filter(({ status }) => status === 'open');
  const isAwaited = ({ version }: Approval) => request.status === 'pending-approval' && version === request.version;
  const left = open.find((one) => !isAwaited(one));
  return left && `${name(left)} is open and the request is ${request.status}, version ${request.version}`;
};

/** Nobody has two stages of a request in hand. */
const oneStageEach: OfRequest = ({ after }) => {
  const inHand = ofVersion(after).filter(({ status }) => status === 'open' || status === 'decided');
  const people = inHand.map(({ personId }) => personId);
  return new Set(people).size < people.length ? `one person has two stages: ${people.join()}` : undefined;
};

const balanced: OfRequest = ({ after: { items } }) => brokenInvariant(items);

const chained: OfRequest = ({ after }) =>
  brokenTrail(after, requestId, 'approvals' in after.request ? after.request.approvals : []);

/** What holds around one request after every step, in its order of approval. */
export const rulesOf = (order: Order): readonly OfRequest[] => [
  ...questionRules,
  separated(new Map()),
  moneyOnce,
  ledByDecisions(order),
  heldAtOnce,
  closedTogether,
  openWhileAwaited,
  oneStageEach,
  balanced,
  chained,
];
