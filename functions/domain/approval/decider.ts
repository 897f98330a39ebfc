import type { ApprovalDecision } from './decision.ts';

type Decider = Pick<ApprovalDecision, 'personId' | 'personEmail'>;

/** By what who decided is known again: one human may have two entries, or a new one since; no address is nobody's. docs/handbook.md § People */
export const namesOf = ({ personId, personEmail }: Decider): string[] =>
  personEmail ? [personId, personEmail] : [personId];

/** Whether somebody is among those ids and addresses. */
export function isNamed(decider: Decider, barred: readonly string[]): boolean {
  const names = new Set(barred.map((name) => name.toLowerCase()));
  return namesOf(decider).some((name) => names.has(name.toLowerCase()));
}
