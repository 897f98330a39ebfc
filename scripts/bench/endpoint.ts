import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { launchDynamoDbLocal, stopDynamoDbLocal } from '../../local/dynamodb-local/launch.ts';
import { provideDynamoDbLocal } from '../../local/dynamodb-local/provide.ts';
import { launch, provide } from '../../local/emulator/launch.ts';
import { type Folders, foldersOf, makeFolders } from '../../local/folders.ts';
import { stopDetached } from '../../local/process/detached.ts';
import type { Reporter } from '../../local/progress.ts';
import type { Options } from './options.ts';

/** A DynamoDB API to measure; without an address it is the one of the account. */
export type Measured = { readonly name: string; readonly endpoint: string | undefined; readonly region: string };

const localRegion = 'us-east-1';

/** Does the work against the endpoint that was named, or one that is started for it and ended with it. */
export function withEndpoint<T>(
  { endpoint, region }: Pick<Options, 'endpoint' | 'region'>,
  reporter: Reporter,
  work: (measured: Measured) => Promise<T>,
): Promise<T> {
  if (endpoint !== undefined) {
    return work({ name: `the endpoint ${endpoint}`, endpoint, region: region ?? localRegion });
  }
  if (region !== undefined) return work({ name: `DynamoDB in ${region}`, endpoint, region });
  return withOwn(reporter, work);
}

async function withOwn<T>(reporter: Reporter, work: (measured: Measured) => Promise<T>): Promise<T> {
  const folders = foldersOf('.local-bench');
  // What a run left behind that was killed.
  await end(folders);
  makeFolders(folders);
  const interrupted = () => void end(folders).finally(() => process.exit(130));
  process.once('SIGINT', interrupted);
  try {
    return await work({ ...(await start(folders, reporter)), region: localRegion });
  } finally {
    process.off('SIGINT', interrupted);
    await end(folders);
  }
}

/** The official one where it can be had. */
async function start(folders: Folders, reporter: Reporter): Promise<{ name: string; endpoint: string }> {
  const provided = await reporter.step('Look for DynamoDB Local', async (say) => {
    const found = await provideDynamoDbLocal();
    say('missing' in found ? found.missing : found.version);
    return found;
  });
  const port = await freePort();
  if (!('missing' in provided)) {
    const endpoint = await launchDynamoDbLocal(folders, provided.library, port);
    return { name: `the official DynamoDB Local ${provided.version}, in memory`, endpoint };
  }
  const endpoint = await launch(folders, await provide(folders, reporter), port, localRegion);
  return { name: `MiniStack, in memory (no DynamoDB Local: ${provided.missing})`, endpoint };
}

async function end(folders: Folders): Promise<void> {
  await stopDynamoDbLocal(folders);
  await stopDetached(folders.root, 'emulator');
  await rm(folders.root, { recursive: true, force: true });
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(address)));
    });
  });
