import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { type Folders, repository } from '../folders.ts';
import type { Mail } from '../inbox/mail.ts';
import type { Detached } from '../process/detached.ts';
import { venvPython } from './venv.ts';

/** All that is known here of the emulator MiniStack; another one would need another file like this one. */
const image = 'ministackorg/ministack:1.5.33';

const bridge = join(repository, 'local', 'emulator');
const nodeFolder = join(repository, 'node_modules', '.bin');

export const account = '000000000000';
export const healthUrl = (endpoint: string): string => `${endpoint}/_ministack/health`;

/** Where an HTTP API is reached without DNS; `{apiId}` stands for its id. */
export const apiTemplate = (endpoint: string): string => `${endpoint}/_aws/execute-api/{apiId}/$default`;

/** Where a user pool describes itself as an OpenID Connect issuer; `{userPoolId}` stands for its id. */
export const issuerTemplate = (endpoint: string): string => `${endpoint}/{userPoolId}`;

/** Resource types whose presence makes it refuse a whole template. Nothing of the workflow depends on them. */
const refusedTypes: ReadonlySet<string> = new Set([
  'AWS::Budgets::Budget',
  'AWS::CloudWatch::CompositeAlarm',
  'AWS::Cognito::ManagedLoginBranding',
  'AWS::Events::Archive',
  'AWS::Events::EventBusPolicy',
  'AWS::Logs::MetricFilter',
]);

/** It knows alarms on one metric only. */
export const isRefused = (type: string, properties: Readonly<Record<string, unknown>>): boolean =>
  refusedTypes.has(type) || (type === 'AWS::CloudWatch::Alarm' && 'Metrics' in properties);

/**
 * Buckets are kept as they change and everything else when it is stopped: killed before it was ever stopped, it would
 * come back with the buckets of stacks that it no longer knows, and refuse to make them again.
 */
export async function dropHalfKept({ state }: Pick<Folders, 'state'>): Promise<void> {
  if (existsSync(join(state, 'services', 'cloudformation.json'))) return;
  await rm(state, { recursive: true, force: true });
  await mkdir(state, { recursive: true });
}

const settings = (port: number, state: string, region: string): Record<string, string> => ({
  GATEWAY_PORT: String(port),
  MINISTACK_REGION: region,
  PERSIST_STATE: '1',
  STATE_DIR: `${state}/services`,
  S3_PERSIST: '1',
  S3_DATA_DIR: `${state}/s3`,
  LAMBDA_EXECUTOR: 'local',
  IOT_MTLS_ENABLED: '0',
  SFTP_ENABLED: '0',
});

/** Nothing of the person's own AWS set-up may reach the emulator or the functions it runs. */
function withoutAws(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(AWS_|NODE_OPTIONS$|PYTHON)/.test(name)));
}

/** Runs it in the private Python environment. uvicorn must not add a date: two of them break the clocks of AWS SDKs. */
export function inVenv(folders: Folders, port: number, region: string): Detached {
  const server = ['--host', '127.0.0.1', '--port', String(port)];
  const quiet = ['--no-access-log', '--no-date-header', '--no-server-header'];
  return {
    name: 'emulator',
    command: venvPython,
    args: ['-B', '-m', 'uvicorn', 'bridge:app', '--app-dir', bridge, ...server, ...quiet],
    cwd: folders.root,
    env: {
      ...withoutAws(process.env),
      ...settings(port, folders.state, region),
      TMPDIR: folders.temporary,
      PATH: `${nodeFolder}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`,
    },
  };
}

/** Runs the published image in the foreground of a detached `docker run`. On Linux it shares the host's loopback. */
export function inDocker(folders: Folders, port: number, region: string, platform: NodeJS.Platform): Detached {
  const network =
    platform === 'linux'
      ? ['--network', 'host', '--env', 'BIND_HOST=127.0.0.1']
      : ['--publish', `127.0.0.1:${port}:${port}`, '--env', 'BIND_HOST=0.0.0.0'];
  const environment = Object.entries(settings(port, '/state', region)).flatMap(([name, value]) => [
    '--env',
    `${name}=${value}`,
  ]);
  const mounts = ['--volume', `${bridge}:/bridge:ro`, '--volume', `${folders.state}:/state`];
  return {
    name: 'emulator',
    command: 'docker',
    args: [
      ...['run', '--rm', '--init', '--name', `fundgate-${port}`, ...network, ...environment, ...mounts],
      ...['--env', 'PYTHONDONTWRITEBYTECODE=1', '--entrypoint', 'python', image, '/bridge/bridge.py'],
    ],
    cwd: folders.root,
    env: process.env,
  };
}

/** How a function that the emulator runs reaches a server on this machine. */
export const hostSeenFrom = (runsIn: 'venv' | 'docker', platform: NodeJS.Platform): string =>
  runsIn === 'docker' && platform !== 'linux' ? 'host.docker.internal' : '127.0.0.1';

const Sent = z.object({
  MessageId: z.string(),
  Source: z.string(),
  To: z.array(z.string()),
  Subject: z.string(),
  BodyText: z.string().nullish(),
  BodyHtml: z.string().nullish(),
  Timestamp: z.number(),
  Headers: z.record(z.string(), z.string()).optional(),
});
const SentByAccount = z.object({ messages: z.record(z.string(), z.array(Sent)) });

export const mailsUrl = (endpoint: string): string => `${endpoint}/_ministack/ses/messages`;

/** Reads the answer of `mailsUrl`. */
export const mailsIn = (answer: unknown): Mail[] =>
  Object.values(SentByAccount.parse(answer).messages)
    .flat()
    .map((sent) => ({
      id: sent.MessageId,
      from: sent.Source,
      to: sent.To,
      subject: sent.Subject,
      text: sent.BodyText ?? '',
      html: sent.BodyHtml ?? '',
      sentAt: new Date(sent.Timestamp * 1000).toISOString(),
      ...(sent.Headers && { headers: sent.Headers }),
    }));
