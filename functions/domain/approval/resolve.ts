import type { IsoDate } from '../calendar/dates.ts';
import type { Person } from '../identity/role.ts';
import type { Seat } from '../raci/role.ts';
import { type Candidate, inTurn, managersOf, seatsOf, standInsOf } from './candidates.ts';
import { isNamed } from './decider.ts';
import type { ApprovalPurpose } from './decision.ts';
import type { How, PassedOver } from './resolution.ts';

export type ApproverQuestion = {
  readonly role: Seat;
  /** What is decided; without it no more is known than the seat. */
  readonly purpose?: ApprovalPurpose;
  readonly region: string;
  /** Person ids or e-mail addresses of those who may not decide: who submitted, who decided before. */
  readonly exclude: readonly string[];
  readonly people: readonly Person[];
  /** The day of asking, by which people are away; without it nobody is. */
  readonly on?: IsoDate;
};
export type Approver =
  | { readonly person: Person; readonly how: How; readonly reason: string; readonly path: readonly PassedOver[] }
  | { readonly vacant: true; readonly reason: string; readonly path: readonly PassedOver[] };

/**
 * The one human who decides: the region's seat, then the seat for every region, then up their managers, then the stand-in
 * of a vacant seat. Whoever is away is passed over for their delegate, and whoever is excluded (separation of
 * duties) or cannot be written to altogether. docs/handbook.md § Accountability
 */
export function resolveApprover(question: ApproverQuestion): Approver {
  const { role, region, people } = question;
  const seats = seatsOf(role, region, people);
  const managers = seats.flatMap((holder) => managersOf(holder, people));
  const vacancy: PassedOver[] = seats.length === 0 ? [{ personId: null, role, why: 'vacant' }] : [];
  return firstOf(question, vacancy, [
    ...seats.map((person) => ({ person, how: 'seat' as const, role })),
    ...managers.map((person) => ({ person, how: 'manager' as const, role })),
    ...standInsOf(question, region, people),
  ]);
}

export type EscalationQuestion = ApproverQuestion & {
  /** Person ids of those who were asked and did not answer, and of those whom they decided for. */
  readonly from: readonly string[];
  readonly silent: readonly string[];
  /** Who was asked and is away by now: their delegates come first. */
  readonly away?: string;
};

/**
 * Who is asked when nobody answers: their managers upward, then the stand-ins; never a colleague in the same seat, since
 * an escalation goes up and not sideways. docs/handbook.md § Accountability
 */
export function resolveEscalation({ from, silent, away, ...question }: EscalationQuestion): Approver {
  const { role, region, people, exclude } = question;
  const absent = people.filter(({ personId }) => personId === away);
  const below = from.flatMap((id) => people.filter(({ personId }) => personId === id));
  const lost = new Set(people.filter(({ unreachable }) => unreachable).map(({ personId }) => personId));
  const passed = [...new Set(silent)].map((personId) => {
    return { personId, role, why: lost.has(personId) ? ('unreachable' as const) : ('silent' as const) };
  });
  return firstOf({ ...question, exclude: [...exclude, ...silent] }, passed, [
    ...absent.map((person) => ({ person, how: 'seat' as const, role })),
    ...below
      .flatMap((person) => managersOf(person, people))
      .map((person) => ({ person, how: 'manager' as const, role })),
    ...standInsOf(question, region, people).filter((each) => each.role !== role),
  ]);
}

function firstOf(
  { role, region, exclude, people, on }: ApproverQuestion,
  before: readonly PassedOver[],
  candidates: readonly Candidate[],
): Approver {
  const path = [...before];
  const known = new Set(before.map(({ personId }) => personId));
  const isExcluded = ({ personId, email }: Person) => isNamed({ personId, personEmail: email }, exclude);
  const isBarred = (person: Person) => person.unreachable !== undefined || isExcluded(person);
  for (const { candidate, why } of inTurn(candidates, { people, isBarred, on })) {
    const { how, role: seat } = candidate;
    if (why === undefined) {
      return { person: candidate.person, how, reason: reasonOf(candidate, { role, region }, path), path };
    }
    const personId = 'person' in candidate ? candidate.person.personId : candidate.personId;
    if (known.has(personId)) continue;
    known.add(personId);
    const isLost = why === 'barred' && !isExcluded(candidate.person);
    path.push({ personId, role: seat, why: isLost ? 'unreachable' : why });
  }
  return { vacant: true, reason: lackOf({ role, region }, path), path };
}

type Place = Pick<ApproverQuestion, 'role' | 'region'>;

function reasonOf({ how, person }: Candidate, place: Place, path: readonly PassedOver[]): string {
  const { role, region } = place;
  switch (how) {
    case 'seat':
      return `holds the seat ${role} for ${person.regions.length > 0 ? region : 'every region'}`;
    case 'delegate':
      return `is the delegate of somebody away: ${lackOf(place, path)}`;
    case 'manager':
      return `is a manager above: ${lackOf(place, path)}`;
    case 'stand-in':
      return `stands in: ${lackOf(place, path)}`;
  }
}

function lackOf({ role, region }: Place, path: readonly PassedOver[]): string {
  const why = new Set(path.map((each) => each.why));
  if (why.has('silent')) return `the ${role} for ${region} did not answer`;
  if (why.has('vacant')) return `nobody holds the seat ${role} for ${region}`;
  if (why.has('absent')) return `no ${role} for ${region} is there and may decide`;
  return why.has('unreachable')
    ? `mail reaches no ${role} for ${region} who may decide`
    : `no ${role} for ${region} may decide here`;
}
