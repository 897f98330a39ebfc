import type { LeverAssessment, LeverAuditSummary } from '../domain/lever/assessment.ts';
import { assessmentsOfRun } from '../store/levers.ts';
import type { Table } from '../store/table.ts';

type Assessed = Extract<LeverAssessment, { status: 'assessed' }>;
type Broken = Extract<LeverAssessment, { status: 'broken' }>;

/** What the owners must act on: partners with a gap or a new tier, by the owner's person id, and broken data. */
export type Lists = { readonly byOwner: ReadonlyMap<string, readonly Assessed[]>; readonly broken: readonly Broken[] };

export async function collectLists(table: Table, { quarter, runId }: LeverAuditSummary): Promise<Lists> {
  const byOwner = new Map<string, Assessed[]>();
  const broken: Broken[] = [];
  for await (const assessment of assessmentsOfRun(table, quarter, runId)) {
    if (assessment.status === 'broken') broken.push(assessment);
    else if (assessment.owner !== undefined && asksForAction(assessment)) {
      byOwner.set(assessment.owner, [...(byOwner.get(assessment.owner) ?? []), assessment]);
    }
  }
  return { byOwner, broken };
}

const asksForAction = ({ gap, tier, previousTier }: Assessed): boolean => gap !== 'none' || tier !== previousTier;
