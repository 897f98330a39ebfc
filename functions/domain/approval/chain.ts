import type { Role } from '../identity/role.ts';
import type { PolicyRules } from '../policy/policy.ts';

/** The seats that decide on an amount in minor units, in their order. docs/handbook.md § Approval by e-mail link */
export function approvalChain(amount: number, policy: PolicyRules): Role[] {
  const rung = policy.approval.chain.find(({ upTo }) => upTo === null || amount <= upTo);
  if (!rung) throw new Error('the approval chain of the policy ends below this amount');
  return [...rung.roles];
}
