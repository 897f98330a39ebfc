import { rm } from 'node:fs/promises';
import { startEnvironment, stopEnvironment } from '../../local/environment.ts';
import { firstFreePort } from './free-ports.ts';

const dir = '.local-test';

/**
 * One private, deployed environment for the whole run; one that FUNDGATE_TEST_OUTPUTS names already is used instead.
 * It fails loudly when it cannot be had; nothing is skipped.
 */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.FUNDGATE_TEST_OUTPUTS;
  if (given) {
    const { default: outputs } = await import(new URL(`../../${given}`, import.meta.url).href, {
      with: { type: 'json' },
    });
    process.env.FUNDGATE_TEST_ENDPOINT = outputs.endpoint;
    return undefined;
  }
  await stopEnvironment(dir);
  await rm(`${dir}/state`, { recursive: true, force: true });
  const outputs = await startEnvironment({ dir, port: await firstFreePort(4650) });
  process.env.FUNDGATE_TEST_OUTPUTS = `${dir}/outputs.json`;
  process.env.FUNDGATE_TEST_ENDPOINT = outputs.endpoint;
  return async () => {
    await stopEnvironment(dir);
  };
}
