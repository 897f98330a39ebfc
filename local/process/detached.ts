import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { logPath } from './log.ts';
import { quietly } from './run.ts';

/** A program that goes on when the command that started it has ended. */
export interface Detached {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
}

const Ticket = z.object({ pid: z.int().positive(), marker: z.string() });
type Ticket = z.infer<typeof Ticket>;

const ticketPath = (root: string, name: string): string => join(root, `${name}.json`);

/** Starts the program in a session of its own, its output in `logs/<name>.log`, and remembers it in `<name>.json`. */
export function startDetached(root: string, program: Detached): number {
  const log = openSync(logPath(root, program.name), 'w');
  const child = spawn(program.command, [...program.args], {
    cwd: program.cwd,
    env: program.env,
    detached: true,
    stdio: ['ignore', log, log],
    windowsHide: true,
  });
  child.on('error', () => undefined);
  child.unref();
  closeSync(log);
  const pid = child.pid ?? 0;
  const ticket: Ticket = { pid, marker: program.args.join(' ') };
  if (pid > 0) writeFileSync(ticketPath(root, program.name), JSON.stringify(ticket));
  return pid;
}

function ticketOf(root: string, name: string): Ticket | undefined {
  try {
    return Ticket.parse(JSON.parse(readFileSync(ticketPath(root, name), 'utf8')));
  } catch {
    return undefined;
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The process id, if the program runs. A process id may have been given to another program since: its words decide. */
export async function runningPid(root: string, name: string): Promise<number | undefined> {
  const ticket = ticketOf(root, name);
  if (ticket === undefined || !exists(ticket.pid)) return undefined;
  if (process.platform === 'win32') return ticket.pid;
  const words = await quietly('ps', ['-ww', '-o', 'stat=,args=', '-p', String(ticket.pid)]);
  if (words.code === 127) return ticket.pid;
  return words.output.includes(ticket.marker) && !words.output.startsWith('Z') ? ticket.pid : undefined;
}

/** Ends the program: asked first, so that it can store its state, killed when it has not gone after `patience` ms. */
export async function stopDetached(root: string, name: string, patience = 20_000): Promise<boolean> {
  const pid = await runningPid(root, name);
  if (pid !== undefined) {
    process.kill(pid, 'SIGTERM');
    const until = Date.now() + patience;
    while (exists(pid) && Date.now() < until) await wait(50);
    if (exists(pid)) process.kill(pid, 'SIGKILL');
  }
  rmSync(ticketPath(root, name), { force: true });
  return pid !== undefined;
}
