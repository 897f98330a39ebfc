import type { Person } from '../../identity/role.ts';
import type { RaciMatrix } from '../matrix.ts';
import type { Seat } from '../role.ts';
import { Stage } from '../steps.ts';
import type { Finding } from './finding.ts';
import { holdsOneOf, isDivided, seatsOwning, viewsFor } from './owners.ts';
import { findIn, foundIn, inRegion, type View } from './rows.ts';

/** One role, or one human by the seats held, that answers for a task in every stage. docs/handbook.md § Accountability */
export function heroicGeneralists(matrix: RaciMatrix, people: readonly Person[]): Finding[] {
  if (!isDivided(matrix)) return [];
  const byRole = findIn(matrix, heroicSeats);
  return byRole.length > 0 ? byRole : people.flatMap((person) => heroicPerson(person, matrix));
}

const ownersByStage = ({ tasks }: View): Seat[][] =>
  Stage.options.map((stage) => seatsOwning(tasks.filter((task) => task.stage === stage)));

function heroicSeats(view: View): Finding[] {
  const [first = [], ...others] = ownersByStage(view);
  return first
    .filter((seat) => others.every((seats) => seats.includes(seat)))
    .map((role) =>
      foundIn(view, 'heroic-generalist', {
        role,
        sentence: `${role} answers for every stage from recruitment to measurement${inRegion(view.region)}; hand one of them over.`,
      }),
    );
}

function heroicPerson(person: Person, matrix: RaciMatrix): Finding[] {
  const view = viewsFor(person, matrix).find((each) => ownersByStage(each).every((seats) => holdsOneOf(person, seats)));
  if (view === undefined) return [];
  return [
    foundIn(view, 'heroic-generalist', {
      personId: person.personId,
      sentence: `${person.personId} sits as ${person.roles.join(', ')} and so answers for every stage${inRegion(view.region)}; seat another person in one of them.`,
    }),
  ];
}
