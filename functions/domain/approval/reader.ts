import type { IsoDate } from '../calendar/dates.ts';
import type { Person } from '../identity/role.ts';
import { type Candidate, inTurn } from './candidates.ts';

/**
 * Who reads on a day what is meant for these people: the first who is there, or whoever stands in for them; with nobody
 * there the first of them themselves. Undefined when mail reaches none of them. docs/handbook.md § Approval by e-mail link
 */
export function readerOf(meant: readonly Candidate[], people: readonly Person[], on: IsoDate): Person | undefined {
  const isBarred = ({ unreachable }: Person) => unreachable !== undefined;
  for (const { candidate, why } of inTurn(meant, { people, isBarred, on })) {
    if (why === undefined) return candidate.person;
  }
  return meant.find(({ person }) => !isBarred(person))?.person;
}
