import { readFile, writeFile } from 'node:fs/promises';
import { launchCompanion } from './companion/launch.ts';
import { deployApp } from './deploy/cdk.ts';
import { fingerprint, sources } from './deploy/fingerprint.ts';
import { region, writeSettings } from './deploy/settings.ts';
import { areDeployed, readStackOutputs } from './deploy/stacks.ts';
import { answers, endpointOn, launch, provide, type RunsIn } from './emulator/launch.ts';
import { readMarker, writeMarker } from './emulator/marker.ts';
import { account, apiTemplate, hostSeenFrom, isRefused, issuerTemplate } from './emulator/ministack.ts';
import { Failure } from './failure.ts';
import { type Folders, foldersOf, makeFolders, repository } from './folders.ts';
import { type Outputs, writeOutputs } from './outputs.ts';
import { partnerUsers, staff } from './people/sample-users.ts';
import { signInAll } from './people/sign-in.ts';
import { type Ports, portsFrom } from './ports.ts';
import { runningPid, stopDetached } from './process/detached.ts';
import { needFree } from './process/port.ts';
import { type Reporter, silent } from './progress.ts';
import { seed } from './seed/seed.ts';

export interface StartOptions {
  /** Where the environment is kept; relative to the repository. */
  readonly dir: string;
  /** The first of four ports. */
  readonly port: number;
  /** An endpoint that is already there; none is started then. */
  readonly endpoint?: string;
  readonly reporter?: Reporter;
}

interface Endpoint {
  readonly endpoint: string;
  readonly runsIn: RunsIn;
}

async function emulatorOf(folders: Folders, ports: Ports, reporter: Reporter): Promise<Endpoint> {
  if ((await runningPid(folders.root, 'emulator')) !== undefined) {
    const { runsIn } = await readMarker(folders.root, ports.emulator);
    return { endpoint: endpointOn(ports.emulator), runsIn };
  }
  await needFree({ 'the AWS endpoint': ports.emulator });
  const runsIn = await provide(folders, reporter);
  await writeMarker(folders.root, { runsIn, port: ports.emulator });
  const endpoint = await reporter.step('Start the AWS endpoint', async (say) => {
    say(`port ${ports.emulator}`);
    return await launch(folders, runsIn, ports.emulator, region);
  });
  return { endpoint, runsIn };
}

async function givenEndpoint(endpoint: string): Promise<Endpoint> {
  if (await answers(endpoint)) return { endpoint, runsIn: 'venv' };
  throw new Failure(`${endpoint} does not answer.`, 'Start it first, or leave out --endpoint to have one started.');
}

async function companionOf(folders: Folders, ports: Ports, endpoint: string, reporter: Reporter): Promise<void> {
  if ((await runningPid(folders.root, 'companion')) !== undefined) return;
  await needFree({ 'the inbox': ports.inbox, Textract: ports.textract, 'the sample web': ports.web });
  await reporter.step('Start inbox, document reader and sample web', async (say) => {
    say(`ports ${ports.inbox} to ${ports.web}`);
    await launchCompanion(folders, ports, endpoint);
  });
}

async function appOf(
  folders: Folders,
  ports: Ports,
  { endpoint, runsIn }: Endpoint,
  reporter: Reporter,
): Promise<void> {
  const host = hostSeenFrom(runsIn, process.platform);
  const endpoints = {
    textract: `http://${host}:${ports.textract}`,
    api: apiTemplate(endpoint),
    issuer: issuerTemplate(endpoint),
  };
  await writeSettings(folders.settings, { endpoints, egressGateway: `http://${host}:${ports.web}` });
  const wanted = await fingerprint(repository, sources, `${endpoint}\n${await readFile(folders.settings, 'utf8')}`);
  const deployed = await readFile(folders.deployed, 'utf8').catch(() => '');
  if (deployed === wanted && (await areDeployed(endpoint, folders.stackOutputs))) {
    reporter.line('✓ The app is deployed as it is here');
    return;
  }
  await deployApp({ folders, endpoint, account, isRefused, app: repository }, reporter);
  await writeFile(folders.deployed, wanted);
}

/**
 * Brings up a local environment, or what is missing of one: endpoint, companion, deployed app, sample people and data.
 * Running it again uses what is there.
 * @throws Failure in words for the person at the keyboard.
 */
export async function startEnvironment({
  dir,
  port,
  endpoint: given,
  reporter = silent,
}: StartOptions): Promise<Outputs> {
  const folders = foldersOf(dir);
  const ports = portsFrom(port);
  makeFolders(folders);
  const at = given === undefined ? await emulatorOf(folders, ports, reporter) : await givenEndpoint(given);
  const { endpoint } = at;
  await companionOf(folders, ports, endpoint, reporter);
  await appOf(folders, ports, at, reporter);
  const stacks = await readStackOutputs(folders.stackOutputs);
  const pool = { endpoint, UserPoolId: stacks.UserPoolId, ClientId: stacks.UserPoolClientId };
  const users = await reporter.step('Sign the sample people in', () => signInAll(pool, [...staff, ...partnerUsers]));
  const outputs: Outputs = {
    apiUrl: apiTemplate(endpoint).replace('{apiId}', stacks.ApiId),
    inboxUrl: `http://127.0.0.1:${ports.inbox}`,
    endpoint,
    tableName: stacks.TableName,
    evidenceBucket: stacks.EvidenceBucket,
    stateMachines: {
      request: stacks.RequestStateMachine,
      claim: stacks.ClaimStateMachine,
      leverAudit: stacks.LeverAuditStateMachine,
    },
    users,
  };
  await reporter.step('Put the sample data in', () => seed(outputs, new Date().toISOString().slice(0, 10)));
  await writeOutputs(folders.outputs, outputs);
  return outputs;
}

/** Ends what runs in `dir`; the emulator last, because it stores its state. Gives the names of what was ended. */
export async function stopEnvironment(dir: string): Promise<string[]> {
  const { root } = foldersOf(dir);
  const ended: string[] = [];
  for (const name of ['companion', 'emulator']) if (await stopDetached(root, name)) ended.push(name);
  return ended;
}

/** Whether anything of the environment in `dir` runs. */
export async function isUp(dir: string): Promise<boolean> {
  const { root } = foldersOf(dir);
  const pids = await Promise.all(['companion', 'emulator'].map((name) => runningPid(root, name)));
  return pids.some((pid) => pid !== undefined);
}
