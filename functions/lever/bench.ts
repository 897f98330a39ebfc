import type { Person } from '../domain/identity/role.ts';
import type { LeverAuditSummary } from '../domain/lever/assessment.ts';
import { medianOf } from '../domain/lever/median.ts';
import type { Tier } from '../domain/partner/partner.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { dealsOfRun } from '../store/levers.ts';
import { allPeople } from '../store/people.ts';
import type { LeverDeps } from './deps.ts';
import { runOf, type ShardOfRun } from './shard.ts';

/** What every partner of a run is judged by. */
export type Bench = {
  readonly run: LeverAuditSummary;
  readonly policy: Policy;
  readonly people: readonly Person[];
  /** Average deals in minor units: the median over the partners of a tier, null where nobody closed one. */
  readonly medians: Readonly<Record<Tier, number | null>>;
};

export async function benchOf(input: ShardOfRun, deps: LeverDeps): Promise<Bench> {
  const [{ run, policy }, people, deals] = await Promise.all([
    runOf(input, deps),
    allPeople(deps.table),
    dealsOfRun(deps.table, input.quarter, input.runId),
  ]);
  const { registered, silver, gold, platinum } = deals;
  const medians = {
    registered: medianOf(registered),
    silver: medianOf(silver),
    gold: medianOf(gold),
    platinum: medianOf(platinum),
  };
  return { run, policy, people, medians };
}
