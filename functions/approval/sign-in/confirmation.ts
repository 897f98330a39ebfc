import type { Approval } from '../../domain/approval/approval.ts';
import { isApprover, needsSignIn } from '../../domain/approval/sign-in.ts';
import { readPerson } from '../../store/people.ts';
import { activePolicy } from '../../store/policies.ts';
import type { Table } from '../../store/table.ts';
import { rateOf, type Subject } from '../subject.ts';
import { cookieIn } from './cookies.ts';
import { openSignedIn, type SealDeps, type SignedIn } from './sealed.ts';

/** How a decision is confirmed, and by whom it could be from this browser. */
export type Confirmation =
  | { readonly by: 'amount' }
  | { readonly by: 'sign-in'; readonly who: SignedIn | undefined; readonly isApprover: boolean };

/** By the policy in force now: it may have changed since the question was asked. docs/handbook.md § Approval by e-mail link */
export async function confirmationOf(
  approval: Approval,
  subject: Subject,
  cookies: readonly string[],
  deps: SealDeps & { readonly table: Table },
): Promise<Confirmation> {
  const { rules } = await activePolicy(deps.table);
  if (!needsSignIn(approval, rules, rateOf(subject))) return { by: 'amount' };
  const who = await openSignedIn(cookieIn(cookies, '__Host-signed-in'), approval.linkHash, deps);
  const person = who && (await readPerson(deps.table, approval.personId));
  return { by: 'sign-in', who, isApprover: who !== undefined && isApprover(approval, person, who) };
}
