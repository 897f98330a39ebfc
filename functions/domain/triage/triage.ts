import type { IsoInstant } from '../calendar/dates.ts';
import { dayOf } from '../calendar/days.ts';
import { calendarOf } from '../policy/calendar-policy.ts';
import type { Policy, PolicyRules } from '../policy/policy.ts';
import type { RequestTerms } from '../request/terms.ts';
import { newPartnerCap } from './cap.ts';
import type { GateResult, TriageDecision } from './decision.ts';
import { ineligibility } from './eligibility.ts';
import { leadTimeGate } from './gates/lead-time.ts';
import { leverGate } from './gates/lever.ts';
import { marketFitGate } from './gates/market-fit.ts';
import { proofOfPerformanceGate } from './gates/proof-of-performance.ts';
import { velocityGate } from './gates/velocity.ts';
import type { PartnerSnapshot } from './snapshot.ts';

export type TriageInput = {
  readonly requestVersion: number;
  readonly terms: RequestTerms;
  readonly snapshot: PartnerSnapshot;
  readonly policy: Policy;
  readonly decidedAt: IsoInstant;
};

type Answer = Pick<TriageDecision, 'outcome' | 'preApproved' | 'cap' | 'sentence'>;

/**
 * Selective friction: every gate is judged, and the outcome follows from the verdicts alone. Pure, so that a stored
 * decision replays and a what-if costs nothing. docs/handbook.md § Triage
 */
export function triage({ requestVersion, terms, snapshot, policy, decidedAt }: TriageInput): TriageDecision {
  const gates = judge(terms, snapshot, policy.rules, dayOf(decidedAt));
  return {
    ...answer(terms, snapshot, policy.rules.triage, gates),
    ...(snapshot.rate && { rate: snapshot.rate }),
    gates,
    policyVersion: policy.version,
    requestVersion,
    decidedAt,
  };
}

function judge(
  terms: RequestTerms,
  snapshot: PartnerSnapshot,
  { triage: rules, calendar }: PolicyRules,
  day: string,
): GateResult[] {
  return [
    velocityGate(terms, snapshot, rules, day),
    marketFitGate(terms, snapshot, rules),
    proofOfPerformanceGate(terms, snapshot, rules),
    leverGate(terms, snapshot),
    leadTimeGate(terms, rules, day, calendarOf(calendar, terms.region)),
  ];
}

function answer(
  terms: RequestTerms,
  snapshot: PartnerSnapshot,
  rules: PolicyRules['triage'],
  gates: readonly GateResult[],
): Answer {
  const human = { preApproved: false, cap: null };
  const obstacle = ineligibility(terms, snapshot);
  if (obstacle !== null) return { ...human, outcome: 'decline', sentence: obstacle };

  const failed = gates.filter(({ verdict }) => verdict === 'fail');
  const redirecting = failed.filter(({ gate }) => gate === 'velocity' || gate === 'lever');
  if (redirecting.length > 0) return { ...human, outcome: 'fund-enablement-instead', sentence: sentences(redirecting) };
  if (failed.length > 0) return { ...human, outcome: 'decline', sentence: sentences(failed) };

  const unproven = gates.filter(({ verdict }) => verdict === 'unproven');
  const cap = unproven.length > 0 ? newPartnerCap(rules, snapshot) : null;
  const open = gates.filter(({ verdict }) => verdict === 'review');
  if (open.length === 0 && isPreApproved(terms, snapshot, cap)) {
    const sentence = 'A pre-approved program inside the allocation: funded at once.';
    return { outcome: 'fund', preApproved: true, cap, sentence };
  }
  const asked = [...unproven, ...open];
  if (asked.length > 0) return { preApproved: false, cap, outcome: 'review', sentence: sentences(asked) };
  return { ...human, outcome: 'fund', sentence: 'Every gate is passed; the request goes to its approvers.' };
}

/** The catalog entry was approved beforehand for everybody it is meant for; the new-partner cap holds all the same. */
function isPreApproved(terms: RequestTerms, { program, allocation }: PartnerSnapshot, cap: number | null): boolean {
  const ceiling = Math.min(allocation?.available ?? 0, cap ?? Number.MAX_SAFE_INTEGER);
  return program?.preApproved === true && allocation?.currency === terms.currency && terms.amount <= ceiling;
}

const sentences = (gates: readonly GateResult[]): string => gates.map(({ sentence }) => sentence).join(' ');
