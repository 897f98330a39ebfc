import type { IsoDate } from '../calendar/dates.ts';
import { isAwayOn } from '../identity/absence.ts';
import type { Absence, Person } from '../identity/role.ts';
import type { Seat } from '../raci/role.ts';
import type { ApprovalPurpose } from './decision.ts';
import type { How } from './resolution.ts';

/** Somebody who might be asked, and in which seat. */
export type Candidate = { readonly person: Person; readonly how: How; readonly role: Seat };
type Gone = { readonly personId: string; readonly how: How; readonly role: Seat };

type Directory = {
  readonly people: readonly Person[];
  readonly isBarred: (person: Person) => boolean;
  readonly on: IsoDate | undefined;
};
type Turn =
  | { readonly candidate: Candidate; readonly why?: undefined }
  | { readonly candidate: Candidate; readonly why: 'barred' | 'absent' }
  | { readonly candidate: Gone; readonly why: 'gone' };

/**
 * Everybody who might be asked, each once, whoever is away followed by their delegates; `why` says why not. Delegates who
 * lead back to where they began end there. docs/handbook.md § Accountability
 */
export function* inTurn(candidates: readonly Candidate[], directory: Directory): Generator<Turn> {
  const seen = new Set<string>();
  for (const candidate of candidates) yield* withDelegates(candidate, directory, seen);
}

function* withDelegates(first: Candidate, { people, isBarred, on }: Directory, seen: Set<string>): Generator<Turn> {
  const { role } = first;
  const byId = (id: string): Person | undefined => people.find(({ personId }) => personId === id);
  for (let candidate: Candidate | undefined = first; candidate && !seen.has(candidate.person.personId); ) {
    const person: Person = candidate.person;
    seen.add(person.personId);
    if (isBarred(person)) return yield { candidate, why: 'barred' };
    const absence: Absence | undefined = person.absences.find((each) => on !== undefined && isAwayOn(on, each));
    if (!absence) return yield { candidate };
    yield { candidate, why: 'absent' };
    const delegate = byId(absence.delegateId);
    if (!delegate) return yield { candidate: { personId: absence.delegateId, how: 'delegate', role }, why: 'gone' };
    candidate = { person: delegate, how: 'delegate', role };
  }
}

type Asked = { readonly role: Seat; readonly purpose?: ApprovalPurpose | undefined };

/** Who takes over a seat that nobody holds. Money is confirmed by finance or by the CRO, never by those who ask for it. */
const standIns = ({ role, purpose }: Asked): Seat[] =>
  role === 'finance' || purpose === 'finance-approval' ? ['cro'] : ['head-of-partnerships', 'cro'];

export const standInsOf = (asked: Asked, region: string, people: readonly Person[]): Candidate[] =>
  standIns(asked).flatMap((stand) =>
    seatsOf(stand, region, people).map((person) => ({ person, how: 'stand-in' as const, role: stand })),
  );

/** Holders of a seat, the region's own first; by person id, so that the answer does not depend on the store's order. */
export function seatsOf(role: Seat, region: string, people: readonly Person[]): Person[] {
  const holders = people.filter(({ roles }) => roles.includes(role)).sort((a, b) => (a.personId < b.personId ? -1 : 1));
  return [
    ...holders.filter(({ regions }) => regions.includes(region)),
    ...holders.filter(({ regions }) => regions.length === 0),
  ];
}

/** Everybody above a person, nearest first; a ring in the data ends the climb. */
export function managersOf(person: Person, people: readonly Person[]): Person[] {
  const byId = new Map(people.map((each) => [each.personId, each]));
  const above: Person[] = [];
  for (let next = byId.get(person.managerId ?? ''); next && next !== person && !above.includes(next); ) {
    above.push(next);
    next = byId.get(next.managerId ?? '');
  }
  return above;
}
