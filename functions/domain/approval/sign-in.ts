import { isSameHuman } from '../identity/same-human.ts';
import type { ExchangeRate } from '../money/rate.ts';
import type { PolicyRules } from '../policy/policy.ts';
import { policySum } from '../policy/sums.ts';
import type { Approval } from './approval.ts';

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

/** Whether who signed in is who was asked: by the same measure by which duties are separated. docs/handbook.md § People */
export const isApprover = ({ personId, personEmail }: Approval, who: SignedIn): boolean =>
  isSameHuman({ userId: personId.toLowerCase(), email: personEmail }, { ...who, userId: who.userId.toLowerCase() });
