import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Outputs, readOutputs, writeOutputs } from '../../../local/outputs.ts';
import { summary, tokensOf } from '../../../local/summary.ts';

const outputs: Outputs = {
  apiUrl: 'http://127.0.0.1:4600/_aws/execute-api/abc/$default',
  inboxUrl: 'http://127.0.0.1:4601',
  endpoint: 'http://127.0.0.1:4600',
  tableName: 'facts',
  evidenceBucket: 'evidence',
  stateMachines: { request: 'arn:1', claim: 'arn:2', leverAudit: 'arn:3' },
  users: [
    { name: 'Finn Berg', role: 'finance', email: 'finn.berg@vendor.example', token: 'token-of-finn', password: 'p1' },
    {
      name: 'Nora Lind',
      role: 'partner-user',
      email: 'nora@x.example',
      partnerId: 'northwind-security',
      token: 't2',
      password: 'p2',
    },
  ],
};
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'outputs-'));
});

afterEach(() => rmSync(root, { recursive: true }));

test('what is written is read again, and only the owner may read the file', async () => {
  const path = join(root, 'outputs.json');
  await writeOutputs(path, outputs);
  expect(await readOutputs(path)).toEqual(outputs);
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('without an environment there are words instead of a stack', async () => {
  await expect(readOutputs(join(root, 'outputs.json'))).rejects.toMatchObject({
    name: 'Failure',
    advice: expect.stringContaining('npm start'),
  });
});

test('the summary shows addresses and people; tokens are apart', () => {
  const text = summary(outputs, '.local');
  expect(text).toContain('Inbox      http://127.0.0.1:4601');
  expect(text).toMatch(/Nora Lind +partner-user +nora@x\.example \(northwind-security\)/);
  expect(text).not.toContain('token-of-finn');
  expect(tokensOf(outputs)).toContain('token-of-finn');
});
