import type { EvidenceRequirement, PolicyRules } from '../policy/policy.ts';
import type { ActivityType } from '../request/terms.ts';

/** The upload slots a claim for this kind of activity opens, required ones first. docs/handbook.md § Evidence */
export function evidenceSlotsFor(activityType: ActivityType, policy: PolicyRules): EvidenceRequirement[] {
  const slots = policy.claim.evidence[activityType];
  return [...slots.filter(({ required }) => required), ...slots.filter(({ required }) => !required)];
}
