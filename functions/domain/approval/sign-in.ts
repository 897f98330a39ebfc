import type { Person } from '../identity/role.ts';
import { isSameHuman } from '../identity/same-human.ts';
import type { ExchangeRate } from '../money/rate.ts';
import type { PolicyRules } from '../policy/policy.ts';
import { policySum } from '../policy/sums.ts';
import type { Approval } from './approval.ts';
import { type Case, isBarred } from './separation.ts';

/**
 * Whether a decision is confirmed by a sign-in of the approver, in place of the retyped amount. docs/handbook.md § Approval by e-mail link
 * @param rate from the amount's currency to the programme's, in which the sums of the policy are; absent where the two are one.
 */
export function needsSignIn(
  { purpose, amount }: Pick<Approval, 'purpose' | 'amount'>,
  { approval }: PolicyRules,
  rate: ExchangeRate | undefined,
): boolean {
  const above = approval.signInAbove[purpose];
  return above !== undefined && amount > policySum(above, rate);
}

/** Somebody whom the issuer signed in; the address is empty where the issuer does not vouch for it. */
export type SignedIn = { readonly userId: string; readonly email: string };

type Asked = Pick<Approval, 'personId' | 'personEmail'>;

/**
 * Whether who signed in is who was asked: by the same measure by which duties are separated. docs/handbook.md § People
 * @param person the one asked as the directory has them now: an address that they gave up is theirs no more.
 */
export const isApprover = (
  { personId, personEmail }: Asked,
  person: Pick<Person, 'email'> | undefined,
  who: SignedIn,
): boolean =>
  isSameHuman(
    { userId: personId.toLowerCase(), email: person?.email ?? personEmail },
    { userId: who.userId.toLowerCase(), email: who.email },
  );

/**
 * Whether who signed in may not decide, though they were asked: their user is another than the person in the directory, and
 * may have submitted what is decided on. docs/handbook.md § People
 */
export const isBarredUser = (approval: Approval, { userId, email }: SignedIn, item: Case): boolean =>
  isBarred({ ...approval, personId: userId, personEmail: email }, item);
