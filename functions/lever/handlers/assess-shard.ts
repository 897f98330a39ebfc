import { dynamo } from '../../platform/clients/dynamo.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { newId } from '../../platform/ids.ts';
import { workerHandler } from '../../platform/middleware/worker.ts';
import { assessShard } from '../assess-shard.ts';
import { LeverStepEnvironment } from '../environment.ts';
import { ShardOfRun, ShardResult } from '../shard.ts';

const environment = readEnvironment(LeverStepEnvironment);

const deps = {
  table: { client: dynamo, name: environment.TABLE_NAME },
  clock: systemClock,
  newId,
  fiscalYearStartMonth: environment.FISCAL_YEAR_START_MONTH,
};

export const handler = workerHandler({ name: 'LEVER_ASSESS_SHARD', input: ShardOfRun, output: ShardResult }, (input) =>
  assessShard(input, deps),
);
