import { dryTable } from './dry-table.ts';
import { ceilingOf, type Heats, heatsOf } from './figures.ts';
import { type Scenario, scenarios } from './scenarios.ts';
import { ceilingPerSecond, chanceOfMeeting, tableWritesPerSecond } from './units.ts';
import { workloadOf } from './workload.ts';

/** How far one kind of operation on one budget can go: the hottest partition keys, and where each limit of AWS stands. */
export type Arithmetic = {
  readonly what: string;
  readonly partners: number;
  readonly unitsPerOperation: number;
  readonly hottest: Heats;
  readonly ceilingPerSecond: number;
  /** Where a table on demand ends that AWS has not raised, however well its keys are spread. */
  readonly tableCeilingPerSecond: number;
  /** How likely an operation meets another on the same row. */
  readonly meeting: number;
};

/** Adds up, key by key, what the code would write: the same code as against a real table. */
export async function partitionArithmetic(operations: number, concurrency: number): Promise<Arithmetic[]> {
  const rows: Arithmetic[] = [];
  for (const scenario of scenarios) rows.push(await arithmeticOf(scenario, operations, concurrency));
  return rows;
}

async function arithmeticOf(
  { what, partners, sharedRow, run, rename }: Scenario,
  operations: number,
  concurrency: number,
): Promise<Arithmetic> {
  const dry = dryTable();
  const tally = dry.meter.begin();
  const done = await run(dry.table, workloadOf(operations, partners));
  const keys = rename ? tally.keys.renamed(rename) : tally.keys;
  const hottest = heatsOf({ keys }, done);
  const unitsPerOperation = (keys.total('table') + keys.total('index')) / done;
  return {
    what,
    partners,
    unitsPerOperation,
    hottest,
    ceilingPerSecond: ceilingOf(hottest),
    tableCeilingPerSecond: ceilingPerSecond(unitsPerOperation, tableWritesPerSecond),
    meeting: chanceOfMeeting(sharedRow === 'partner' ? partners : 1, concurrency),
  };
}
