import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Failure } from '../failure.ts';
import { lastLines } from './log.ts';

export interface Ran {
  readonly code: number;
  readonly output: string;
}

/** Runs a program and gives back what it said, whatever its end; code 127 when there is no such program. */
export function quietly(command: string, args: readonly string[], timeout = 20_000): Promise<Ran> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, [...args], { stdio: ['ignore', 'pipe', 'pipe'], timeout, windowsHide: true });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
    child.on('error', () => resolve({ code: 127, output }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: output.trim() }));
  });
}

/** A program whose full output goes to a log and whose lines may be watched. */
export interface Logged {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly log: string;
  readonly onLine?: (line: string) => void;
}

/** Runs a program to its end. Gives its exit code; 127 when there is no such program. */
export function runLogged(program: Logged): Promise<number> {
  return new Promise((resolve) => {
    const log = createWriteStream(program.log);
    const child = spawn(program.command, [...program.args], {
      cwd: program.cwd,
      env: program.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.pipe(log, { end: false });
      createInterface({ input: stream }).on('line', (line) => program.onLine?.(line));
    }
    const end = (code: number) => log.end(() => resolve(code));
    child.on('error', () => end(127));
    child.on('close', (code) => end(code ?? 1));
  });
}

/**
 * Runs a program that has to succeed.
 * @throws Failure with the last lines of its log.
 */
export async function runOrFail(program: Logged, what: string): Promise<void> {
  const code = await runLogged(program);
  if (code === 0) return;
  throw new Failure(
    `${what} failed (exit code ${code}).`,
    `${lastLines(program.log)}\nThe whole output: ${program.log}`,
  );
}
