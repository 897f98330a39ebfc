import type { FieldProblem } from '../errors.ts';
import { partnerSideProblems } from '../identity/partner-side.ts';
import type { PolicyRules } from './policy.ts';

/**
 * What a schema cannot see: rules of one document that contradict each other. Empty when there are none.
 * docs/handbook.md § Policy
 */
export function policyProblems({ approval, claim, tier, triage }: PolicyRules): FieldProblem[] {
  const checks: [boolean, string, string][] = [
    [chainAscends(approval.chain), '/rules/approval/chain', 'must ascend and end with null, which means any amount'],
    [
      approval.reminderBusinessDays < approval.escalationBusinessDays,
      '/rules/approval/reminderBusinessDays',
      'must be before the escalation',
    ],
    [
      approval.claimReviewBusinessDays < approval.escalationBusinessDays,
      '/rules/approval/claimReviewBusinessDays',
      'must be before the escalation',
    ],
    [
      approval.escalationBusinessDays < approval.limitBusinessDays,
      '/rules/approval/escalationBusinessDays',
      'must be before the limit',
    ],
    [
      approval.escalationBusinessDays < claim.disputeAnswerBusinessDays,
      '/rules/claim/disputeAnswerBusinessDays',
      'must be after the escalation',
    ],
    [
      tier.silver.revenue < tier.gold.revenue && tier.gold.revenue < tier.platinum.revenue,
      '/rules/tier',
      'revenue must grow from silver to platinum',
    ],
    [claim.latestClaimDays >= claim.claimDays, '/rules/claim/latestClaimDays', 'must not be before the claim deadline'],
    [tier.silver.referrals < tier.gold.referrals, '/rules/tier', 'referrals must grow from silver to gold'],
    [
      triage.corporateGoals.regions.length > 0 && triage.corporateGoals.verticals.length > 0,
      '/rules/triage/corporateGoals',
      'must name at least one region and one vertical',
    ],
  ];
  const contradictions = checks.filter(([holds]) => !holds).map(([, field, problem]) => ({ field, problem }));
  return [
    ...contradictions,
    ...approval.chain.flatMap(({ roles }, rung) => partnerSideProblems(roles, `/rules/approval/chain/${rung}/roles`)),
    ...evidenceProblems(claim.evidence),
  ];
}

/** A slot makes up for another one of the same activity. */
const evidenceProblems = (evidence: PolicyRules['claim']['evidence']): FieldProblem[] =>
  Object.entries(evidence).flatMap(([activityType, slots]) =>
    slots.flatMap(({ slot, insteadOf }, place) =>
      insteadOf === undefined || slots.some((other) => other.slot === insteadOf && insteadOf !== slot)
        ? []
        : [{ field: `/rules/claim/evidence/${activityType}/${place}/insteadOf`, problem: 'must name another slot' }],
    ),
  );

function chainAscends(chain: PolicyRules['approval']['chain']): boolean {
  const ceilings = chain.map(({ upTo }) => upTo ?? Number.POSITIVE_INFINITY);
  const grows = ceilings.every((ceiling, index) => index === 0 || ceiling > (ceilings[index - 1] ?? 0));
  return grows && ceilings.at(-1) === Number.POSITIVE_INFINITY;
}
