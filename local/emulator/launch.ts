import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Failure } from '../failure.ts';
import type { Folders } from '../folders.ts';
import { runningPid, startDetached } from '../process/detached.ts';
import { lastLines, logPath } from '../process/log.ts';
import { quietly } from '../process/run.ts';
import type { Reporter } from '../progress.ts';
import { dropHalfKept, healthUrl, inDocker, inVenv } from './ministack.ts';
import { findPythons, firstFit, missingPython } from './python.ts';
import { install, isInstalled } from './venv.ts';

export type RunsIn = 'venv' | 'docker';

/** Whether a Docker engine answers; having the command is not enough. */
const hasDocker = async (): Promise<boolean> =>
  (await quietly('docker', ['version', '--format', '{{.Server.Version}}'])).code === 0;

/**
 * Makes sure that the emulator can be started, from its Python package or else from its image.
 * @throws Failure when neither can be had; the words are those about Python.
 */
export async function provide(folders: Folders, reporter: Reporter): Promise<RunsIn> {
  if (await isInstalled()) return 'venv';
  try {
    await reporter.step('Python environment', async (say) => {
      const found = await findPythons();
      const python = firstFit(found);
      if (python === undefined) throw missingPython(found);
      await install(python, folders.logs, say);
    });
    return 'venv';
  } catch (failure) {
    if (!(await hasDocker())) throw failure;
    reporter.line('  The emulator comes from its Docker image instead.');
    return 'docker';
  }
}

/** The IP and not the name: with a name the S3 clients would put the bucket in front of it. */
export const endpointOn = (port: number): string => `http://127.0.0.1:${port}`;

/** Whether something AWS-like answers there. */
export function answers(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    () => true,
    () => false,
  );
}

/**
 * Starts the emulator and waits until it answers.
 * @throws Failure with the end of its log when it does not within `patience` ms.
 */
export async function launch(folders: Folders, runsIn: RunsIn, port: number, region: string): Promise<string> {
  const endpoint = endpointOn(port);
  const program = runsIn === 'venv' ? inVenv(folders, port, region) : inDocker(folders, port, region, process.platform);
  await dropHalfKept(folders);
  // Functions are unpacked there, and the emulator's CommonJS must not inherit this repository's "type": "module".
  await writeFile(join(folders.temporary, 'package.json'), '{}');
  startDetached(folders.root, program);
  const patience = runsIn === 'venv' ? 60_000 : 300_000;
  const until = Date.now() + patience;
  while (Date.now() < until) {
    if (await answers(healthUrl(endpoint))) return endpoint;
    if ((await runningPid(folders.root, program.name)) === undefined) break;
    await wait(100);
  }
  const log = logPath(folders.root, program.name);
  throw new Failure(`The emulator did not come up on port ${port}.`, `${lastLines(log)}\nThe whole output: ${log}`);
}
