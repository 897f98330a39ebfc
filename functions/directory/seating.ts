import type { NewEvent } from '../domain/event/change.ts';
import { actorOf } from '../domain/identity/access.ts';
import type { Person, Principal } from '../domain/identity/role.ts';
import { mailbox } from '../domain/identity/same-human.ts';
import type { Finding } from '../domain/raci/findings/finding.ts';
import { lintRaci } from '../domain/raci/lint.ts';
import { needsSecondPerson } from '../domain/seat/second-person.ts';
import { eventChange } from '../store/changes.ts';
import type { Change } from '../store/commit.ts';
import { moveDirectory, newSeatProposal, seatPerson, settleSeatProposal } from '../store/people.ts';
import type { DirectoryDeps } from './deps.ts';
import type { Directory } from './directory.ts';
import { personProposed, personSeated } from './seat-events.ts';

/** What comes of people who are to be seated: those whose seat decides on money wait for a second person. */
export type Seating = {
  readonly seated: readonly Person[];
  readonly proposed: readonly Person[];
  readonly unchanged: readonly Person[];
};

/** docs/handbook.md § Accountability */
export function seatingOf(afters: readonly Person[], directory: Directory): Seating {
  const { people } = directory;
  const isUnchanged = (after: Person) => JSON.stringify(seatedAs(after, people)) === JSON.stringify(after);
  const changed = afters.filter((after) => !isUnchanged(after));
  const waiting = new Set(
    changed
      .filter((after) => needsSecondPerson({ before: seatedAs(after, people), after }, directory))
      .map(({ personId }) => personId),
  );
  // Whoever answers to somebody who is not seated yet waits with them, and so does whoever takes over the address of one who waits.
  const leansOn = ({ managerId, absences }: Person) => [managerId, ...absences.map(({ delegateId }) => delegateId)];
  const isNew = (personId: string) => waiting.has(personId) && !people.some((each) => each.personId === personId);
  const isHeld = ({ personId, email }: Person) =>
    people.some(
      (each) => each.personId !== personId && waiting.has(each.personId) && mailbox(each.email) === mailbox(email),
    );
  for (const _ of changed) {
    for (const after of changed)
      if (isHeld(after) || leansOn(after).some((id) => id !== undefined && isNew(id))) waiting.add(after.personId);
  }
  return {
    seated: changed.filter(({ personId }) => !waiting.has(personId)),
    proposed: changed.filter(({ personId }) => waiting.has(personId)),
    unchanged: afters.filter(isUnchanged),
  };
}

/** Everybody as they will sit once these are seated. */
export const peopleWith = (people: readonly Person[], seated: readonly Person[]): Person[] => [
  ...people.filter(({ personId }) => !seated.some((each) => each.personId === personId)),
  ...seated,
];

/** What the seats make of the matrix: warnings, since people come and go while the matrix stands. */
export const warningsOf = ({ matrix, people }: Directory, seated: readonly Person[]): Finding[] =>
  matrix ? lintRaci(matrix, peopleWith(people, seated)) : [];

export const seatedAs = ({ personId }: Pick<Person, 'personId'>, people: readonly Person[]): Person | undefined =>
  people.find((each) => each.personId === personId);

/** The writes of a seating, with what each of them tells. */
export function changesOf(
  { seated, proposed }: Seating,
  { people, proposals, revision }: Directory,
  { caller, clock, newId }: { readonly caller: Principal } & Pick<DirectoryDeps, 'clock' | 'newId'>,
): Change[] {
  const act = { at: clock.now(), by: actorOf(caller) };
  const told = (event: NewEvent) => eventChange({ ...event, eventId: newId('evt') });
  const superseded = ({ personId }: Person) =>
    proposals
      .filter(({ person }) => person.personId === personId)
      .map((proposal) => settleSeatProposal({ ...proposal, status: 'superseded', settledBy: caller.userId }));
  return [
    ...seated.flatMap((person) => [
      seatPerson(seatedAs(person, people), person),
      ...superseded(person),
      told(personSeated(person, act)),
    ]),
    ...proposed.flatMap((person) => [
      newSeatProposal({
        person,
        status: 'open',
        proposedBy: caller.userId,
        proposerEmail: caller.email,
        proposedAt: act.at,
      }),
      told(personProposed(person, act)),
    ]),
    ...(seated.length > 0 ? [moveDirectory(revision)] : []),
  ];
}
