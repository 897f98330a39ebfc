import { join } from 'node:path';
import { type Folders, repository } from '../folders.ts';
import { type Logged, runOrFail } from '../process/run.ts';
import type { Reporter } from '../progress.ts';
import { onlyAt } from './credentials.ts';
import { region } from './settings.ts';
import { adaptAssembly, type Refusal } from './template.ts';

/** The synthesised app, its settings and the endpoint it goes to. */
export interface Target {
  readonly folders: Folders;
  readonly endpoint: string;
  readonly account: string;
  readonly isRefused: Refusal;
  /** Where cdk.json is. */
  readonly app: string;
}

function cdk({ folders, endpoint, app }: Target, name: string, args: readonly string[]): Logged {
  return {
    command: process.execPath,
    args: [join(repository, 'node_modules', 'aws-cdk', 'bin', 'cdk'), ...args],
    cwd: app,
    env: { ...onlyAt(endpoint, process.env), NO_COLOR: '1' },
    log: join(folders.logs, `${name}.log`),
  };
}

/** Stack and events so far in lines such as `FundgateApp | 12/65 | 2:56:41 AM | CREATE_COMPLETE | …`. */
export function eventIn(line: string): string | undefined {
  const match = /^(\S+) \| +(\d+)(?:\/\d+)? \|/.exec(line);
  return match === null ? undefined : `${match[1]} ${match[2]}`;
}

async function synthesise(target: Target): Promise<void> {
  const { folders, isRefused } = target;
  const args = ['synth', '--quiet', '--output', folders.assembly, '--context', `settings=${folders.settings}`];
  await runOrFail(cdk(target, 'synth', args), 'Synthesis of the app');
  await adaptAssembly(folders.assembly, isRefused);
}

/** In a folder without cdk.json, or the CDK would synthesise the app once more. */
function bootstrap(target: Target): Promise<void> {
  const command = cdk(target, 'bootstrap', ['bootstrap', `aws://${target.account}/${region}`]);
  return runOrFail({ ...command, cwd: target.folders.logs }, 'cdk bootstrap');
}

async function deploy(target: Target, say: (detail: string) => void): Promise<void> {
  const { folders } = target;
  const args = ['deploy', '--all', '--app', folders.assembly, '--require-approval', 'never', '--progress', 'events'];
  const command = cdk(target, 'deploy', [...args, '--outputs-file', folders.stackOutputs]);
  const onLine = (line: string) => {
    const event = eventIn(line);
    if (event !== undefined) say(event);
  };
  await runOrFail({ ...command, onLine }, 'The deployment');
}

/** Synthesises and bootstraps side by side, then deploys. */
export async function deployApp(target: Target, reporter: Reporter): Promise<void> {
  await reporter.step('Synthesise the app, bootstrap the endpoint', async () => {
    await Promise.all([synthesise(target), bootstrap(target)]);
  });
  await reporter.step('Deploy the app', (say) => deploy(target, say));
}
