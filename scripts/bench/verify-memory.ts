import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import type { Place } from './bench-table.ts';

/** What it took to prove the books in a process of its own. */
export type Proof = { readonly entries: number; readonly megabytes: number; readonly seconds: number };

const scripts = join(import.meta.dirname, '..');
/** Node lets garbage lie while there is room; with little room, what is measured is what the proof needs. */
const smallHeap = ['--max-old-space-size=64', '--max-semi-space-size=4'];
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
    [...smallHeap, '--import', peakMemory, join(scripts, 'ledger-verify.ts'), '--json', ...where],
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
