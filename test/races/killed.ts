import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Table } from '../../functions/store/table.ts';
import type { Race } from './reservations.ts';

type Killing = { readonly endpoint: string; readonly table: Table; readonly race: Race; readonly kills: number };

/**
 * Runs the race in a process of its own that is killed (SIGKILL) at a random moment, again and again, and at last lets one run
 * to its end; answers after how many answers each was killed.
 */
export async function killedAgainAndAgain({ endpoint, table, race, kills }: Killing): Promise<number[]> {
  const args = [endpoint, table.name, String(race.requests)];
  const answered: number[] = [];
  for (let n = 0; n < kills; n++) {
    const { answers, signal } = await contest(args, 1 + Math.floor(Math.random() * race.requests));
    if (signal === 'SIGKILL') answered.push(answers);
  }
  const { code, words } = await contest(args, Number.POSITIVE_INFINITY);
  if (code !== 0) throw new Error(`the race was not run to its end: ${words}`);
  return answered;
}

type End = {
  readonly answers: number;
  readonly code: number | null;
  readonly signal: string | null;
  readonly words: string;
};

function contest(args: readonly string[], killAfter: number): Promise<End> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'contestants.ts'), ...args]);
    let answers = 0;
    let words = '';
    child.stdout.on('data', (said: Buffer) => {
      answers += said.toString().split('\n').length - 1;
      if (answers >= killAfter) child.kill('SIGKILL');
    });
    child.stderr.on('data', (said: Buffer) => {
      words += said.toString();
    });
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ answers, code, signal, words }));
  });
}
