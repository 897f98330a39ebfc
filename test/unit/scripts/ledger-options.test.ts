import { expect, test } from 'vitest';
import { readOptions } from '../../../scripts/ledger/options.ts';

test('without options the local environment is meant', () => {
  expect(readOptions([])).toEqual({ where: { dir: '.local', port: 4600 }, json: false });
  expect(readOptions(['--dir', '.mine', '--port', '4900']).where).toEqual({ dir: '.mine', port: 4900 });
});

test('a table that is named is looked for in the account, not in the local environment', () => {
  expect(readOptions(['--table', 'mine', '--region', 'eu-central-1', '--json'])).toEqual({
    where: { table: 'mine', endpoint: undefined, region: 'eu-central-1' },
    json: true,
  });
});

test.each([
  [['--endpoint', 'http://127.0.0.1:4600'], '--endpoint and --region go with --table'],
  [['--port', '80'], '--port 80 is not a port'],
  [['--tables', 'x'], '--tables'],
])('%j is refused with the reason and the options there are', (argv, reason) => {
  expect(() => readOptions(argv)).toThrow(reason);
  expect(() => readOptions(argv)).toThrow('--table NAME');
});
