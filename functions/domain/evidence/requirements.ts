import type { PolicyRules } from '../policy/policy.ts';
import type { ActivityType } from '../request/terms.ts';
import type { EvidenceRequirement } from './requirement.ts';

/**
 * The upload slots a claim for this kind of activity opens, required ones first; a program asks for its own beside them,
 * or says of one of them what it is there. docs/handbook.md § Evidence
 */
export function evidenceSlotsFor(
  activityType: ActivityType,
  policy: PolicyRules,
  ofProgram: readonly EvidenceRequirement[] = [],
): EvidenceRequirement[] {
  const slots = [
    ...new Map([...policy.claim.evidence[activityType], ...ofProgram].map((one) => [one.slot, one])).values(),
  ];
  return [...slots.filter(({ required }) => required), ...slots.filter(({ required }) => !required)];
}
