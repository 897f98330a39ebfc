import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprint } from '../../../../local/deploy/fingerprint.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fingerprint-'));
  mkdirSync(join(root, 'infra', 'stacks'), { recursive: true });
  writeFileSync(join(root, 'infra', 'stacks', 'app.ts'), 'one');
  writeFileSync(join(root, 'cdk.json'), '{}');
});

afterEach(() => rmSync(root, { recursive: true }));

const now = (extra = '') => fingerprint(root, ['infra', 'cdk.json', 'absent'], extra);

test('it stays the same while nothing changes', async () => {
  expect(await now()).toBe(await now());
});

test.each([
  ['a file changes', () => writeFileSync(join(root, 'infra', 'stacks', 'app.ts'), 'two')],
  ['a file is added', () => writeFileSync(join(root, 'infra', 'new.ts'), '')],
  ['a file of its own changes', () => writeFileSync(join(root, 'cdk.json'), '{ }')],
])('it differs when %s', async (_what, change) => {
  const before = await now();
  change();
  expect(await now()).not.toBe(before);
});

test('it differs with the settings', async () => {
  expect(await now('a')).not.toBe(await now('b'));
});
