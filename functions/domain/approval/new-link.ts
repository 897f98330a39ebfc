import type { Approval } from './approval.ts';
import { maxAttempts } from './decide.ts';

/** Links that replace a closed one at once, for one person and one asking; whoever closes more of them is no person. */
export const mostReplacedAtOnce = 3;

/**
 * Whether a link that wrong amounts closed is replaced at once, or with the next notice.
 * @param asked the approvals of the item. docs/handbook.md § Approval by e-mail link
 */
export const isReplacedAtOnce = (closed: Approval, asked: readonly Approval[]): boolean =>
  asked.filter((other) => other.attempts >= maxAttempts && isSameAsking(other, closed)).length <= mostReplacedAtOnce;

const isSameAsking = (one: Approval, other: Approval): boolean =>
  one.purpose === other.purpose &&
  one.version === other.version &&
  one.stage === other.stage &&
  one.personId === other.personId &&
  one.askedAt === other.askedAt;
