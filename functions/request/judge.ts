import type { IsoInstant } from '../domain/calendar/dates.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { RequestTerms } from '../domain/request/terms.ts';
import type { TriageDecision } from '../domain/triage/decision.ts';
import type { PartnerSnapshot } from '../domain/triage/snapshot.ts';
import { triage } from '../domain/triage/triage.ts';
import { readSnapshot } from '../store/snapshot.ts';
import { budgetAsked } from './budget-asked.ts';
import type { RequestDeps } from './deps.ts';

type Question = {
  readonly partnerId: string;
  readonly terms: RequestTerms;
  readonly requestVersion: number;
  readonly policy: Policy;
  readonly decidedAt: IsoInstant;
};

/** Triage on what is known of the partner now: the answer and what it was given. Stores nothing. docs/handbook.md § Triage */
export async function judge(
  { partnerId, terms, requestVersion, policy, decidedAt }: Question,
  deps: RequestDeps,
): Promise<{ decision: TriageDecision; snapshot: PartnerSnapshot }> {
  const snapshot = await readSnapshot(deps.table, {
    partnerId,
    budgetId: budgetAsked(terms, deps),
    programId: terms.programId,
    at: decidedAt,
  });
  return { decision: triage({ requestVersion, terms, snapshot, policy, decidedAt }), snapshot };
}
