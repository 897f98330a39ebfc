import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Outputs, writeOutputs } from '../../../local/outputs.ts';
import { withLocalBooks } from '../../../scripts/ledger/local-books.ts';
import { createTable, type TestTable, testEndpoint } from '../../support/table.ts';

let room: TestTable;
beforeAll(async () => {
  room = await createTable();
});
afterAll(() => room.drop());

const outputsOf = (over: Partial<Outputs> = {}): Outputs => ({
  apiUrl: 'http://127.0.0.1:1',
  inboxUrl: 'http://127.0.0.1:1',
  endpoint: testEndpoint(),
  tableName: room.table.name,
  evidenceBucket: 'evidence',
  stateMachines: { request: 'r', claim: 'c', leverAudit: 'l' },
  users: [],
  ...over,
});

/** A folder with what an environment wrote down, and an environment that notes what is done to it. */
async function localOf(written: Outputs | undefined, up = false) {
  const dir = mkdtempSync(join(tmpdir(), 'fundgate-test-'));
  if (written) await writeOutputs(join(dir, 'outputs.json'), written);
  const done: string[] = [];
  const said: string[] = [];
  const control = {
    isUp: async () => up,
    startEnvironment: () => {
      done.push('started');
      return Promise.resolve(outputsOf());
    },
    stopEnvironment: () => {
      done.push('ended');
      return Promise.resolve([]);
    },
  };
  const reporter = {
    line: (text: string) => void said.push(text),
    step: async () => Promise.reject(new Error('none')),
  };
  const use = <T>(work: (name: string) => T) =>
    withLocalBooks({ dir, port: 4900 }, reporter, async ({ name }) => work(name), control);
  return { use, done, said };
}

test('an environment that is up is used and left as it is', async () => {
  const { use, done, said } = await localOf(outputsOf(), true);
  expect(await use((name) => name)).toBe(room.table.name);
  expect({ done, said }).toEqual({ done: [], said: [] });
});

test.each([
  ['none was ever started', () => undefined],
  ['nothing answers any more where one was', () => outputsOf({ endpoint: 'http://127.0.0.1:1' })],
  ['another endpoint answers there by now, without its table', () => outputsOf({ tableName: 'gone' })],
])('one is started and ended again when %s', async (_, written) => {
  const { use, done, said } = await localOf(written());
  expect(await use((name) => name)).toBe(room.table.name);
  expect(done).toEqual(['started', 'ended']);
  expect(said).toEqual([
    'No local environment is up: it is started for this.',
    'The local environment is ended again. Its data is kept.',
  ]);
});

test('it is ended also when the work fails', async () => {
  const { use, done } = await localOf(undefined);
  const failing = use(() => {
    throw new Error('no such table');
  });
  await expect(failing).rejects.toThrow('no such table');
  expect(done).toEqual(['started', 'ended']);
});

test('what was partly up before is not ended', async () => {
  const { use, done } = await localOf(undefined, true);
  await use((name) => name);
  expect(done).toEqual(['started']);
});
