import type { Approval } from '../domain/approval/approval.ts';
import type { PolicyRules } from '../domain/policy/policy.ts';
import { approverOf, type Directory, escalationOf, type Seated } from './approver.ts';
import type { Asking } from './asking.ts';

/**
 * Who is asked about a claim when the time of a question ran out: the next person up. With nobody above the ladder is
 * climbed as it stands today: whoever on it was not asked yet, or else its last once more, because they are there and not
 * because they were asked before. docs/handbook.md § Approval by e-mail link
 * @throws NobodyDecides when nobody may decide any more.
 */
export function nextUp(
  { input, subject, turn }: Asking,
  before: Approval,
  directory: Directory,
  rules: PolicyRules,
): Seated {
  const asked = turn.map(({ personId }) => personId);
  const above = (from: Parameters<typeof escalationOf>[1], silent: readonly string[]) =>
    escalationOf(subject, from, directory, silent);
  const next = above(before, asked);
  if (next) return next;
  let seated = approverOf(subject, input, directory, rules);
  const below: string[] = [];
  while (asked.includes(seated.person.personId)) {
    const { role, resolution, person } = seated;
    below.push(person.personId);
    const up = above({ role, resolution, personId: person.personId, purpose: input.purpose }, below);
    if (!up) break;
    seated = up;
  }
  return seated;
}
