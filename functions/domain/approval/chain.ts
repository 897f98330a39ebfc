import type { Role } from '../identity/role.ts';
import type { ExchangeRate } from '../money/rate.ts';
import type { PolicyRules } from '../policy/policy.ts';
import { policySum } from '../policy/sums.ts';
import type { MdfRequest, RequestIn } from '../request/request.ts';
import { fundableAmount } from '../triage/cap.ts';

/**
 * The seats that decide on an amount in minor units, in their order. docs/handbook.md § Approval by e-mail link
 * @param rate from the amount's currency to the programme's, in which the limits are; absent where the two are one.
 */
export function approvalChain(amount: number, policy: PolicyRules, rate: ExchangeRate | undefined): Role[] {
  const rung = policy.approval.chain.find(({ upTo }) => upTo === null || amount <= policySum(upTo, rate));
  if (!rung) throw new Error('the approval chain of the policy ends below this amount');
  return [...rung.roles];
}

/** How a request keeps its chain: as what is asked seat after seat, or as what is asked at once. */
export type FixedChain = Pick<RequestIn<'triaged'>, 'inOrder' | 'inParallel'>;

type Asking = {
  /** As of `approvalChain`. */
  readonly rate?: ExchangeRate | undefined;
  /** Whether the workflow can ask a whole chain at once. */
  readonly asksAtOnce: boolean;
};

/**
 * The chain that is fixed with triage: the same seats, asked in the order of the policy; one seat alone is the same either way.
 * docs/handbook.md § Approval by e-mail link
 */
export function fixedChain(amount: number, policy: PolicyRules, { rate, asksAtOnce }: Asking): FixedChain {
  const chain = approvalChain(amount, policy, rate);
  const atOnce = asksAtOnce && policy.approval.order === 'in-parallel' && chain.length > 1;
  return atOnce ? { inParallel: chain } : { inOrder: chain };
}

/**
 * The seats that decide on a request: those fixed with triage, whatever the policy says since; by the policy in force only
 * where it was triaged before they were kept. docs/handbook.md § Approval by e-mail link
 */
export function chainOf(request: Extract<MdfRequest, { triage: unknown }>, policy: PolicyRules): readonly Role[] {
  const fixed = 'inOrder' in request || 'inParallel' in request ? (request.inOrder ?? request.inParallel) : undefined;
  const { terms, triage } = request;
  return fixed ?? approvalChain(fundableAmount(terms.amount, triage), policy, triage.rate);
}
