import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const flood = fileURLToPath(new URL('./ledger-flood.ts', import.meta.url));

type Measured = { ok: boolean; transactions: number; accounts: number; megabytes: number };

/**
 * With room for the program and little else: books held in memory would not fit beside it. The nursery of the heap is kept small
 * too, since it grows to a size of its own however little survives in it.
 */
const prove = (entries: number) =>
  new Promise<Measured>((done, fail) => {
    const argv = ['--max-old-space-size=40', '--max-semi-space-size=2', flood, String(entries)];
    execFile(process.execPath, argv, (error, out) => (error ? fail(error) : done(JSON.parse(out) as Measured)));
  });

test('four times the entries take no more memory', { timeout: 120_000 }, async () => {
  const few = await prove(50_000);
  const many = await prove(200_000);
  expect(few).toMatchObject({ ok: true });
  expect(many).toMatchObject({ ok: true });
  expect(many.transactions).toBeGreaterThanOrEqual(200_000);
  expect(many.accounts).toBeGreaterThanOrEqual(200_000);
  // What is left is the noise of the garbage collector; a map of the accounts alone would take 40 MB more.
  expect(many.megabytes - few.megabytes).toBeLessThan(20);
});
