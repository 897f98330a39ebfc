import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { balanceKey, budgetKey, transactionKey } from '../../../functions/store/keys.ts';
import { createTable, testEndpoint } from '../../support/table.ts';
import { budgetId, createBooks, otherBudgetId } from './ledger-books.ts';

let books: Awaited<ReturnType<typeof createBooks>>;
beforeEach(async () => {
  books = await createBooks();
});
afterEach(() => books.drop());

const temporary = mkdtempSync(join(tmpdir(), 'fundgate-test-'));
const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary };
type Run = { code: number | string; out: string; err: string };

const verify = (...options: string[]) =>
  new Promise<Run>((done) => {
    const argv = ['scripts/ledger-verify.ts', '--endpoint', testEndpoint(), '--table', books.table.name, ...options];
    execFile('node_modules/.bin/node', argv, { env }, (error, out, err) => done({ code: error?.code ?? 0, out, err }));
  });

test('right books are proven budget by budget, in words and as JSON, and leave no scratch behind', async () => {
  const { code, out, err } = await verify();
  expect(code).toBe(0);
  expect(out).toContain('$100.00 = unallocated $40.00 + available $35.00 + paid $25.00');
  expect(out).toContain('every invariant holds over 7 transactions on 6 accounts');
  expect(out).toContain('The books are right: 2 budgets, 8 transactions.');
  expect(err).toContain('8 entries');
  expect(err).not.toContain('Warning');
  const json = await verify('--json');
  expect(JSON.parse(json.out)).toEqual({ ok: true, budgets: 2, transactions: 8, accounts: 8, broken: [] });
  expect(readdirSync(temporary)).toEqual([]);
});

test('a balance that somebody edited is named, and the exit code says so', { timeout: 20_000 }, async () => {
  await books.edit(balanceKey(`unallocated/${budgetId}`), 'balance', 4_001);
  const { code, out } = await verify();
  expect(code).toBe(1);
  expect(out).toContain('balances-match-entries is broken');
  expect(out).toContain(`The books are NOT right: ${budgetId} (balances-match-entries).`);
  expect(JSON.parse((await verify('--json')).out)).toMatchObject({ ok: false, broken: [{ budgetId }] });
});

test('entries without their budget are named', { timeout: 20_000 }, async () => {
  await books.edit(transactionKey(`fund/${otherBudgetId}`), 'budgetId', '2027Q1-apac-USD');
  await books.lose(budgetKey(otherBudgetId));
  const { code, out } = await verify();
  expect(code).toBe(1);
  expect(out).toContain('there is no such budget');
});

test('no budgets are nothing to prove; a table that is not there cannot be looked at', async () => {
  const empty = await createTable();
  expect(await verify('--table', empty.table.name)).toMatchObject({
    code: 0,
    out: expect.stringContaining('nothing to prove'),
  });
  await empty.drop();
  expect(await verify('--table', 'never')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/not found|resource/i),
  });
});
