import type { TestProject } from 'vitest/node';
import { launchDynamoDbLocal, stopDynamoDbLocal } from '../../local/dynamodb-local/launch.ts';
import { provideDynamoDbLocal } from '../../local/dynamodb-local/provide.ts';
import { launch, provide } from '../../local/emulator/launch.ts';
import { foldersOf, makeFolders } from '../../local/folders.ts';
import { stopDetached } from '../../local/process/detached.ts';
import { needFree } from '../../local/process/port.ts';
import { silent } from '../../local/progress.ts';
import type { Where } from './suite.ts';

const folders = foldersOf('.local-races');
const ports = { emulator: 4690, dynamoDbLocal: 4691 };

declare module 'vitest' {
  export interface ProvidedContext {
    endpoints: readonly Where[];
  }
}

/** Starts every endpoint that can be had on this machine, nothing deployed into it, and says which those are. */
export async function setup({ provide: give }: TestProject): Promise<() => Promise<void>> {
  makeFolders(folders);
  const endpoints = [await theEmulator(), ...(await theOfficialOne())];
  console.info(`The races run at ${endpoints.map(({ name }) => name).join(' and ')}.`);
  give('endpoints', endpoints);
  return async () => {
    await stopDynamoDbLocal(folders);
    await stopDetached(folders.root, 'emulator');
  };
}

async function theEmulator(): Promise<Where> {
  const given = process.env.FUNDGATE_TEST_ENDPOINT;
  if (given) return { name: `the given endpoint ${given}`, endpoint: given };
  await needFree({ 'the AWS endpoint': ports.emulator });
  const endpoint = await launch(folders, await provide(folders, silent), ports.emulator, 'us-east-1');
  return { name: 'the local endpoint', endpoint };
}

async function theOfficialOne(): Promise<Where[]> {
  const provided = await provideDynamoDbLocal();
  if ('missing' in provided) {
    console.warn(`DynamoDB Local is left out, and the races run at ONE endpoint only: ${provided.missing}.`);
    return [];
  }
  const endpoint = await launchDynamoDbLocal(folders, provided.library, ports.dynamoDbLocal);
  return [{ name: `DynamoDB Local ${provided.version}`, endpoint }];
}
