import type { Person } from '../../identity/role.ts';
import type { RaciMatrix } from '../matrix.ts';
import { type Finding, found } from './finding.ts';
import { holdsOneOf, isDivided, seatsOwning, viewsFor } from './owners.ts';
import { findIn, foundIn, inRegion, type View } from './rows.ts';

const duties = ['relationship', 'revenue'] as const;
type OwnDuty = (typeof duties)[number];

/**
 * Whoever owns the relationship with a partner does not own the revenue from it, neither by role nor, where the people are
 * known, by the seats that one human holds. docs/handbook.md § Accountability
 */
export function relationshipAndRevenue(matrix: RaciMatrix, people: readonly Person[]): Finding[] {
  if (!isDivided(matrix)) return [];
  const byRole = [...unsaid(matrix), ...findIn(matrix, ownedByOneSeat)];
  return byRole.length > 0 ? byRole : people.flatMap((person) => ownedByOnePerson(person, matrix));
}

const withDuty = ({ tasks }: Pick<View, 'tasks'>, duty: OwnDuty) => tasks.filter((task) => task.duty === duty);

const unsaid = ({ tasks }: RaciMatrix): Finding[] =>
  duties
    .filter((duty) => withDuty({ tasks }, duty).length === 0)
    .map((duty) =>
      found('relationship-and-revenue', {
        field: '/tasks',
        sentence: `No task has the duty ${duty}, so nobody can tell who owns the relationship from who owns the revenue.`,
      }),
    );

function ownedByOneSeat(view: View): Finding[] {
  const revenue = seatsOwning(withDuty(view, 'revenue'));
  return seatsOwning(withDuty(view, 'relationship'))
    .filter((seat) => revenue.includes(seat))
    .map((role) =>
      foundIn(view, 'relationship-and-revenue', {
        role,
        sentence: `${role} owns both the relationship and the revenue${inRegion(view.region)}; give one of them to another role.`,
      }),
    );
}

function ownedByOnePerson(person: Person, matrix: RaciMatrix): Finding[] {
  const view = viewsFor(person, matrix).find((each) =>
    duties.every((duty) => holdsOneOf(person, seatsOwning(withDuty(each, duty)))),
  );
  if (view === undefined) return [];
  return [
    foundIn(view, 'relationship-and-revenue', {
      personId: person.personId,
      sentence: `${person.personId} sits as ${person.roles.join(', ')} and so owns both the relationship and the revenue${inRegion(view.region)}; seat another person in one of them.`,
    }),
  ];
}
