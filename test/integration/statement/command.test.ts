import { execFile } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testEndpoint } from '../../support/table.ts';
import { budgetId, createBooks, hour, partnerId } from '../budget/ledger-books.ts';

let books: Awaited<ReturnType<typeof createBooks>>;
beforeAll(async () => {
  books = await createBooks();
  for (let n = 0; n < 20; n++) await books.allocate(`partner-${n}`, 100, 8 + n);
});
afterAll(() => books.drop());

type Run = { code: number | string; out: string; err: string };

const state = (...options: string[]) =>
  new Promise<Run>((done) => {
    const argv = ['scripts/ledger-statement.ts', '--endpoint', testEndpoint(), '--table', books.table.name, ...options];
    execFile('node_modules/.bin/node', argv, (error, out, err) => done({ code: error?.code ?? 0, out, err }));
  });

test("a partner's statement as a table, as CSV and as JSON", async () => {
  const { code, out } = await state('--budget', budgetId, '--partner', partnerId, '--until', hour(5));
  expect(code).toBe(0);
  expect(out).toContain(`Statement of ${partnerId} in ${budgetId} (USD)`);
  expect(out).toMatch(/closing +60\.00 +20\.00 +15\.00 +0\.00 +25\.00 +0\.00/);
  const csv = await state('--budget', budgetId, '--partner', partnerId, '--from', hour(2), '--until', hour(3), '--csv');
  expect(csv.out.split('\r\n')).toHaveLength(5);
  expect(JSON.parse((await state('--budget', budgetId, '--partner', partnerId, '--json')).out)).toMatchObject({
    lines: expect.objectContaining({ length: 6 }),
    closing: { allocated: 6_000, available: 3_500, paid: 2_500 },
  });
});

test("a budget's statement has all of its partners and adds up", async () => {
  const { code, out, err } = await state('--budget', budgetId, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const { totals, partners } = JSON.parse(out);
  expect(totals).toMatchObject({ funded: 10_000, unallocated: 2_000, available: 5_500, paid: 2_500 });
  expect(partners).toHaveLength(21);
  const allocated = partners.reduce((sum: number, row: { allocated: number }) => sum + row.allocated, 0);
  expect(allocated + totals.unallocated).toBe(totals.funded);
  expect((await state('--budget', budgetId, '--until', hour(0))).out).toContain('$100.00 = unallocated $100.00');
});

test('what there is no statement of is told in one answer', async () => {
  const unknown = await state('--budget', '2027Q4-emea-USD', '--until', '2999-01-01T00:00:00Z');
  expect(unknown).toMatchObject({ code: 2, out: '' });
  expect(unknown.err).toContain('--budget there is no budget 2027Q4-emea-USD');
  expect(unknown.err).toContain('--until lies in the future');
  const reversed = await state('--budget', budgetId, '--partner', 'nobody', '--from', hour(2), '--until', hour(1));
  expect(reversed.err).toContain('--budget is no budget in which the partner has an allocation');
  expect(reversed.err).toContain('--from is after the end of the period');
});
