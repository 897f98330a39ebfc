import { rm } from 'node:fs/promises';
import { startEnvironment, stopEnvironment } from '../../local/environment.ts';

const dir = '.local-test';

/** One private, deployed environment for the whole run. It fails loudly when it cannot be had; nothing is skipped. */
export async function setup(): Promise<void> {
  await stopEnvironment(dir);
  await rm(`${dir}/state`, { recursive: true, force: true });
  const outputs = await startEnvironment({ dir, port: 4650 });
  process.env.FUNDGATE_TEST_OUTPUTS = `${dir}/outputs.json`;
  process.env.FUNDGATE_TEST_ENDPOINT = outputs.endpoint;
}

export async function teardown(): Promise<void> {
  await stopEnvironment(dir);
}
