import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runningPid, startDetached, stopDetached } from '../../../../local/process/detached.ts';
import { logPath } from '../../../../local/process/log.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'detached-'));
  mkdirSync(join(root, 'logs'));
});

afterEach(async () => {
  await stopDetached(root, 'worker');
  rmSync(root, { recursive: true });
});

const worker = (script: string) =>
  startDetached(root, { name: 'worker', command: process.execPath, args: ['-e', script], cwd: root, env: process.env });

async function written(words: string): Promise<void> {
  while (!readFileSync(logPath(root, 'worker'), 'utf8').includes(words)) await wait(20);
}

test('it runs on by itself, and stops when asked', async () => {
  const pid = worker(
    'process.on("SIGTERM", () => { console.log("stored"); process.exit(0); }); setInterval(() => {}, 1e6); console.log("up")',
  );
  await written('up');
  expect(await runningPid(root, 'worker')).toBe(pid);
  expect(await stopDetached(root, 'worker')).toBe(true);
  expect(readFileSync(logPath(root, 'worker'), 'utf8')).toContain('stored');
  expect(await runningPid(root, 'worker')).toBeUndefined();
});

test('one that does not go is killed', async () => {
  worker('process.on("SIGTERM", () => {}); setInterval(() => {}, 1e6); console.log("up")');
  await written('up');
  expect(await stopDetached(root, 'worker', 100)).toBe(true);
});

test('another program that got the same process id is left alone', async () => {
  writeFileSync(join(root, 'worker.json'), JSON.stringify({ pid: process.pid, marker: 'somebody else' }));
  expect(await runningPid(root, 'worker')).toBeUndefined();
  expect(await stopDetached(root, 'worker')).toBe(false);
});
