import type { Approval } from '../../../functions/domain/approval/approval.ts';
import { maxAttempts } from '../../../functions/domain/approval/decide.ts';
import { brokenInvariant } from '../books.ts';
import type { Post } from './history.ts';
import { isAlive, type Stored } from './stored.ts';
import type { Order } from './world.ts';

/** What was posted in a step, and with which approval's link. */
export type Posted = { readonly post: Post; readonly approvalId: string };
/** What a step found and what it left. */
export type Passage = {
  readonly order: Order;
  readonly before: Stored;
  readonly after: Stored;
  readonly now: string;
  readonly posted: readonly Posted[];
  /** How often each write of the step may have reached the table. */
  readonly writes: 1 | 2;
  /** Links that could decide once and could no longer, by the ids of their approvals. */
  readonly dead: ReadonlySet<string>;
  /** Who asks for the money, by version: nobody decides on what they asked for. */
  readonly askers: ReadonlyMap<number, readonly string[]>;
};

/** The first rule of deciding that a step broke. */
export function brokenRule(passage: Passage): string | undefined {
  for (const rule of rules) {
    const broken = rule(passage);
    if (broken) return broken;
  }
  return brokenInvariant(passage.after.items);
}

type Rule = (passage: Passage) => string | undefined;
const name = ({ version, stage, approvalId }: Approval) => `v${version}, stage ${stage} (${approvalId})`;
const countBy = (approvals: readonly Approval[]) =>
  Object.entries(Object.groupBy(approvals, ({ version, stage }) => `v${version}, stage ${stage}`));

const oneDecision: Rule = ({ after }) => {
  const twice = (status: Approval['status']) =>
    countBy(after.approvals.filter((one) => one.status === status)).find(([, all]) => (all?.length ?? 0) > 1);
  const [decided, open] = [twice('decided'), twice('open')];
  if (decided) return `two decisions on ${decided[0]}`;
  return open && `two open questions about ${open[0]}`;
};

const told: Rule = ({ after }) => {
  const about = (id: string) =>
    after.events.filter(({ type, facts }) => type === 'approval.decided' && facts.approvalId === id).length;
  const wrong = after.approvals.find(({ approvalId, decision }) => about(approvalId) !== (decision ? 1 : 0));
  return wrong && `${name(wrong)} is ${wrong.status} and told ${about(wrong.approvalId)} times`;
};

const foreverClosed: Rule = ({ before, after }) => {
  const changed = before.approvals.find((old) => {
    const now = after.approvals.find(({ approvalId }) => approvalId === old.approvalId);
    return old.status !== 'open' && JSON.stringify(now) !== JSON.stringify(old);
  });
  return changed && `${name(changed)} was ${changed.status} and changed afterwards`;
};

const byWhoWasAsked: Rule = ({ before, after, now, posted, dead }) => {
  for (const { approvalId, decision, amount, version } of decidedIn({ before, after })) {
    const asked = before.approvals.find((one) => one.approvalId === approvalId);
    const form = posted.find(
      ({ post, approvalId: id }) => id === approvalId && isHonest(post) && post.verdict === decision?.verdict,
    );
    if (!asked || !form || !decision) return `${approvalId} was decided by nobody's form`;
    if (!isAlive(asked, before, now) || dead.has(approvalId)) return `${name(asked)} was decided by a dead link`;
    if (decision.amount !== amount || decision.version !== version) return `${name(asked)} decided on something else`;
    if (decision.personId !== asked.personId) return `${name(asked)} was decided by somebody else`;
  }
  return undefined;
};

const isHonest = ({ amount, from, tampered }: Post) => amount === 'right' && from === 'own page' && !tampered;
export const decidedIn = ({ before, after }: Pick<Passage, 'before' | 'after'>): Approval[] =>
  after.approvals.filter(
    ({ approvalId, decision }) =>
      decision && !before.approvals.some((old) => old.approvalId === approvalId && old.decision),
  );

const separated: Rule = ({ after, askers }) => {
  for (const [version, asking] of askers) {
    const decided = after.approvals.filter((one) => one.decision && one.version === version);
    const own = decided.find(({ personId, personEmail }) => asking.includes(personId) || asking.includes(personEmail));
    if (own) return `${name(own)} was decided by who asked for it, ${own.personId}`;
    const people = decided.map(({ personId }) => personId);
    if (new Set(people).size < people.length) return `of version ${version} one person decided two stages`;
  }
  return undefined;
};

const attemptsCounted: Rule = ({ before, after, posted, writes }) => {
  for (const { approvalId, attempts } of after.approvals) {
    const old = before.approvals.find((one) => one.approvalId === approvalId)?.attempts ?? 0;
    const wrong = posted.filter(
      ({ post, approvalId: id }) => id === approvalId && post.amount === 'wrong' && post.from === 'own page',
    );
    if (attempts < old || attempts > old + wrong.length * writes)
      return `${approvalId} counts ${attempts} attempts after ${old}`;
    if (attempts > maxAttempts) return `${approvalId} took ${attempts} attempts`;
  }
  return undefined;
};

const moneyOnce: Rule = ({ after: { request, reserved } }) => {
  const due = 'reserved' in request ? 1 : 0;
  return reserved.length === due ? undefined : `${request.status} with ${reserved.length} reservations`;
};

/** Nothing is approved, rejected or returned by a person but by decisions that are stored. */
const ledByDecisions: Rule = ({ order, after: { request, approvals } }) => {
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

const ofVersion = ({ request, approvals }: Passage['after']) =>
  approvals.filter(({ version }) => version === request.version);

/** In parallel the request holds every decision from the write that took it, and none after somebody said no. */
const heldAtOnce: Rule = ({ after }) => {
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
const closedTogether: Rule = ({ after }) => {
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

/** Nobody has two stages of a request in hand. */
const oneStageEach: Rule = ({ after }) => {
  const inHand = ofVersion(after).filter(({ status }) => status === 'open' || status === 'decided');
  const people = inHand.map(({ personId }) => personId);
  return new Set(people).size < people.length ? `one person has two stages: ${people.join()}` : undefined;
};

const rules: readonly Rule[] = [
  oneDecision,
  told,
  foreverClosed,
  byWhoWasAsked,
  separated,
  attemptsCounted,
  moneyOnce,
  ledByDecisions,
  heldAtOnce,
  closedTogether,
  oneStageEach,
];
