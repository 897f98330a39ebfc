import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { region } from '../deploy/settings.ts';
import { answers } from '../emulator/launch.ts';
import { Failure } from '../failure.ts';
import { type Folders, repository } from '../folders.ts';
import type { Ports } from '../ports.ts';
import { type Detached, runningPid, startDetached } from '../process/detached.ts';
import { lastLines, logPath } from '../process/log.ts';

/** The program that runs beside the emulator: the inbox, the Textract-compatible endpoint and the sample web. */
function companion(folders: Folders, ports: Ports, endpoint: string): Detached {
  return {
    name: 'companion',
    command: process.execPath,
    args: [
      join(repository, 'local', 'companion', 'daemon.ts'),
      ...['--endpoint', endpoint, '--region', region],
      ...['--inbox', String(ports.inbox), '--textract', String(ports.textract)],
      ...['--web', String(ports.web)],
    ],
    cwd: folders.root,
    env: process.env,
  };
}

/**
 * Starts it and waits until all of its servers answer.
 * @throws Failure with the end of its log when they do not.
 */
export async function launchCompanion(folders: Folders, ports: Ports, endpoint: string): Promise<void> {
  startDetached(folders.root, companion(folders, ports, endpoint));
  const urls = [ports.inbox, ports.textract, ports.web].map((port) => `http://127.0.0.1:${port}/`);
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    if ((await Promise.all(urls.map(answers))).every(Boolean)) return;
    if ((await runningPid(folders.root, 'companion')) === undefined) break;
    await wait(100);
  }
  const log = logPath(folders.root, 'companion');
  throw new Failure(
    'The inbox, the Textract endpoint and the sample web did not come up.',
    `${lastLines(log)}\nThe whole output: ${log}`,
  );
}
