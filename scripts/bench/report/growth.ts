import type { Cost } from '../growth.ts';
import type { Proof } from '../verify-memory.ts';
import { figure, table } from './table.ts';

const units = (byRule: number, reported: number) =>
  byRule === reported ? figure(byRule, 2) : `${figure(byRule, 2)} (reported ${figure(reported, 2)})`;

/** What operations cost while the books grow. */
export function growthReport(costs: readonly Cost[], samples: number, problems: readonly string[]): string {
  const rows = costs.toSorted((left, right) => order(costs, left) - order(costs, right));
  const grown = table(
    ['operation', 'entries', 'write units', 'read units', 'p50 ms', 'p95 ms'],
    rows.map((cost) => [
      cost.operation,
      figure(cost.entries),
      units(cost.writeUnits, cost.writeUnitsReported),
      units(cost.readUnits, cost.readUnitsReported),
      figure(cost.p50Milliseconds, 1),
      figure(cost.p95Milliseconds, 1),
    ]),
  );
  const verdict =
    problems.length === 0
      ? 'Units per operation stay flat: none grows by more than 5 %.'
      : `**Units per operation grow**:\n${problems.map((problem) => `- ${problem}`).join('\n')}`;
  return `## While the books grow

One budget filled by the ledger's own code with requests that are reserved, claimed, paid and released; each operation ${samples} times, one after the other.

${grown}

${verdict}`;
}

const order = (costs: readonly Cost[], { operation }: Cost) => costs.findIndex((cost) => cost.operation === operation);

/** What it takes to prove the books. */
export function proofReport(proofs: readonly Proof[]): string {
  const rows = proofs.map(({ entries, megabytes, seconds }) => [
    figure(entries),
    figure(megabytes),
    figure(seconds, 1),
  ]);
  return `## Proving the books

\`npm run ledger:verify\` over the same budget, in a process of its own whose heap is held to 64 MB: what is measured is what the proof needs, and not the garbage that Node
lets lie while there is room.

${table(['entries', 'peak memory, MB', 'seconds'], rows)}`;
}
