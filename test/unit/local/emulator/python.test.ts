import { expect, test } from 'vitest';
import { candidates, firstFit, missingPython, type Python, pythonIn } from '../../../../local/emulator/python.ts';

const python = (command: string, version: [number, number], hasVenv = true): Python => ({
  command,
  args: [],
  version,
  hasVenv,
});

test('the one that was named is tried first, then the usual names from new to old', () => {
  expect(candidates('linux', '/opt/python').slice(0, 3)).toEqual([['/opt/python'], ['python3'], ['python3.14']]);
  expect(candidates('win32')[0]).toEqual(['py', '-3']);
});

test('the probe says the version and whether a virtual environment can be made', () => {
  expect(pythonIn('3.11 True', ['py', '-3'])).toEqual({
    command: 'py',
    args: ['-3'],
    version: [3, 11],
    hasVenv: true,
  });
  expect(pythonIn('3.12 False\n', ['python3'])?.hasVenv).toBe(false);
  expect(pythonIn('pyenv: command not found', ['python3'])).toBeUndefined();
});

test.each([
  [[3, 9], false],
  [[3, 10], true],
  [[3, 14], true],
  [[2, 7], false],
  [[4, 0], true],
] as const)('version %j fits: %s', ([major, minor], fits) => {
  expect(firstFit([python('python3', [major, minor])]) !== undefined).toBe(fits);
});

test('one that is too old or cannot make environments is passed over', () => {
  const found = [python('python3', [3, 8]), python('python3.12', [3, 12], false), python('python3.11', [3, 11])];
  expect(firstFit(found)?.command).toBe('python3.11');
});

test('the words tell missing, too old and incomplete apart', () => {
  expect(missingPython([]).message).toBe('Python was not found.');
  expect(missingPython([python('python3', [3, 8])]).message).toBe('Python 3.10 or newer is needed: python3 is 3.8.');
  expect(missingPython([python('python3', [3, 12], false)]).advice).toContain('python3-venv');
});
