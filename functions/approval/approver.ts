import { accountableFor } from '../domain/approval/accountable.ts';
import type { Approval } from '../domain/approval/approval.ts';
import { chainOf } from '../domain/approval/chain.ts';
import type { PassedOver, Resolution } from '../domain/approval/resolution.ts';
import {
  type Approver,
  type EscalationQuestion,
  resolveApprover,
  resolveEscalation,
} from '../domain/approval/resolve.ts';
import { whoMayNotDecide } from '../domain/approval/separation.ts';
import type { IsoDate } from '../domain/calendar/dates.ts';
import { Refusal } from '../domain/errors.ts';
import type { Person, Role } from '../domain/identity/role.ts';
import type { Partner } from '../domain/partner/partner.ts';
import type { PolicyRules } from '../domain/policy/policy.ts';
import type { RaciVersion } from '../domain/raci/matrix.ts';
import type { Seat } from '../domain/raci/role.ts';
import type { Question, Subject } from './subject.ts';

/** Nobody may decide: the question waits until somebody can. docs/handbook.md § Accountability */
export class NobodyDecides extends Error {
  override readonly name = 'NobodyDecides';
  readonly role: Seat;
  readonly path: readonly PassedOver[];
  constructor(reason: string, { role, path }: { readonly role: Seat; readonly path: readonly PassedOver[] }) {
    super(reason);
    this.role = role;
    this.path = path;
  }
}

/** The same where whoever was asked cannot be written to, and nobody is above them. */
export const nobodyReached = ({ role, personId }: Pick<Approval, 'role' | 'personId'>): NobodyDecides =>
  new NobodyDecides('mail reaches neither whoever was asked nor anybody above', {
    role,
    path: [{ personId, role, why: 'unreachable' }],
  });

export type Seated = {
  readonly role: Seat;
  readonly person: Pick<Person, 'personId' | 'name' | 'email'>;
  /** Absent where the question was asked before it was kept. */
  readonly resolution?: Resolution | undefined;
};

/** Who sits where, who answers for what, and whose item it is, on the day of asking. */
export type Directory = {
  readonly people: readonly Person[];
  readonly matrix: RaciVersion | undefined;
  readonly persona: Partner['persona'];
  readonly on: IsoDate;
  /** By id and address, who has another stage of a chain in parallel, or decided it. */
  readonly taken: readonly string[];
};

/** Who was asked. */
export const seatOf = ({ role, personId, personName, personEmail, resolution }: Approval): Seated => ({
  role,
  person: { personId, name: personName, email: personEmail },
  resolution,
});

/**
 * The human who is asked: by the chain of the policy, the matrix and the partner's persona. docs/handbook.md § Accountability
 * @throws NobodyDecides when the seat, the managers above it and its stand-ins are all empty, away or may not decide.
 */
export function approverOf(
  subject: Subject,
  question: Question,
  { people, matrix, persona, on, taken }: Directory,
  policy: PolicyRules,
): Seated {
  const { purpose, stage } = question;
  const region = regionOf(subject);
  const chain = seatsAsked(subject, question, policy);
  const { role, because, ...by } = accountableFor({ purpose, stage, chain, region, persona, matrix });
  const found = resolveApprover({
    role,
    purpose,
    region,
    exclude: [...whoMayNotDecide(purpose, subject), ...taken],
    people,
    on,
  });
  if ('vacant' in found) throw new NobodyDecides(found.reason, { role, path: found.path });
  return seatedAs(role, found, by, `${because}; ${found.reason}`);
}

/**
 * The manager of an approver who does not answer, or else whoever stands in; undefined when there is nobody above. Above a
 * delegate are the managers of whom they decide for.
 * @param silent person ids of those who were asked before and did not answer either.
 */
export const escalationOf = (
  subject: Subject,
  asked: Asked,
  directory: Pick<Directory, 'people' | 'on' | 'taken'>,
  silent: readonly string[] = [],
): Seated | undefined => climb(subject, asked, directory, { silent: [...silent, asked.personId] });

/**
 * Who decides for an approver who went away since they were asked: their delegates, or else as an escalation goes; undefined
 * when there is nobody. docs/handbook.md § Approval by e-mail link
 * @param silent person ids of those who were asked before.
 */
export const standInFor = (
  subject: Subject,
  asked: Asked,
  directory: Pick<Directory, 'people' | 'on' | 'taken'>,
  silent: readonly string[],
): Seated | undefined =>
  climb(subject, asked, directory, { silent: silent.filter((id) => id !== asked.personId), away: asked.personId });

type Asked = Pick<Approval, 'role' | 'personId' | 'purpose' | 'resolution'>;

function climb(
  subject: Subject,
  { role, personId, purpose, resolution }: Asked,
  { people, on, taken }: Pick<Directory, 'people' | 'on' | 'taken'>,
  passed: Pick<EscalationQuestion, 'silent' | 'away'>,
): Seated | undefined {
  const before = resolution?.how === 'delegate' ? resolution.path.filter(({ why }) => why === 'absent') : [];
  const found = resolveEscalation({
    role,
    purpose,
    region: regionOf(subject),
    exclude: [...whoMayNotDecide(purpose, subject), ...taken],
    people,
    on,
    from: [...before.flatMap((each) => each.personId ?? []), personId],
    ...passed,
  });
  const { task = null, matrixVersion = null } = resolution ?? {};
  return 'vacant' in found ? undefined : seatedAs(role, found, { task, matrixVersion }, found.reason);
}

type Found = Exclude<Approver, { vacant: true }>;

const seatedAs = (
  role: Seat,
  { person, how, path }: Found,
  by: Pick<Resolution, 'task' | 'matrixVersion'>,
  reason: string,
): Seated => ({
  role,
  person,
  resolution: { role, personId: person.personId, how, reason, ...by, path: [...path] },
});

const regionOf = ({ request }: Subject): string => request.terms.region;

/** Only a request's amount asks for several. */
function seatsAsked({ request }: Subject, { purpose }: Question, policy: PolicyRules): readonly Role[] {
  if (purpose !== 'request-approval') return [];
  if (!('triage' in request)) throw new Refusal('wrong-state', 'There is nothing to decide on yet.');
  return chainOf(request, policy);
}
