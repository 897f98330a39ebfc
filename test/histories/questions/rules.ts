import type { Approval } from '../../../functions/domain/approval/approval.ts';
import { maxAttempts } from '../../../functions/domain/approval/decide.ts';
import type { Post } from './moves.ts';
import type { Stored } from './stored.ts';

/** What was posted in a step, and with which approval's link. */
export type Posted = { readonly post: Post; readonly approvalId: string };
/** What a step found and what it left. */
export type Passage<S extends Stored> = {
  readonly before: S;
  readonly after: S;
  readonly posted: readonly Posted[];
  /** How often each write of the step may have reached the table. */
  readonly writes: 1 | 2;
  /** Links that could decide once and could no longer, by the ids of their approvals. */
  readonly dead: ReadonlySet<string>;
  /** Whether a link could decide as the step began, told independently of the page. */
  readonly wasAlive: (approval: Approval) => boolean;
};
export type Rule<S extends Stored> = (passage: Passage<S>) => string | undefined;

export const name = ({ purpose, version, stage, approvalId }: Approval) =>
  `${purpose} of v${version}, stage ${stage} (${approvalId})`;

export const decidedIn = ({ before, after }: Pick<Passage<Stored>, 'before' | 'after'>): Approval[] =>
  after.approvals.filter(
    ({ approvalId, decision }) =>
      decision && !before.approvals.some((old) => old.approvalId === approvalId && old.decision),
  );

const oneDecision: Rule<Stored> = ({ after }) => {
  const twice = (status: Approval['status']) => {
    const asked = after.approvals.filter((one) => one.status === status);
    const questions = Object.entries(
      Object.groupBy(asked, ({ purpose, version, stage }) => `${purpose} of v${version}, stage ${stage}`),
    );
    return questions.find(([, all]) => (all?.length ?? 0) > 1)?.[0];
  };
  const [decided, open] = [twice('decided'), twice('open')];
  if (decided) return `two decisions on ${decided}`;
  return open && `two open questions about ${open}`;
};

const told: Rule<Stored> = ({ after }) => {
  const about = (id: string) =>
    after.events.filter(({ type, facts }) => type === 'approval.decided' && facts.approvalId === id).length;
  const wrong = after.approvals.find(({ approvalId, decision }) => about(approvalId) !== (decision ? 1 : 0));
  return wrong && `${name(wrong)} is ${wrong.status} and told ${about(wrong.approvalId)} times`;
};

const foreverClosed: Rule<Stored> = ({ before, after }) => {
  const changed = before.approvals.find((old) => {
    const now = after.approvals.find(({ approvalId }) => approvalId === old.approvalId);
    return old.status !== 'open' && JSON.stringify(now) !== JSON.stringify(old);
  });
  return changed && `${name(changed)} was ${changed.status} and changed afterwards`;
};

const byWhoWasAsked: Rule<Stored> = ({ before, after, posted, dead, wasAlive }) => {
  for (const { approvalId, decision, amount, version } of decidedIn({ before, after })) {
    const asked = before.approvals.find((one) => one.approvalId === approvalId);
    const form = posted.find(
      ({ post, approvalId: id }) => id === approvalId && isHonest(post) && post.verdict === decision?.verdict,
    );
    if (!asked || !form || !decision) return `${approvalId} was decided by nobody's form`;
    if (!wasAlive(asked) || dead.has(approvalId)) return `${name(asked)} was decided by a dead link`;
    if (decision.amount !== amount || decision.version !== version) return `${name(asked)} decided on something else`;
    if (decision.personId !== asked.personId) return `${name(asked)} was decided by somebody else`;
  }
  return undefined;
};

const isHonest = ({ amount, from, tampered }: Post) => amount === 'right' && from === 'own page' && !tampered;

const attemptsCounted: Rule<Stored> = ({ before, after, posted, writes }) => {
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

/** What holds of every question, whatever it is about. */
export const questionRules = [oneDecision, told, foreverClosed, byWhoWasAsked, attemptsCounted] as const;

/** The first rule that a step broke. */
export function firstBroken<S extends Stored>(passage: Passage<S>, rules: readonly Rule<S>[]): string | undefined {
  for (const rule of rules) {
    const broken = rule(passage);
    if (broken) return broken;
  }
  return undefined;
}
