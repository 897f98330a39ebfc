import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentReader } from '../../../functions/extraction/document-reader.ts';
import type { CallsPerSecond } from '../../../functions/extraction/environment.ts';
import { type Pace, paceOf } from '../../../functions/extraction/pace.ts';
import { TextractThrottled } from '../../../functions/extraction/reading-errors.ts';
import { takeTurn } from '../../../functions/store/reading-turns.ts';
import { createTable, type TestTable } from '../../support/table.ts';

let made: TestTable;
beforeAll(async () => {
  made = await createTable();
});
afterAll(() => made.drop());

const rates = (rate: number): CallsPerSecond => ({
  AnalyzeExpense: rate,
  DetectDocumentText: rate,
  StartExpenseAnalysis: rate,
  StartDocumentTextDetection: rate,
  GetExpenseAnalysis: rate,
  GetDocumentTextDetection: rate,
});

/** When each of so many callers at once was let through, or that it was turned away; in order. */
async function crowd(callers: number, pace: Pace): Promise<{ times: number[]; turnedAway: number }> {
  const times: number[] = [];
  const away: unknown[] = [];
  const call = () => pace('AnalyzeExpense').then(() => times.push(Date.now()), away.push.bind(away));
  await Promise.all(Array.from({ length: callers }, call));
  expect(away.every((thrown) => thrown instanceof TextractThrottled)).toBe(true);
  return { times: times.sort((a, b) => a - b), turnedAway: away.length };
}

test('however many call at once, no second sees more calls than the rate', async () => {
  const { times, turnedAway } = await crowd(80, paceOf(made.table, rates(5)));
  // Ten seconds of patience hold 48 turns; those that passed before the table answered are given up.
  expect(times.length).toBeGreaterThan(35);
  expect(times.length + turnedAway).toBe(80);
  const busiest = times.map((start) => times.filter((time) => time >= start && time < start + 1_000).length);
  expect(Math.max(...busiest)).toBeLessThanOrEqual(5);
});

test('turns are never closer than the interval, also those of callers whose clocks differ', async () => {
  const now = Date.now();
  const turns = await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      takeTurn(made.table, 'GetExpenseAnalysis', { now: now + (n % 7), interval: 100, patience: 10_000 }),
    ),
  );
  const inOrder = turns.map(Number).sort((a, b) => a - b);
  const gaps = inOrder.slice(1).map((turn, n) => turn - Number(inOrder[n]));
  expect(Math.min(...gaps)).toBe(100);
  expect(Math.max(...gaps)).toBe(100);
});

test('operations wait for themselves only, and a gap is not saved up', async () => {
  const turn = { now: 1_000_000, interval: 1_000, patience: 1_000 };
  const take = (operation: string, now = turn.now) => takeTurn(made.table, operation, { ...turn, now });
  expect(await take('one')).toBe(1_000_000);
  expect(await take('one')).toBe(1_001_000);
  expect(await take('one')).toBeUndefined();
  expect(await take('other')).toBe(1_000_000);
  expect(await take('one', 1_090_000)).toBe(1_090_000);
  expect(await take('one', 1_090_000)).toBe(1_091_000);
});

test('a reader that is turned away has not called the service', async () => {
  const asked: unknown[] = [];
  const client = { send: (command: unknown) => Promise.resolve(asked.push(command)) } as never;
  const full: Pace = () => Promise.reject(new TextractThrottled('busy'));
  const document = { objectKey: 'claims/clm_1/invoice', versionId: 'v1' };
  await expect(documentReader(client, 'evidence', full).expense(document)).rejects.toBeInstanceOf(TextractThrottled);
  expect(asked).toEqual([]);
});
