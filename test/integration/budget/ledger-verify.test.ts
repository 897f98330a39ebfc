import { execFile } from 'node:child_process';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { balanceKey, transactionKey } from '../../../functions/store/keys.ts';
import { testEndpoint } from '../../support/table.ts';
import { recordRates, yenRate } from '../currency/world.ts';
import { budgetId, createBudgetRoom, plain } from './world.ts';

let room: Awaited<ReturnType<typeof createBudgetRoom>>;
beforeEach(async () => {
  room = await createBudgetRoom();
  await room.addPartner('northwind', 'gold');
});
afterEach(() => room.drop());

type Run = { code: number | string; out: string; err: string };

const verify = (...options: string[]) =>
  new Promise<Run>((done) => {
    const argv = ['scripts/ledger-verify.ts', '--endpoint', testEndpoint(), '--table', room.table.name, ...options];
    execFile('node_modules/.bin/node', argv, (error, out, err) => done({ code: error?.code ?? 0, out, err }));
  });

const tamper = (key: object, expression: string, values: Record<string, unknown>) =>
  room.table.client.send(
    new UpdateCommand({
      TableName: room.table.name,
      Key: { ...key },
      UpdateExpression: expression,
      ExpressionAttributeValues: values,
    }),
  );

test('right books are proven budget by budget, in words and as JSON', async () => {
  await room.fund(10_000_000);
  await recordRates(room, yenRate);
  await room.fund(500, { currency: 'JPY' });
  await room.divide([plain('northwind')]);
  const { code, out } = await verify();
  expect(code).toBe(0);
  expect(out).toContain('$100,000.00 = unallocated $85,000.00 + available $15,000.00');
  expect(out).toContain('¥500 = unallocated ¥500');
  expect(out).toContain('The books are right: 2 budgets, 3 transactions.');
  expect(JSON.parse((await verify('--json')).out)).toMatchObject({ ok: true, budgets: 2, transactions: 3, broken: [] });
});

test('a balance that somebody edited is named, and the exit code says so', { timeout: 20_000 }, async () => {
  await room.fund(10_000_000);
  await tamper(balanceKey(`unallocated/${budgetId}`), 'SET balance = :more', { ':more': 10_000_001 });
  const { code, out } = await verify();
  expect(code).toBe(1);
  expect(out).toContain('balances-match-entries is broken');
  expect(out).toContain('The books are NOT right');
  expect(JSON.parse((await verify('--json')).out)).toMatchObject({ ok: false, broken: [{ budgetId }] });
});

test('an entry that somebody edited is named', { timeout: 20_000 }, async () => {
  await room.fund(10_000_000);
  await tamper(transactionKey(`fund/${budgetId}`), 'SET entries[1].amount = :more', { ':more': 10_000_001 });
  expect(await verify()).toMatchObject({ code: 1, out: expect.stringContaining('sums-to-zero is broken') });
});

test('no budgets are nothing to prove; a table that is not there cannot be looked at', async () => {
  expect(await verify()).toMatchObject({ code: 0, out: expect.stringContaining('nothing to prove') });
  expect(await verify('--table', 'never')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/not found|resource/i),
  });
});
