import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { repository, venvFolder } from '../folders.ts';
import { lastLines } from '../process/log.ts';
import { runLogged } from '../process/run.ts';
import type { Python } from './python.ts';

const requirements = join(repository, 'local', 'emulator', 'requirements.txt');
const stamp = join(venvFolder, 'installed.txt');

export const venvPython =
  process.platform === 'win32' ? join(venvFolder, 'Scripts', 'python.exe') : join(venvFolder, 'bin', 'python');

const wanted = async (): Promise<string> =>
  createHash('sha256')
    .update(await readFile(requirements))
    .digest('hex');

/** Whether the private environment holds what `requirements.txt` asks for. */
export async function isInstalled(): Promise<boolean> {
  const installed = await readFile(stamp, 'utf8').catch(() => '');
  return installed === (await wanted());
}

const unreachable =
  /ConnectionError|ConnectTimeout|ReadTimeout|getaddrinfo|Name or service not known|SSLError|ProxyError/;

/** The words for a package that could not be had, from what pip wrote. */
export function failedInstall(written: string): Failure {
  const reason = written.split('\n').findLast((line) => line.startsWith('ERROR:')) ?? written;
  return new Failure(
    unreachable.test(written)
      ? 'The Python package registry cannot be reached, so the emulator could not be installed.'
      : 'The emulator could not be installed.',
    `${reason}\nIf this machine reaches the registry through a mirror or proxy, set PIP_INDEX_URL or HTTPS_PROXY and try again,\nor start a Docker engine, or pass --endpoint URL.`,
  );
}

/**
 * Makes the private environment and installs the pinned packages into it.
 * @throws Failure when the registry cannot be reached or Python cannot make the environment.
 */
export async function install(python: Python, logs: string, say: (detail: string) => void): Promise<void> {
  const log = join(logs, 'python.log');
  const common = { cwd: repository, env: process.env, log };
  await rm(venvFolder, { recursive: true, force: true });
  say(`Python ${python.version.join('.')}`);
  const made = await runLogged({
    ...common,
    command: python.command,
    args: [...python.args, '-m', 'venv', venvFolder],
  });
  if (made !== 0) throw new Failure(`${python.command} could not make a virtual environment.`, lastLines(log));
  const pip = [
    '-m',
    'pip',
    'install',
    '--disable-pip-version-check',
    '--no-input',
    '--retries',
    '2',
    '-r',
    requirements,
  ];
  const onLine = (line: string) => {
    const name = /^Collecting (\S+)/.exec(line)?.[1];
    if (name) say(name);
  };
  const installed = await runLogged({ ...common, command: venvPython, args: pip, onLine });
  if (installed !== 0) throw failedInstall(lastLines(log, 40));
  await writeFile(stamp, await wanted());
  say(`Python ${python.version.join('.')}`);
}
