import { expect, it } from 'vitest';
import { defaultPolicyRules as rules } from '../../../../functions/domain/policy/defaults.ts';
import { policyProblems } from '../../../../functions/domain/policy/problems.ts';

const { approval, tier, triage } = rules;
const fields = (changed: Partial<typeof rules>) => policyProblems({ ...rules, ...changed }).map(({ field }) => field);

it('finds nothing in the defaults', () => {
  expect(policyProblems(rules)).toEqual([]);
});

it("keeps a partner's user out of the chain, by rung and place", () => {
  const chain = [
    { upTo: 100, roles: ['partner-marketing-manager' as const] },
    { upTo: null, roles: ['partner-marketing-manager' as const, 'partner-user' as const] },
  ];
  expect(policyProblems({ ...rules, approval: { ...approval, chain } })).toEqual([
    {
      field: '/rules/approval/chain/1/roles/1',
      problem: 'must not be partner-user: nobody on the side of a partner decides',
    },
  ]);
});

it.each([
  [{ approval: { ...approval, chain: approval.chain.slice(0, 2) } }, '/rules/approval/chain'],
  [{ approval: { ...approval, chain: [...approval.chain].reverse() } }, '/rules/approval/chain'],
  [{ approval: { ...approval, reminderBusinessDays: 4 } }, '/rules/approval/reminderBusinessDays'],
  [{ approval: { ...approval, claimReviewBusinessDays: 4 } }, '/rules/approval/claimReviewBusinessDays'],
  [{ approval: { ...approval, limitBusinessDays: 4 } }, '/rules/approval/escalationBusinessDays'],
  [{ tier: { ...tier, platinum: { revenue: 1 } } }, '/rules/tier'],
  [{ tier: { ...tier, silver: { revenue: 1, referrals: 20 } } }, '/rules/tier'],
  [{ triage: { ...triage, corporateGoals: { regions: [], verticals: [] } } }, '/rules/triage/corporateGoals'],
])('names what contradicts itself: %#', (changed, field) => {
  expect(fields(changed)).toEqual([field]);
});
