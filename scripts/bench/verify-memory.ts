import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import type { Place } from './bench-table.ts';

/** What it took to prove the books in a process of its own. */
export type Proof = { readonly entries: number; readonly megabytes: number; readonly seconds: number };

const scripts = join(import.meta.dirname, '..');
const peakMemory = pathToFileURL(join(import.meta.dirname, 'peak-memory.ts')).href;

/**
 * Runs `ledger:verify` on the table and watches its peak memory.
 * @throws Error with what it said when the books are not right or cannot be looked at.
 */
export async function proveBooks(entries: number, { endpoint, region }: Place, table: string): Promise<Proof> {
  const where = ['--table', table, '--region', region, ...(endpoint === undefined ? [] : ['--endpoint', endpoint])];
  const from = performance.now();
  const program = spawn(
    process.execPath,
    ['--import', peakMemory, join(scripts, 'ledger-verify.ts'), '--json', ...where],
    { stdio: ['ignore', 'pipe', 'pipe', 'pipe'], windowsHide: true },
  );
  const [, out, errors, peak] = program.stdio;
  const [said, failed, kilobytes, code] = await Promise.all([
    textOf(out),
    textOf(errors),
    textOf(peak),
    new Promise<number | null>((resolve) => program.on('close', resolve)),
  ]);
  if (code !== 0) throw new Error(`The books of the benchmark could not be proven:\n${said}${failed}`);
  return { entries, megabytes: Number(kilobytes) / 1024, seconds: (performance.now() - from) / 1000 };
}

async function textOf(stream: unknown): Promise<string> {
  if (!(stream instanceof Readable)) return '';
  let text = '';
  for await (const part of stream) text += String(part);
  return text;
}
