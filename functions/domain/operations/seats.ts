import { accountableFor } from '../approval/accountable.ts';
import { seatsOf } from '../approval/candidates.ts';
import { ApprovalPurpose } from '../approval/decision.ts';
import type { IsoDate } from '../calendar/dates.ts';
import { isAwayOn } from '../identity/absence.ts';
import type { Person } from '../identity/role.ts';
import { Persona } from '../partner/partner.ts';
import type { PolicyRules } from '../policy/policy.ts';
import type { RaciMatrix, RaciVersion } from '../raci/matrix.ts';
import type { Seat } from '../raci/role.ts';

/** `persona`: whose partners' questions go there; null where it is both. */
export type VacantSeat = { readonly role: Seat; readonly region: string; readonly persona: Persona | null };

type Programme = { readonly policy: PolicyRules; readonly matrix: RaciVersion | undefined };

/** Seats that a question would be put to and that nobody holds, by region, as the resolution itself finds them. docs/handbook.md § Operations */
export const vacantSeats = (people: readonly Person[], { policy, matrix }: Programme): VacantSeat[] =>
  regionsOf(policy, matrix?.matrix).flatMap((region) => {
    const asked = Persona.options.map((persona) => seatsAsked({ policy, matrix }, region, persona));
    return [...new Set(asked.flat())]
      .filter((role) => seatsOf(role, region, people).length === 0)
      .map((role) => {
        const [only, other] = Persona.options.filter((_, index) => asked[index]?.includes(role));
        return { role, region, persona: other === undefined ? (only ?? null) : null };
      });
  });

/** Every seat that the questions of a region go to, for partners of one persona. */
function seatsAsked({ policy, matrix }: Programme, region: string, persona: Persona): Seat[] {
  const place = { region, persona, matrix };
  return ApprovalPurpose.options.flatMap((purpose) =>
    purpose === 'request-approval'
      ? policy.approval.chain.flatMap(({ roles: chain }) =>
          chain.map((_, stage) => accountableFor({ ...place, purpose, stage, chain }).role),
        )
      : [accountableFor({ ...place, purpose, stage: 0, chain: [] }).role],
  );
}

/** Every region that the policy speaks of, or the matrix. */
export const regionsOf = ({ triage, calendar }: PolicyRules, matrix?: RaciMatrix): string[] =>
  [
    ...new Set([
      ...triage.corporateGoals.regions,
      ...Object.keys(calendar.regions),
      ...(matrix?.regional ?? []).map(({ region }) => region),
    ]),
  ].sort();

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
