import { Failure } from '../failure.ts';
import { quietly } from '../process/run.ts';

/** A Python that was found on this machine. */
export interface Python {
  readonly command: string;
  readonly args: readonly string[];
  readonly version: readonly [number, number];
  readonly hasVenv: boolean;
}

const oldest = [3, 10] as const;
const probe =
  'import sys, importlib.util as u; print("%d.%d" % sys.version_info[:2], bool(u.find_spec("venv") and u.find_spec("ensurepip")))';

/** What to try, in this order: the one the person set, the usual names, then the versions from new to old. */
export function candidates(platform: NodeJS.Platform, chosen?: string): [string, ...string[]][] {
  const named = ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python'];
  const usual: [string, ...string[]][] = named.map((name) => [name]);
  const windows: [string, ...string[]][] = platform === 'win32' ? [['py', '-3']] : [];
  return [...(chosen === undefined ? [] : [[chosen] satisfies [string]]), ...windows, ...usual];
}

/** Reads the probe's answer, such as `3.11 True`. */
export function pythonIn(answer: string, [command, ...args]: [string, ...string[]]): Python | undefined {
  const match = /^(\d+)\.(\d+) (True|False)$/m.exec(answer);
  if (match === null) return undefined;
  return { command, args, version: [Number(match[1]), Number(match[2])], hasVenv: match[3] === 'True' };
}

const isNewEnough = ({ version: [major, minor] }: Python): boolean =>
  major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);

/** The first that will do; one that could not make a virtual environment will not. */
export const firstFit = (found: readonly Python[]): Python | undefined =>
  found.find((python) => isNewEnough(python) && python.hasVenv);

/** The words for a machine without a Python that will do. */
export function missingPython(found: readonly Python[]): Failure {
  const named = found.map(({ command, version }) => `${command} is ${version.join('.')}`).join(', ');
  if (found.some(isNewEnough)) {
    return new Failure(
      `Python is here (${named}) but cannot make virtual environments.`,
      'Install its venv module (Debian and Ubuntu: apt install python3-venv), or start a Docker engine.',
    );
  }
  return new Failure(
    found.length === 0 ? 'Python was not found.' : `Python ${oldest.join('.')} or newer is needed: ${named}.`,
    'Install it from https://www.python.org/downloads/, or name one: PYTHON=/path/to/python3 npm start, or start a Docker engine, or pass --endpoint URL.',
  );
}

/** Looks for every Python that can be started from here, and stops at the first that will do. */
export async function findPythons(): Promise<Python[]> {
  const found: Python[] = [];
  for (const candidate of candidates(process.platform, process.env.PYTHON)) {
    const [command, ...args] = candidate;
    const ran = await quietly(command, [...args, '-c', probe]);
    const python = ran.code === 0 ? pythonIn(ran.output, candidate) : undefined;
    if (python) found.push(python);
    if (firstFit(found)) break;
  }
  return found;
}
