import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  dropHalfKept,
  hostSeenFrom,
  inDocker,
  inVenv,
  isRefused,
  mailsIn,
} from '../../../../local/emulator/ministack.ts';
import { foldersOf } from '../../../../local/folders.ts';

const folders = foldersOf('/somewhere/.local');

afterEach(() => vi.unstubAllEnvs());

test('it listens on loopback only and leaves the date header to the application', () => {
  const { args } = inVenv(folders, 4600, 'us-east-1');
  expect(args.join(' ')).toContain('--host 127.0.0.1 --port 4600');
  expect(args).toContain('--no-date-header');
});

test('its Node is the one of this repository, and nothing of the person’s AWS set-up comes along', () => {
  vi.stubEnv('AWS_PROFILE', 'production');
  vi.stubEnv('PYTHONPATH', '/elsewhere');
  const { env } = inVenv(folders, 4600, 'us-east-1');
  expect(env.PATH).toMatch(/node_modules[/\\]\.bin[:;]/);
  expect(env).not.toHaveProperty('AWS_PROFILE');
  expect(env).not.toHaveProperty('PYTHONPATH');
  expect(env).toMatchObject({ PERSIST_STATE: '1', STATE_DIR: '/somewhere/.local/state/services' });
});

test('on Linux the image shares the loopback of the machine', () => {
  const words = inDocker(folders, 4700, 'us-east-1', 'linux').args.join(' ');
  expect(words).toMatch(/^run --rm --init --name fundgate-4700 --network host --env BIND_HOST=127\.0\.0\.1 /);
  expect(words).toContain('--env GATEWAY_PORT=4700');
  expect(words).toContain('--volume /somewhere/.local/state:/state');
  expect(words).toMatch(/--entrypoint python ministackorg\/ministack:1\.5\.33 \/bridge\/bridge\.py$/);
  expect(hostSeenFrom('docker', 'linux')).toBe('127.0.0.1');
});

test('elsewhere its port is published on loopback, and it knows the machine by a name', () => {
  const words = inDocker(folders, 4700, 'us-east-1', 'darwin').args.join(' ');
  expect(words).toContain('--publish 127.0.0.1:4700:4700');
  expect(words).not.toContain('--network');
  expect(hostSeenFrom('docker', 'darwin')).toBe('host.docker.internal');
  expect(hostSeenFrom('venv', 'darwin')).toBe('127.0.0.1');
});

test('it refuses budgets, archives and alarms on more than one metric', () => {
  expect(isRefused('AWS::Budgets::Budget', {})).toBe(true);
  expect(isRefused('AWS::CloudWatch::Alarm', { Metrics: [] })).toBe(true);
  expect(isRefused('AWS::CloudWatch::Alarm', { MetricName: 'Errors' })).toBe(false);
  expect(isRefused('AWS::Lambda::Function', {})).toBe(false);
});

test('mails of every account are read', () => {
  const sent = { MessageId: 'm1', Source: 'mdf@vendor.example', To: ['a@b.example'], Subject: 'Hello', Timestamp: 0 };
  expect(mailsIn({ messages: { '000000000000': [{ ...sent, BodyText: 'hi', BodyHtml: null }] } })).toEqual([
    {
      id: 'm1',
      from: 'mdf@vendor.example',
      to: ['a@b.example'],
      subject: 'Hello',
      text: 'hi',
      html: '',
      sentAt: '1970-01-01T00:00:00.000Z',
    },
  ]);
});

describe('what an emulator left behind', () => {
  const kept = async (file: string) => {
    const state = await mkdtemp(join(tmpdir(), 'fundgate-state-'));
    for (const each of ['s3/evidence', file]) {
      await mkdir(dirname(join(state, each)), { recursive: true });
      await writeFile(join(state, each), '{}');
    }
    await dropHalfKept({ state });
    const left = await readdir(state);
    await rm(state, { recursive: true });
    return left;
  };

  test('is kept when it was stopped', async () => {
    expect(await kept('services/cloudformation.json')).toEqual(['s3', 'services']);
  });

  test('is dropped when it was killed before it stored what owns the buckets', async () => {
    expect(await kept('services/cognito-rsa-key.pem')).toEqual([]);
  });
});
