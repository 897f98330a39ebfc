import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { answers, endpointOn } from '../emulator/launch.ts';
import { Failure } from '../failure.ts';
import { type Folders, makeFolders } from '../folders.ts';
import { runningPid, startDetached, stopDetached } from '../process/detached.ts';
import { lastLines, logPath } from '../process/log.ts';
import { needFree } from '../process/port.ts';

const name = 'dynamodb-local';
const runner = 'software.amazon.dynamodb.services.local.main.ServerRunner';
const patience = 60_000;

/**
 * Starts DynamoDB Local in memory and waits until it answers; it knows no setting for the address it listens on.
 * @throws Failure with the end of its log.
 */
export async function launchDynamoDbLocal(folders: Folders, library: string, port: number): Promise<string> {
  makeFolders(folders);
  await needFree({ 'DynamoDB Local': port });
  const options = ['-inMemory', '-sharedDb', '-disableTelemetry', '-port', String(port)];
  startDetached(folders.root, {
    name,
    command: 'java',
    args: [`-Djava.library.path=${library}`, '-cp', join(library, '*'), runner, ...options],
    env: process.env,
    cwd: folders.root,
  });
  const endpoint = endpointOn(port);
  const until = Date.now() + patience;
  while (Date.now() < until && (await runningPid(folders.root, name)) !== undefined) {
    if (await answers(endpoint)) return endpoint;
    await wait(100);
  }
  const log = logPath(folders.root, name);
  throw new Failure(`DynamoDB Local did not come up on port ${port}.`, `${lastLines(log)}\nThe whole output: ${log}`);
}

/** Ends it. */
export const stopDynamoDbLocal = ({ root }: Folders): Promise<boolean> => stopDetached(root, name, 5_000);
