import type { Person, Role } from '../identity/role.ts';

export type ApproverQuestion = {
  readonly role: Role;
  readonly region: string;
  /** Person ids or e-mail addresses of those who may not decide: who submitted, who decided before. */
  readonly exclude: readonly string[];
  readonly people: readonly Person[];
};
export type Approver =
  | { readonly person: Person; readonly reason: string }
  | { readonly vacant: true; readonly reason: string };

/** Who takes over a seat that nobody holds. Money is confirmed by finance or by the CRO, never by those who ask for it. */
const standIns = (role: Role): Role[] => (role === 'finance' ? ['cro'] : ['head-of-partnerships', 'cro']);

/**
 * The one human who decides: the region's seat, then the seat for every region, then up their managers, then the stand-in
 * of a vacant seat; whoever is excluded is passed over (separation of duties). docs/handbook.md § Accountability
 */
export function resolveApprover({ role, region, exclude, people }: ApproverQuestion): Approver {
  const excluded = new Set(exclude.map((name) => name.toLowerCase()));
  const may = ({ personId, email }: Person) =>
    !excluded.has(personId.toLowerCase()) && !excluded.has(email.toLowerCase());
  const seats = seatsOf(role, region, people);
  const seat = seats.find(may);
  if (seat)
    return { person: seat, reason: `holds the seat ${role} for ${seat.regions.length ? region : 'every region'}` };

  const manager = seats.flatMap((holder) => managersOf(holder, people)).find(may);
  if (manager) return { person: manager, reason: `manages the ${role} for ${region}, who may not decide here` };

  const standIn = standIns(role)
    .flatMap((stand) => seatsOf(stand, region, people))
    .find(may);
  const lack =
    seats.length === 0 ? `nobody holds the seat ${role} for ${region}` : `no ${role} for ${region} may decide here`;
  return standIn ? { person: standIn, reason: `stands in: ${lack}` } : { vacant: true, reason: lack };
}

/** Holders of a seat, the region's own first; by person id, so that the answer does not depend on the store's order. */
function seatsOf(role: Role, region: string, people: readonly Person[]): Person[] {
  const holders = people.filter(({ roles }) => roles.includes(role)).sort((a, b) => (a.personId < b.personId ? -1 : 1));
  return [
    ...holders.filter(({ regions }) => regions.includes(region)),
    ...holders.filter(({ regions }) => regions.length === 0),
  ];
}

/** Everybody above a person, nearest first; a ring in the data ends the climb. */
function managersOf(person: Person, people: readonly Person[]): Person[] {
  const byId = new Map(people.map((each) => [each.personId, each]));
  const above: Person[] = [];
  for (let next = byId.get(person.managerId ?? ''); next && next !== person && !above.includes(next); ) {
    above.push(next);
    next = byId.get(next.managerId ?? '');
  }
  return above;
}
