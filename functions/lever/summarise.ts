import * as z from 'zod';
import { FiscalQuarter } from '../domain/calendar/dates.ts';
import type { Gap, LeverAuditSummary } from '../domain/lever/assessment.ts';
import { eventChange } from '../store/changes.ts';
import { commit } from '../store/commit.ts';
import { closeLeverSummary, readLeverSummary } from '../store/levers.ts';
import { allPeople } from '../store/people.ts';
import type { LeverSummaryDeps } from './deps.ts';
import { ownerLetter, summaryLetter } from './letters.ts';
import { collectLists } from './owner-lists.ts';
import { runEvent } from './run.ts';
import { ShardResult } from './shard.ts';

/** `results` is null when a shard could not be assessed for good. */
export const SummariseInput = z.object({
  quarter: FiscalQuarter,
  runId: z.string(),
  dryRun: z.boolean(),
  results: z.array(ShardResult).nullable(),
});
export type SummariseInput = z.infer<typeof SummariseInput>;

export const SummariseOutput = z.strictObject({ status: z.enum(['complete', 'failed']), mails: z.int() });

/**
 * Closes a run: tells the owners their lists and the head of partnerships the summary, then stores the end. A retry after
 * a crash in between sends again rather than not at all. docs/handbook.md § Lever audit
 */
export async function summarise(
  { quarter, runId, results }: SummariseInput,
  deps: LeverSummaryDeps,
): Promise<z.infer<typeof SummariseOutput>> {
  const { table, clock, newId } = deps;
  const run = await readLeverSummary(table, quarter, runId);
  if (!run) throw new Error(`the audit ${quarter} ${runId} was never started`);
  if (run.status !== 'running') return { status: run.status, mails: 0 };
  const at = clock.now();
  const summary = { ...run, ...sumOf(results), finishedAt: at };
  const mails = summary.status === 'complete' ? await sendMails(summary, deps) : 0;
  const event = { ...runEvent('lever-audit.completed', summary, at), eventId: newId('evt') };
  await commit(table, [closeLeverSummary(summary), eventChange(event)]);
  return { status: summary.status, mails };
}

function sumOf(results: readonly ShardResult[] | null) {
  const parts = results ?? [];
  const total = (of: (part: ShardResult) => number) => parts.reduce((sum, part) => sum + of(part), 0);
  const gapTotal = (gap: Gap) => total((part) => part.byGap[gap]);
  return {
    status: results ? ('complete' as const) : ('failed' as const),
    assessed: total((part) => part.assessed),
    broken: total((part) => part.broken),
    byGap: {
      confidence: gapTotal('confidence'),
      strategic: gapTotal('strategic'),
      awareness: gapTotal('awareness'),
      none: gapTotal('none'),
    },
    conflicts: total((part) => part.conflicts),
    changedTiers: total((part) => part.changedTiers),
  };
}

async function sendMails(summary: LeverAuditSummary, { table, send }: LeverSummaryDeps): Promise<number> {
  const people = await allPeople(table);
  const { byOwner, broken } = await collectLists(table, summary);
  const heads = people.filter(({ roles }) => roles.includes('head-of-partnerships'));
  const owners = people.filter(({ personId }) => byOwner.has(personId));
  for (const owner of owners) await send(owner, ownerLetter(summary, byOwner.get(owner.personId) ?? []));
  for (const head of heads) await send(head, summaryLetter(summary, broken));
  return owners.length + heads.length;
}
