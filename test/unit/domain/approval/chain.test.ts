import { expect, it } from 'vitest';
import { approvalChain, chainOf, fixedChain } from '../../../../functions/domain/approval/chain.ts';
import { defaultPolicyRules } from '../../../../functions/domain/policy/defaults.ts';
import { triagedRequest } from '../lifecycle-examples.ts';

const rateOf = (from: string, rate: string) => ({ from, to: 'USD', rate, source: 'ECB', on: '2026-11-20' });

it.each([
  [1, ['partner-marketing-manager']],
  [500_000, ['partner-marketing-manager']],
  [500_001, ['partner-marketing-manager', 'regional-lead']],
  [2_500_000, ['partner-marketing-manager', 'regional-lead']],
  [2_500_001, ['partner-marketing-manager', 'regional-lead', 'head-of-partnerships']],
])('%i cents are decided by %o', (amount, roles) => {
  expect(approvalChain(amount, defaultPolicyRules, undefined)).toEqual(roles);
});

it.each([
  // $5,000.00 at 0.0067 are 746,268.65… yen, $25,000.00 are 3,731,343.28….
  ['JPY', '0.0067', 746_268, 1],
  ['JPY', '0.0067', 746_269, 2],
  ['JPY', '0.0067', 3_731_343, 2],
  ['JPY', '0.0067', 3_731_344, 3],
  // $5,000.00 at 3.25 are 1,538.461… dinar.
  ['KWD', '3.25', 1_538_461, 1],
  ['KWD', '3.25', 1_538_462, 2],
  ['EUR', '1.25', 400_000, 1],
  ['EUR', '1.25', 400_001, 2],
  ['KWD', '0.0000000001', Number.MAX_SAFE_INTEGER, 1],
])(
  'limits in dollars are compared at the rate: in %s at %s, %i takes %i approvers',
  (from, rate, amount, approvers) => {
    expect(approvalChain(amount, defaultPolicyRules, rateOf(from, rate))).toHaveLength(approvers);
  },
);

it('refuses a policy whose chain ends too low', () => {
  const approval = { ...defaultPolicyRules.approval, chain: [{ upTo: 5, roles: ['finance' as const] }] };
  expect(() => approvalChain(6, { ...defaultPolicyRules, approval }, undefined)).toThrow('ends below');
});

it.each([
  ['in-order', true, 500_000, { inOrder: ['partner-marketing-manager'] }],
  ['in-order', true, 500_001, { inOrder: ['partner-marketing-manager', 'regional-lead'] }],
  ['in-parallel', true, 500_000, { inOrder: ['partner-marketing-manager'] }],
  ['in-parallel', true, 500_001, { inParallel: ['partner-marketing-manager', 'regional-lead'] }],
  ['in-parallel', false, 500_001, { inOrder: ['partner-marketing-manager', 'regional-lead'] }],
] as const)('%s, asked at once: %s, the chain of %i cents is fixed as %o', (order, asksAtOnce, amount, chain) => {
  const rules = { ...defaultPolicyRules, approval: { ...defaultPolicyRules.approval, order } };
  expect(fixedChain(amount, rules, { asksAtOnce })).toEqual(chain);
});

it('asks whom triage fixed, and by the policy where nothing was fixed', () => {
  const triaged = triagedRequest().next;
  const roles = ['finance', 'cro'] as const;
  expect(chainOf({ ...triaged, inOrder: [...roles] }, defaultPolicyRules)).toEqual(roles);
  expect(chainOf({ ...triaged, inParallel: [...roles] }, defaultPolicyRules)).toEqual(roles);
  expect(chainOf(triaged, defaultPolicyRules)).toEqual(['partner-marketing-manager']);
  const dear = { ...triaged, terms: { ...triaged.terms, amount: 2_500_001 } };
  expect(chainOf(dear, defaultPolicyRules)).toHaveLength(3);
  expect(chainOf({ ...dear, triage: { ...dear.triage, cap: 500_000 } }, defaultPolicyRules)).toHaveLength(1);
});
