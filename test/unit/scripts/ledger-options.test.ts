import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readOptions } from '../../../scripts/ledger/options.ts';

const outputs = join(mkdtempSync(join(tmpdir(), 'fundgate-')), 'outputs.json');
writeFileSync(outputs, JSON.stringify({ endpoint: 'http://127.0.0.1:4600', tableName: 'records', apiUrl: 'http://x' }));

test('without options the local environment is meant', () => {
  expect(readOptions([], outputs)).toEqual({
    table: 'records',
    endpoint: 'http://127.0.0.1:4600',
    region: undefined,
    json: false,
  });
});

test('a table that is named is looked for in the account, not in the local environment', () => {
  expect(readOptions(['--table', 'mine', '--region', 'eu-central-1', '--json'], outputs)).toEqual({
    table: 'mine',
    endpoint: undefined,
    region: 'eu-central-1',
    json: true,
  });
});

test('neither a table nor a local environment: the words say what to give', () => {
  expect(() => readOptions([], '/nowhere/outputs.json')).toThrow('--table NAME');
});

test('an unknown option is refused', () => {
  expect(() => readOptions(['--tables', 'x'], outputs)).toThrow('--tables');
});
