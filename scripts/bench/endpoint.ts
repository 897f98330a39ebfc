import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { launch, provide } from '../../local/emulator/launch.ts';
import { foldersOf, makeFolders } from '../../local/folders.ts';
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
  if (endpoint !== undefined)
    return work({ name: `the endpoint ${endpoint}`, endpoint, region: region ?? localRegion });
  if (region !== undefined) return work({ name: `DynamoDB in ${region}`, endpoint, region });
  return withOwn(reporter, work);
}

async function withOwn<T>(reporter: Reporter, work: (measured: Measured) => Promise<T>): Promise<T> {
  const folders = foldersOf('.local-bench');
  const end = async () => {
    await stopDetached(folders.root, 'emulator');
    await rm(folders.root, { recursive: true, force: true });
  };
  // What a run left behind that was killed.
  await end();
  makeFolders(folders);
  const interrupted = () => void end().finally(() => process.exit(130));
  process.once('SIGINT', interrupted);
  try {
    const runsIn = await provide(folders, reporter);
    const endpoint = await launch(folders, runsIn, await freePort(), localRegion);
    return await work({ name: 'MiniStack (local)', endpoint, region: localRegion });
  } finally {
    process.off('SIGINT', interrupted);
    await end();
  }
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
