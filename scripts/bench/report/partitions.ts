import type { Heat } from '../figures.ts';
import type { Arithmetic } from '../partitions.ts';
import type { Plan } from '../plan.ts';
import { figure, percent, table } from './table.ts';

const heat = ({ key, unitsPerOperation }: Heat) => `${figure(unitsPerOperation, 4)} on \`${nameOf(key)}\``;

/** `BALANCES#…#5` for people: the budget is always the same one. */
const nameOf = (key: string) => key.replace('2026Q4-bench-USD', '…');

/** How far one budget goes: the arithmetic of partitions. */
export function partitionsReport(rows: readonly Arithmetic[], { operations, concurrency }: Plan): string {
  const arithmetic = table(
    [
      'operation',
      'partners',
      'units each',
      'hottest key of the table',
      'hottest key of the index',
      'full at, per second',
      'table full at',
      'meets another',
    ],
    rows.map((row) => {
      const hot = Math.max(row.hottest.table.unitsPerOperation, row.hottest.index.unitsPerOperation);
      return [
        row.what,
        figure(row.partners),
        figure(row.unitsPerOperation, 2),
        heat(row.hottest.table),
        heat(row.hottest.index),
        `1,000 ÷ ${figure(hot, 4)} = ${figure(row.ceilingPerSecond)}`,
        figure(row.tableCeilingPerSecond),
        percent(row.meeting),
      ];
    }),
  );
  return `## How far one budget goes

One partition takes 1,000 write units a second, of the table or of an index, and a write waits for both. So

    operations a second = 1,000 ÷ units that one operation puts on the hottest partition key

Counted key by key over ${figure(operations)} operations of the ledger's own code, evenly over the partners (units by DynamoDB's rules, nothing sent). *Table full at* is where
40,000 write units a second are used up, which is what a table on demand takes until AWS raises it for the account: beyond it, spreading keys further gains nothing.
*Meets another* is how often, with ${concurrency} under way, one finds its row held by another: 1 − (1 − 1 ÷ rows)^${concurrency - 1}. DynamoDB cancels it and it is made again; an endpoint on this machine takes one after the other and
shows no such conflicts.

${arithmetic}`;
}
