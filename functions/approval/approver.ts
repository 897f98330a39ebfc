import type { Approval } from '../domain/approval/approval.ts';
import { approvalChain } from '../domain/approval/chain.ts';
import { resolveApprover } from '../domain/approval/resolve.ts';
import { whoMayNotDecide } from '../domain/approval/separation.ts';
import { assertNever } from '../domain/errors.ts';
import type { Person, Role } from '../domain/identity/role.ts';
import type { PolicyRules } from '../domain/policy/policy.ts';
import { amountAsked, type Question, type Subject } from './subject.ts';

/** Nobody may decide: the workflow fails where everybody sees it until the seat is filled. docs/handbook.md § Accountability */
export class VacantSeat extends Error {
  override readonly name = 'VacantSeat';
}

export type Seated = { readonly role: Role; readonly person: Pick<Person, 'personId' | 'name' | 'email'> };

/** Who was asked. */
export const seatOf = ({ role, personId, personName, personEmail }: Approval): Seated => ({
  role,
  person: { personId, name: personName, email: personEmail },
});

/**
 * The human who is asked: by amount and stage for a request, the partner marketing manager for a claim's review or dispute, finance
 * for the money. docs/handbook.md § Approval by e-mail link
 * @throws VacantSeat when the seat, the managers above it and its stand-ins are all empty or may not decide.
 */
export function approverOf(
  subject: Subject,
  question: Question,
  people: readonly Person[],
  policy: PolicyRules,
): Seated {
  const role = roleAsked(subject, question, policy);
  const found = resolveApprover({
    role,
    region: regionOf(subject),
    exclude: whoMayNotDecide(question.purpose, subject),
    people,
  });
  if ('vacant' in found) throw new VacantSeat(found.reason);
  return { role, person: found.person };
}

/**
 * The manager of an approver who does not answer, or else whoever stands in; undefined when there is nobody above.
 * @param silent person ids of those who were asked before and did not answer either.
 */
export function escalationOf(
  subject: Subject,
  { role, personId, purpose }: Approval,
  people: readonly Person[],
  silent: readonly string[] = [],
): Seated | undefined {
  // Colleagues in the same seat are passed over: an escalation goes up and not sideways.
  const above = people.map((person) =>
    person.personId === personId ? person : { ...person, roles: person.roles.filter((held) => held !== role) },
  );
  const exclude = [...whoMayNotDecide(purpose, subject), personId, ...silent];
  const found = resolveApprover({ role, region: regionOf(subject), exclude, people: above });
  return 'vacant' in found ? undefined : { role, person: found.person };
}

const regionOf = ({ request }: Subject): string => request.terms.region;

function roleAsked(subject: Subject, { purpose, stage }: Question, policy: PolicyRules): Role {
  switch (purpose) {
    case 'request-approval': {
      const { request } = subject;
      const rate = 'triage' in request ? request.triage.rate : undefined;
      const role = approvalChain(amountAsked(subject, purpose), policy, rate)[stage];
      if (!role) throw new Error(`the approval chain has no stage ${stage}`);
      return role;
    }
    case 'claim-review':
    case 'claim-dispute':
      return 'partner-marketing-manager';
    case 'finance-approval':
      return 'finance';
    default:
      return assertNever(purpose);
  }
}
