import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import {
  CloudFormationClient,
  CreateStackCommand,
  DescribeStacksCommand,
  waitUntilStackCreateComplete,
} from '@aws-sdk/client-cloudformation';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { CreateEmailIdentityCommand, SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import {
  DescribeExecutionCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientAt } from '../../../local/deploy/credentials.ts';
import { region } from '../../../local/deploy/settings.ts';
import { launch, provide } from '../../../local/emulator/launch.ts';
import { account, apiTemplate, mailsIn, mailsUrl } from '../../../local/emulator/ministack.ts';
import { foldersOf, makeFolders } from '../../../local/folders.ts';
import { stopDetached } from '../../../local/process/detached.ts';
import { silent } from '../../../local/progress.ts';
import { type Puppeteer, stackOf, startPuppeteer } from './puppet.ts';

/** What the workflows and consumers rely on and the bare emulator does not do; see local/emulator/bridge.py. */
const folders = foldersOf('.local-test-emulator');
const port = 4690;
const client = clientAt(`http://127.0.0.1:${port}`);
const workflows = new SFNClient(client);

const call = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', OutputPath: '$.Payload', End: true };
const ask = { ...call, Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken', OutputPath: '$' };
const withPayload = (payload: unknown) => ({ Parameters: { FunctionName: 'PUPPET', Payload: payload } });
const token = { 'token.$': '$$.Task.Token' };
const machines = {
  Retrying: {
    StartAt: 'Call',
    States: {
      Call: {
        ...call,
        ...withPayload({}),
        Retry: [{ ErrorEquals: ['Throttled'], IntervalSeconds: 1, MaxAttempts: 2 }],
        Catch: [{ ErrorEquals: ['Refused'], ResultPath: '$.problem', Next: 'Refused' }],
      },
      Refused: { Type: 'Pass', Result: 'seen', End: true },
    },
  },
  Asking: {
    StartAt: 'First',
    States: {
      First: { Type: 'Pass', Result: 1, ResultPath: '$.first', Next: 'Ask' },
      Ask: { ...ask, ...withPayload(token), TimeoutSecondsPath: '$.seconds', ResultPath: '$.answer' },
    },
  },
};

let puppeteer: Puppeteer;

beforeAll(async () => {
  await stopDetached(folders.root, 'emulator');
  await rm(folders.root, { recursive: true, force: true });
  makeFolders(folders);
  puppeteer = await startPuppeteer();
  await launch(folders, await provide(folders, silent), port, region);
  const cloudFormation = new CloudFormationClient(client);
  const StackName = 'Puppet';
  await cloudFormation.send(new CreateStackCommand({ StackName, TemplateBody: stackOf(puppeteer.url, machines) }));
  await waitUntilStackCreateComplete({ client: cloudFormation, maxWaitTime: 30, minDelay: 1 }, { StackName });
});

afterAll(async () => {
  await stopDetached(folders.root, 'emulator');
  puppeteer.close();
});

async function start(machine: keyof typeof machines, input: unknown = {}): Promise<string> {
  const stateMachineArn = `arn:aws:states:${region}:${account}:stateMachine:${machine}`;
  const started = await workflows.send(new StartExecutionCommand({ stateMachineArn, input: JSON.stringify(input) }));
  return started.executionArn ?? '';
}

async function ended(executionArn: string) {
  for (;;) {
    const { status, output, error } = await workflows.send(new DescribeExecutionCommand({ executionArn }));
    if (status !== 'RUNNING') return { status, error, output: output && JSON.parse(output) };
    await wait(100);
  }
}

async function called(times: number): Promise<void> {
  while (puppeteer.calls.length < times) await wait(50);
}

const put = (pk: string) =>
  new DynamoDBClient(client).send(new PutItemCommand({ TableName: 'facts', Item: { pk: { S: pk } } }));

test('a retry sees the name of the error that the function threw', async () => {
  puppeteer.play((_, call) => (call < 3 ? { throws: 'Throttled' } : { returns: { done: true } }));
  expect(await ended(await start('Retrying'))).toMatchObject({ status: 'SUCCEEDED', output: { done: true } });
  expect(puppeteer.calls).toHaveLength(3);
});

test('so does a catch', async () => {
  puppeteer.play(() => ({ throws: 'Refused' }));
  expect(await ended(await start('Retrying'))).toMatchObject({ status: 'SUCCEEDED', output: 'seen' });
});

test('a task that waits for a token takes its timeout from the input', async () => {
  puppeteer.play(() => ({ returns: null }));
  expect(await ended(await start('Asking', { seconds: 1 }))).toMatchObject({
    status: 'FAILED',
    error: 'States.Timeout',
  });
});

test('it fails at once when the function that should hand out the token throws', async () => {
  puppeteer.play(() => ({ throws: 'NobodyToAsk' }));
  expect(await ended(await start('Asking', { seconds: 60 }))).toMatchObject({ status: 'FAILED', error: 'NobodyToAsk' });
});

test('stream records that the function could not take come again', async () => {
  puppeteer.play((_, call) => ({ returns: { batchItemFailures: call === 1 ? [{ itemIdentifier: '1' }] : [] } }));
  await put('first');
  await called(2);
  expect(puppeteer.calls[1]).toEqual(puppeteer.calls[0]);
});

test('so do events whose target threw', async () => {
  puppeteer.play((_, call) => (call === 1 ? { throws: 'Busy' } : { returns: null }));
  const event = { EventBusName: 'facts', Source: 'test', DetailType: 'any', Detail: '{}' };
  await new EventBridgeClient(client).send(new PutEventsCommand({ Entries: [event] }));
  await called(2);
  expect(puppeteer.calls[1]).toEqual(puppeteer.calls[0]);
});

test('an HTTP API hands cookies over in a list of their own, and sends those that come back', async () => {
  const cookies = ['__Host-a=1==; Path=/; Secure', '__Host-b=2; Path=/; Secure'];
  puppeteer.play(() => ({ returns: { statusCode: 200, cookies, body: 'page' } }));
  const { Stacks = [] } = await new CloudFormationClient(client).send(
    new DescribeStacksCommand({ StackName: 'Puppet' }),
  );
  const apiId = Stacks[0]?.Outputs?.find(({ OutputKey }) => OutputKey === 'ApiId')?.OutputValue ?? '';
  const page = `${apiTemplate(`http://127.0.0.1:${port}`).replace('{apiId}', apiId)}/page`;
  const reply = await fetch(page, { headers: { cookie: '__Host-a=x==; other=y' } });
  expect(reply.headers.getSetCookie()).toEqual(cookies);
  expect(puppeteer.calls).toEqual([expect.objectContaining({ cookies: ['__Host-a=x==', 'other=y'] })]);
  expect(Object(puppeteer.calls[0]).headers).not.toHaveProperty('cookie');
});

test('mails to the mailbox simulator come back over the bus, with the tags they were sent with', async () => {
  puppeteer.play(() => ({ returns: null }));
  const mails = new SESv2Client(client);
  await mails.send(new CreateEmailIdentityCommand({ EmailIdentity: 'tags@vendor.example' }));
  const send = (to: string) =>
    mails.send(
      new SendEmailCommand({
        FromEmailAddress: 'tags@vendor.example',
        ConfigurationSetName: 'mails',
        EmailTags: [{ Name: 'itemId', Value: 'req_1' }],
        Destination: { ToAddresses: [to] },
        Content: { Simple: { Subject: { Data: 's' }, Body: { Text: { Data: 't' } } } },
      }),
    );
  for (const to of ['success@simulator.amazonses.com', 'bounce+a@simulator.amazonses.com']) await send(to);
  await called(1);
  expect(puppeteer.calls).toEqual([
    expect.objectContaining({
      source: 'aws.ses',
      'detail-type': 'Email Bounced',
      detail: expect.objectContaining({
        eventType: 'Bounce',
        bounce: expect.objectContaining({
          bounceType: 'Permanent',
          bouncedRecipients: [expect.objectContaining({ emailAddress: 'bounce+a@simulator.amazonses.com' })],
        }),
        mail: expect.objectContaining({ tags: { 'ses:configuration-set': ['mails'], itemId: ['req_1'] } }),
      }),
    }),
  ]);
  await send('complaint@simulator.amazonses.com');
  await called(2);
  expect(puppeteer.calls[1]).toMatchObject({ detail: { eventType: 'Complaint' } });
});

test('after a restart workflows go on where they were, and new records reach the stream', async () => {
  puppeteer.play(() => ({ returns: null }));
  const execution = await start('Asking', { seconds: 60 });
  await called(1);
  await stopDetached(folders.root, 'emulator');
  await launch(folders, 'venv', port, region);
  await called(2);
  const { token: taskToken } = Object(puppeteer.calls[1]);
  await workflows.send(new SendTaskSuccessCommand({ taskToken, output: '"yes"' }));
  expect(await ended(execution)).toMatchObject({ status: 'SUCCEEDED', output: { first: 1, answer: 'yes' } });
  await put('second');
  await called(3);
});

test('a mail keeps the headers that it was sent with', async () => {
  const thread = { Name: 'References', Value: '<req_1@vendor.example>' };
  const text = { Data: 'Hello' };
  const ses = new SESv2Client(client);
  await ses.send(new CreateEmailIdentityCommand({ EmailIdentity: 'mdf@vendor.example' }));
  const sent = await ses.send(
    new SendEmailCommand({
      FromEmailAddress: 'mdf@vendor.example',
      Destination: { ToAddresses: ['a@b.example'] },
      Content: { Simple: { Subject: text, Body: { Text: text }, Headers: [thread] } },
    }),
  );
  const shown = await fetch(mailsUrl(`http://127.0.0.1:${port}`));
  const mail = mailsIn(await shown.json()).find(({ id }) => id === sent.MessageId);
  expect(mail).toMatchObject({ subject: 'Hello', headers: { References: '<req_1@vendor.example>' } });
});
