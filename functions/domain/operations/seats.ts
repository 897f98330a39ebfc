import type { IsoDate } from '../calendar/dates.ts';
import { isAwayOn } from '../identity/absence.ts';
import type { Person, Role } from '../identity/role.ts';
import type { PolicyRules } from '../policy/policy.ts';

export type VacantSeat = { readonly role: Role; readonly region: string };

/** Seats that questions go to and that nobody holds, by region. docs/handbook.md § Operations */
export function vacantSeats(people: readonly Person[], policy: PolicyRules): VacantSeat[] {
  const asked = new Set<Role>(['partner-marketing-manager', 'finance']);
  for (const { roles } of policy.approval.chain) for (const role of roles) asked.add(role);
  const holds = (role: Role, region: string) =>
    people.some(({ roles, regions }) => roles.includes(role) && (regions.length === 0 || regions.includes(region)));
  return regionsOf(policy).flatMap((region) =>
    [...asked].filter((role) => !holds(role, region)).map((role) => ({ role, region })),
  );
}

/** Every region that the policy speaks of. */
export const regionsOf = ({ triage, calendar }: PolicyRules): string[] =>
  [...new Set([...triage.corporateGoals.regions, ...Object.keys(calendar.regions)])].sort();

/** Who is away on a day, and until when. docs/handbook.md § Operations */
export const peopleAway = (people: readonly Person[], on: IsoDate) =>
  people.flatMap(({ personId, name, absences }) =>
    absences
      .filter((absence) => isAwayOn(on, absence))
      .map(({ until, delegateId }) => ({ personId, name, until, delegateId })),
  );

/** Whose mail does not arrive or is unwanted, and since when. docs/handbook.md § Operations */
export const peopleUnreachable = (people: readonly Person[]) =>
  people.flatMap(({ personId, name, unreachable }) => (unreachable ? [{ personId, name, ...unreachable }] : []));
