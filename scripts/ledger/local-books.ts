import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import type { Table } from '../../functions/store/table.ts';
import { answers } from '../../local/emulator/launch.ts';
import { isUp, startEnvironment, stopEnvironment } from '../../local/environment.ts';
import { foldersOf } from '../../local/folders.ts';
import { readOutputs } from '../../local/outputs.ts';
import type { Reporter } from '../../local/progress.ts';
import { connect } from './connect.ts';
import type { Where } from './options.ts';

type Local = Extract<Where, { readonly dir: string }>;
type Work<T> = (table: Table) => Promise<T>;

const environment = { isUp, startEnvironment, stopEnvironment };

/**
 * Works on the books of a local environment. One that is up is used; one that is not is started for the work and ended after it,
 * so that it is left as it was found.
 * @throws Failure in words for the person at the keyboard.
 */
export async function withLocalBooks<T>(
  local: Local,
  reporter: Reporter,
  work: Work<T>,
  control: typeof environment = environment,
): Promise<T> {
  const running = await runningTable(local.dir);
  return running ? work(running) : withStarted(local, reporter, work, control);
}

async function withStarted<T>(
  { dir, port }: Local,
  reporter: Reporter,
  work: Work<T>,
  control: typeof environment,
): Promise<T> {
  const wasPartlyUp = await control.isUp(dir);
  const end = async () => {
    if (wasPartlyUp) return;
    await control.stopEnvironment(dir);
    reporter.line('The local environment is ended again. Its data is kept.');
  };
  const endOnSignal = () => void end().then(() => process.exit(130));
  process.once('SIGINT', endOnSignal).once('SIGTERM', endOnSignal);
  reporter.line('No local environment is up: it is started for this.');
  try {
    const { tableName, endpoint } = await control.startEnvironment({ dir, port, reporter });
    return await work(connect({ table: tableName, endpoint }));
  } finally {
    process.off('SIGINT', endOnSignal).off('SIGTERM', endOnSignal);
    await end();
  }
}

/** The table of what an environment wrote down, if it is still there: the file outlives the environment. */
async function runningTable(dir: string): Promise<Table | undefined> {
  const outputs = await readOutputs(foldersOf(dir).outputs).catch(() => undefined);
  if (!outputs || !(await answers(outputs.endpoint))) return undefined;
  const table = connect({ table: outputs.tableName, endpoint: outputs.endpoint });
  const isThere = await table.client.send(new DescribeTableCommand({ TableName: table.name })).then(
    () => true,
    () => false,
  );
  return isThere ? table : undefined;
}
