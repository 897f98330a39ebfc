import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { quietly, runLogged, runOrFail } from '../../../../local/process/run.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'run-'));
});

afterEach(() => rmSync(root, { recursive: true }));

const script = (text: string) => ({
  command: process.execPath,
  args: ['-e', text],
  cwd: root,
  env: process.env,
  log: join(root, 'run.log'),
});

test('a program that is not there answers 127', async () => {
  expect((await quietly('no-such-program-here', [])).code).toBe(127);
  expect(await runLogged({ ...script(''), command: 'no-such-program-here' })).toBe(127);
});

test('every line is shown while it runs', async () => {
  const lines: string[] = [];
  const onLine = (line: string) => lines.push(line);
  expect(await runLogged({ ...script('console.log("a\\nb")'), onLine })).toBe(0);
  expect(lines).toEqual(['a', 'b']);
});

test('a failure tells the last lines and where all of them are', async () => {
  const failing = script('console.log("reason"); process.exit(3)');
  await expect(runOrFail(failing, 'The deployment')).rejects.toMatchObject({
    message: 'The deployment failed (exit code 3).',
    advice: `reason\nThe whole output: ${failing.log}`,
  });
});
