import { ApprovalPurpose } from '../approval/decision.ts';
import { staffRoles } from '../identity/access.ts';
import type { Person } from '../identity/role.ts';
import { type Human, isSameHuman } from '../identity/same-human.ts';
import type { RaciMatrix } from '../raci/matrix.ts';
import { accountableOf } from '../raci/owner.ts';
import { type Seat, seatOf } from '../raci/role.ts';

/** Whoever holds one of these may confirm what another proposed. */
export const confirmers = ['partner-operations', 'head-of-partnerships', 'finance', 'cro'] as const;

/**
 * Every seat that the chain of a policy may name, or the persona of a partner, whatever the policy in force says. Those who
 * confirm are among them: else one person could first clear away whoever is to be asked.
 */
const decidingSeats: readonly Seat[] = staffRoles;

/** Whether two people who could confirm are seated: until then nobody could be asked. docs/handbook.md § Two people */
export const hasSecondPerson = (people: readonly Person[]): boolean =>
  people.filter(({ roles }) => confirmers.some((seat) => roles.includes(seat))).length >= 2;

/** Whoever may confirm what somebody proposed: everybody in such a seat but that very human. docs/handbook.md § Two people */
export const confirmersOf = (proposer: Human, people: readonly Person[]): Person[] =>
  people.filter(
    ({ personId, email, roles }) =>
      confirmers.some((seat) => roles.includes(seat)) && !isSameHuman({ userId: personId, email }, proposer),
  );

type Change = { readonly before: Person | undefined; readonly after: Person };
type Directory = { readonly people: readonly Person[]; readonly matrix: RaciMatrix | undefined };

/**
 * Whether a change to who sits where decides who decides on money: then another person has to confirm it. Until two people who
 * could confirm are seated there is nobody to ask. docs/handbook.md § Two people
 */
export function needsSecondPerson({ before, after }: Change, { people, matrix }: Directory): boolean {
  if (!hasSecondPerson(people)) return false;
  const seats = moneySeats(matrix);
  const then = [...people.filter(({ personId }) => personId !== after.personId), after];
  const decides = [people, then].some((each) => moneyDeciders(each, seats).has(after.personId));
  return decides && (before === undefined || bearing(before, seats) !== bearing(after, seats));
}

/** The seats that decide on money: some do in every programme, others because the matrix says so. */
function moneySeats(matrix: RaciMatrix | undefined): Seat[] {
  const asked = (matrix ? [...matrix.tasks, ...matrix.regional.flatMap(({ tasks }) => tasks)] : []).filter(
    ({ step }) => ApprovalPurpose.safeParse(step).success,
  );
  return [...decidingSeats, ...asked.flatMap(accountableOf).map(seatOf)];
}

/** Those in such a seat, and those who decide in their place: managers upward, and delegates. */
function moneyDeciders(people: readonly Person[], seats: readonly Seat[]): Set<string> {
  const byId = new Map(people.map((person) => [person.personId, person]));
  const deciders = new Set<string>();
  const add = (personId: string | undefined): void => {
    const person = personId === undefined ? undefined : byId.get(personId);
    if (person === undefined || deciders.has(person.personId)) return;
    deciders.add(person.personId);
    for (const next of [person.managerId, ...person.absences.map(({ delegateId }) => delegateId)]) add(next);
  };
  for (const { personId, roles } of people) if (roles.some((role) => seats.includes(role))) add(personId);
  return deciders;
}

/** What of a person bears on who decides, who gets the mail and whose name stands on the decision. */
const bearing = ({ name, roles, regions, email, managerId, absences }: Person, seats: readonly Seat[]): string =>
  JSON.stringify([
    name,
    roles.filter((role) => seats.includes(role)).sort(),
    [...regions].sort(),
    email,
    managerId,
    absences.map(({ from, until, delegateId }) => [from, until, delegateId]),
  ]);
