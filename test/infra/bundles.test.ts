import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleHandlers } from '../../infra/bundle.ts';
import { functionNames } from '../../infra/function-names.ts';
import { allowedTo, functionsOf, listed, resourcesOf, roleOf } from './support/resources.ts';
import { synthesised } from './support/synthesised.ts';

const folder = mkdtempSync(join(tmpdir(), 'fundgate-bundles-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What each SDK call needs of IAM. */
const needs: Readonly<Record<string, readonly string[]>> = {
  'dynamodb:GetItem': ['dynamodb:GetItem'],
  'dynamodb:Query': ['dynamodb:Query'],
  'dynamodb:TransactWriteItems': ['dynamodb:ConditionCheckItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
  'dynamodb:UpdateItem': ['dynamodb:UpdateItem'],
  'eventbridge:PutEvents': ['events:PutEvents'],
  'kms:Decrypt': ['kms:Decrypt'],
  'kms:Encrypt': ['kms:Encrypt'],
  's3:GetObject': ['s3:GetObject', 's3:GetObjectVersion'],
  's3:HeadObject': ['s3:GetObject', 's3:ListBucket'],
  's3:PutObject': ['s3:PutObject'],
  'secretsmanager:GetSecretValue': ['secretsmanager:GetSecretValue'],
  'sesv2:SendEmail': ['ses:SendEmail'],
  'sfn:SendTaskFailure': ['states:SendTaskFailure'],
  'sfn:SendTaskSuccess': ['states:SendTaskSuccess'],
  'sfn:StartExecution': ['states:StartExecution'],
  'sfn:StopExecution': ['states:StopExecution'],
  // The job tells of its end in a role that the function hands over.
  'textract:StartExpenseAnalysis': [
    'iam:PassRole',
    's3:GetObject',
    's3:GetObjectVersion',
    'textract:StartExpenseAnalysis',
  ],
  'textract:StartDocumentTextDetection': [
    'iam:PassRole',
    's3:GetObject',
    's3:GetObjectVersion',
    'textract:StartDocumentTextDetection',
  ],
  'textract:GetExpenseAnalysis': ['textract:GetExpenseAnalysis'],
  'textract:GetDocumentTextDetection': ['textract:GetDocumentTextDetection'],
  // Textract reads the document from the bucket in the caller's name.
  'textract:AnalyzeExpense': ['s3:GetObject', 's3:GetObjectVersion', 'textract:AnalyzeExpense'],
  'textract:DetectDocumentText': ['s3:GetObject', 's3:GetObjectVersion', 'textract:DetectDocumentText'],
};

/** Payment files are kept under the key and never overwritten: only their one version is read. */
const underTheKey: typeof needs = {
  's3:GetObject': ['s3:GetObject', 'kms:Decrypt'],
  's3:PutObject': ['s3:PutObject', 'kms:GenerateDataKey'],
};
const special: Readonly<Record<string, typeof needs>> = { 'payment-api': underTheKey, 'payment-batch': underTheKey };

/** Carried along by the SDK's own parts and called by nobody. */
const carried = ['dynamodb:DescribeEndpoints', 'dynamodb:Scan', 's3:CreateSession'];

/** Shared code that a function carries and has no use for: it seals and opens, or takes in and reads, by one file. */
const unused: Readonly<Record<string, readonly string[]>> = {
  'workflow-await': ['kms:Decrypt'],
  'workflow-resume': ['kms:Encrypt'],
  'workflow-publish': ['dynamodb:Query'],
  'notification-hear-feedback': ['kms:Encrypt'],
  'extraction-start-reading': ['kms:Decrypt'],
  'extraction-hear-notice': ['kms:Encrypt'],
  'payment-api': ['kms:Encrypt'],
  'payment-batch': ['kms:Encrypt'],
  'bank-api': ['kms:Decrypt'],
  // Only where settings name an issuer with a client that has a secret: see permissions.test.ts.
  'approval-sign-in': ['secretsmanager:GetSecretValue'],
  'approval-picture': ['kms:Encrypt', 's3:HeadObject', 's3:PutObject'],
  'extraction-extract-document': ['s3:HeadObject', 's3:PutObject'],
  'extraction-compare-text-layer': ['s3:HeadObject', 's3:PutObject'],
};

/** Every function may write its logs, its traces and its dead letters; the publisher reads the stream. */
const common = /^(logs|xray|sqs):|^dynamodb:(DescribeStream|GetRecords|GetShardIterator|ListStreams)$/;

type Metafile = { outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }> };

function callsIn(metafile: Metafile, name: string): string[] {
  const output = Object.entries(metafile.outputs).find(([path]) => path.endsWith(`/${name}/index.mjs`))?.[1];
  return Object.entries(output?.inputs ?? {})
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([file]) => {
      const [, client, call] = /@aws-sdk\/client-([a-z0-9]+)\/.*\/commands\/(\w+)Command\.js$/.exec(file) ?? [];
      return client && call ? [`${client}:${call}`] : [];
    })
    .filter((call) => !carried.includes(call) && !unused[name]?.includes(call));
}

describe('bundles', () => {
  const { app } = synthesised();
  const functions = functionsOf(app);
  let metafile: Metafile;

  beforeAll(() => {
    bundleHandlers(process.cwd(), folder);
    metafile = JSON.parse(readFileSync(join(folder, 'metafile.json'), 'utf8'));
  });

  it.each(functionNames)('%s may do what its code calls, and nothing else', (name) => {
    const fn = functions.get(name);
    if (!fn) throw new Error(`${name} is not deployed`);
    const allowed = allowedTo(app, roleOf(fn)).flatMap(({ Action }) => listed(Action));
    const needed = callsIn(metafile, name).flatMap(
      (call) => special[name]?.[call] ?? needs[call] ?? [`${call} is not known to this test`],
    );
    expect([...new Set(allowed)].filter((action) => !common.test(action)).sort()).toEqual([...new Set(needed)].sort());
  });

  it('that hold a question against its signature have it counted where it is not as signed', () => {
    const code = 'APPROVAL_NOT_AS_SIGNED';
    const holding = functionNames.filter((name) =>
      readFileSync(join(folder, name, 'index.mjs'), 'utf8').includes(code),
    );
    const groups = new Map(resourcesOf(app, 'AWS::Logs::LogGroup').map(({ id, properties }) => [id, properties]));
    const counted = resourcesOf(app, 'AWS::Logs::MetricFilter').map(({ properties }) => {
      expect(properties).toMatchObject({
        FilterPattern: `{ $.message = "${code}" }`,
        MetricTransformations: [{ MetricNamespace: 'fundgate', MetricName: code, MetricValue: '1' }],
      });
      return groups.get(properties.LogGroupName.Ref).LogGroupName;
    });
    expect(counted.sort()).toEqual(holding.map((name) => `/aws/lambda/fundgate-${name}`).sort());
  });

  it.each(functionNames)('%s stays small enough to start fast', (name) => {
    expect(readFileSync(join(folder, name, 'index.mjs')).byteLength).toBeLessThan(2_000_000);
  });
});

describe('a tree that does not match the deployment', () => {
  it('is refused, naming what is missing and what is left over', () => {
    const root = join(folder, 'tree');
    mkdirSync(join(root, 'functions/request/handlers'), { recursive: true });
    writeFileSync(join(root, 'functions/request/handlers/api.ts'), '');
    writeFileSync(join(root, 'functions/request/handlers/forgotten.ts'), '');
    const bundling = () => bundleHandlers(root, join(folder, 'out'));
    expect(bundling).toThrow('request-triage has no handler');
    expect(bundling).toThrow('request-forgotten is deployed nowhere');
    expect(bundling).not.toThrow('request-api');
  });
});
