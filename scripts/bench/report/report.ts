import { growing } from '../growth.ts';
import type { Measurement } from '../measure.ts';
import { growthReport, proofReport } from './growth.ts';
import { partitionsReport } from './partitions.ts';
import { figure } from './table.ts';
import { waysReport } from './ways.ts';

/** What must not be: cost that grows, or money of ours that does not add up. In words; none when all is well. */
export function problemsOf({ growth, ways: [fundgate] }: Measurement): string[] {
  const { overspent = 0, beyondCeilings = 0, unaccounted = 0 } = fundgate?.money ?? {};
  const isExact = overspent === 0 && beyondCeilings === 0 && unaccounted === 0;
  return [...growing(growth), ...(isExact ? [] : ['the money of our own ledger does not add up'])];
}

/** The whole report, as Markdown. */
export function markdown(measured: Measurement): string {
  const { endpoint, machine, plan, ways, partitions, growth, proofs, measuredAt } = measured;
  return `# Ledger benchmark

Written by \`npm run bench:ledger\` on ${measuredAt.slice(0, 10)}.

- **Measured**: ${endpoint}, on ${machine.cpus} × ${machine.cpu}, Node ${machine.node}; the machine's load was ${figure(machine.load, 1)} when it began.
- **Speeds** are those of this endpoint on this machine. **Units** are DynamoDB's: in a table 1 per started kilobyte, 2 in a transaction; in an index 1 per started kilobyte; reading 1 per started
  4 KB, half of it where an older state will do. They are worked out from what was sent, and what the endpoint reported stands beside them. What a refused write costs is not in them.

${waysReport(ways, plan)}

${partitionsReport(partitions, plan)}

${growthReport(growth, plan.samples, growing(growth))}

${proofReport(proofs)}
`;
}
