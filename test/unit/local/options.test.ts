import { expect, test } from 'vitest';
import { readOptions } from '../../../local/options.ts';

test('the defaults are a folder of its own and ports that rarely clash', () => {
  expect(readOptions([])).toEqual({ dir: '.local', port: 4600, exit: false, json: false });
});

test('every option is read', () => {
  const argv = ['--exit', '--json', '--port', '4900', '--dir', '.other', '--endpoint', 'http://127.0.0.1:4566/'];
  expect(readOptions(argv)).toEqual({
    dir: '.other',
    port: 4900,
    exit: true,
    json: true,
    endpoint: 'http://127.0.0.1:4566',
  });
});

test.each([
  [['--prot', '1'], "Unknown option '--prot'"],
  [['--port', 'http'], '--port http is not a port between 1024 and 65533.'],
  [['--port', '80'], '--port 80 is not a port between 1024 and 65533.'],
  [['--port', '65534'], '--port 65534 is not a port between 1024 and 65533.'],
  [['--endpoint', 'localhost:4566'], '--endpoint localhost:4566 is not an http address.'],
])('%j is refused by name', (argv, words) => {
  expect(() => readOptions(argv)).toThrow(words);
});
