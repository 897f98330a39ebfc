import { expect, it } from 'vitest';
import { approvalChain } from '../../../../functions/domain/approval/chain.ts';
import { defaultPolicyRules } from '../../../../functions/domain/policy/defaults.ts';

it.each([
  [1, ['partner-marketing-manager']],
  [500_000, ['partner-marketing-manager']],
  [500_001, ['partner-marketing-manager', 'regional-lead']],
  [2_500_000, ['partner-marketing-manager', 'regional-lead']],
  [2_500_001, ['partner-marketing-manager', 'regional-lead', 'head-of-partnerships']],
])('%i cents are decided by %o', (amount, roles) => {
  expect(approvalChain(amount, defaultPolicyRules)).toEqual(roles);
});

it('refuses a policy whose chain ends too low', () => {
  const approval = { ...defaultPolicyRules.approval, chain: [{ upTo: 5, roles: ['finance' as const] }] };
  expect(() => approvalChain(6, { ...defaultPolicyRules, approval })).toThrow('ends below');
});
