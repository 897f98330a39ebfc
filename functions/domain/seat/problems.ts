import type { FieldProblem } from '../errors.ts';
import { partnerSideProblems } from '../identity/partner-side.ts';
import type { Absence, Person } from '../identity/role.ts';
import { mailbox } from '../identity/same-human.ts';

/**
 * What is wrong with a person among all the others, by field: an address that is another's, a seat on the side of a partner, a
 * manager or a delegate without a seat, chains of either that come back to where they began, and absences that overlap.
 * docs/handbook.md § Seats
 * @param people everybody as they would be seated, this person too.
 */
export function seatProblems(person: Person, people: readonly Person[]): FieldProblem[] {
  const byId = new Map(people.map((each) => [each.personId, each]));
  return [
    ...addressProblems(person, people),
    ...partnerSideProblems(person.roles, '/roles'),
    ...managerProblems(person, byId),
    ...person.absences.flatMap((absence, index) => {
      const problem = delegateProblem(person, absence, byId);
      return problem === undefined ? [] : [{ field: `/absences/${index}/delegateId`, problem }];
    }),
    ...person.absences.flatMap((absence, index) =>
      person.absences.slice(0, index).some((earlier) => overlap(earlier, absence))
        ? [{ field: `/absences/${index}/from`, problem: 'overlaps another absence' }]
        : [],
    ),
  ];
}

type Directory = ReadonlyMap<string, Person>;

/** With two entries one human could decide two stages. */
function addressProblems({ personId, email }: Person, people: readonly Person[]): FieldProblem[] {
  const other = people.find((each) => each.personId !== personId && mailbox(each.email) === mailbox(email));
  if (other === undefined) return [];
  return [{ field: '/email', problem: `is the address of "${other.personId}" already: one human has one entry` }];
}

function managerProblems(person: Person, byId: Directory): FieldProblem[] {
  const seen = new Set([person.personId]);
  for (let manager = person.managerId; manager !== undefined; manager = byId.get(manager)?.managerId) {
    if (!byId.has(manager)) return [{ field: '/managerId', problem: 'names nobody with a seat' }];
    if (seen.has(manager)) return [{ field: '/managerId', problem: 'would make the chain of managers a circle' }];
    seen.add(manager);
  }
  return [];
}

function delegateProblem({ personId }: Person, absence: Absence, byId: Directory): string | undefined {
  if (absence.delegateId === personId) return 'must be somebody else';
  if (!byId.has(absence.delegateId)) return 'names nobody with a seat';
  return comesBack(personId, absence, byId, [absence]) ? 'would make the chain of delegates a circle' : undefined;
}

/** Whether on some day everybody on the way is away and the last delegate is the first of them. */
function comesBack(first: string, { delegateId }: Absence, byId: Directory, way: readonly Absence[]): boolean {
  if (delegateId === first) return true;
  // Days that overlap two by two have a day in common.
  const next = (byId.get(delegateId)?.absences ?? []).filter(
    (each) => !way.includes(each) && way.every((earlier) => overlap(earlier, each)),
  );
  return next.some((absence) => comesBack(first, absence, byId, [...way, absence]));
}

const overlap = (a: Absence, b: Absence): boolean => a.from <= b.until && b.from <= a.until;
