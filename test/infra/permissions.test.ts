import type { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { allowedTo, functionsOf, listed, resourcesOf, roleOf, theOnly } from './support/resources.ts';
import { synthesised } from './support/synthesised.ts';

const { app, data } = synthesised();
const statements = [...resourcesOf(app, 'AWS::IAM::Policy'), ...resourcesOf(data, 'AWS::IAM::Policy')].flatMap(
  ({ properties }) => properties.PolicyDocument.Statement,
);

/** Actions that know no resource; everything else names what it is for. */
const withoutResource = [
  'xray:PutTraceSegments',
  'xray:PutTelemetryRecords',
  'xray:GetSamplingRules',
  'xray:GetSamplingTargets',
  'logs:CreateLogDelivery',
  'logs:GetLogDelivery',
  'logs:UpdateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:DescribeResourcePolicies',
  'logs:DescribeLogGroups',
  'textract:AnalyzeExpense',
  'textract:DetectDocumentText',
  'textract:StartExpenseAnalysis',
  'textract:StartDocumentTextDetection',
  'textract:GetExpenseAnalysis',
  'textract:GetDocumentTextDetection',
];

/** Where a part of a name is left open, and why. */
const openEnded = [
  /\/claims\/\*$/, // every file of every claim
  /\/payments\/\*$/, // every file of every payment batch
  /:execution:fundgate-(request|lever-audit)[:/]\*$/, // every execution of this workflow
  /:identity\/\*$/, // limited by the sender's address: see below
  /:\*$/, // every version of one function, for the scheduler
];

const textOf = (resource: unknown) => JSON.stringify(resource).replace(/[\]"}\s]+$/g, '');

describe('permissions', () => {
  it('name their actions', () => {
    for (const { Action, Effect } of statements) {
      expect(Effect).toBe('Allow');
      for (const action of listed<string>(Action)) expect(action).toMatch(/^[a-z0-9]+:[A-Za-z]+$/);
    }
  });

  it('name their resources', () => {
    for (const { Action, Resource } of statements) {
      for (const resource of listed(Resource)) {
        if (resource === '*') expect(withoutResource).toEqual(expect.arrayContaining(listed(Action)));
        else if (textOf(resource).includes('*')) {
          expect(
            openEnded.some((pattern) => pattern.test(textOf(resource))),
            textOf(resource),
          ).toBe(true);
        }
      }
    }
  });

  it('come from no managed policy', () => {
    for (const { id, properties } of resourcesOf(app, 'AWS::IAM::Role')) {
      expect(properties.ManagedPolicyArns, id).toBeUndefined();
    }
  });

  it('let mails out from the sender only', () => {
    const sending = statements.filter(({ Action }) =>
      listed<string>(Action).some((action) => action.startsWith('ses:')),
    );
    expect(sending).toHaveLength(6);
    for (const { Action, Condition } of sending) {
      expect(Action).toBe('ses:SendEmail');
      expect(Condition).toEqual({ StringEquals: { 'ses:FromAddress': 'mdf@vendor.example' } });
    }
  });

  it('let a workflow invoke its own steps only', () => {
    for (const machine of resourcesOf(app, 'AWS::StepFunctions::StateMachine')) {
      const invoking = allowedTo(app, roleOf(machine)).filter(({ Action }) => Action === 'lambda:InvokeFunction');
      const steps = Object.values(machine.properties.DefinitionSubstitutions);
      expect(invoking.flatMap(({ Resource }) => listed(Resource))).toEqual(expect.arrayContaining(steps));
      expect(invoking.flatMap(({ Resource }) => listed(Resource))).toHaveLength(steps.length);
    }
  });

  it('let only those touch the key who hold it', () => {
    const key = theOnly(data, 'AWS::KMS::Key').id;
    for (const [name, fn] of functionsOf(app)) {
      const actions = allowedTo(app, roleOf(fn)).flatMap(({ Action }) => listed(Action));
      const holds = 'KEY_ID' in fn.properties.Environment.Variables;
      expect(
        actions.some((action) => action.startsWith('kms:')),
        name,
      ).toBe(holds);
    }
    expect(key).toBeDefined();
  });

  /** By the names of what a secret is bound to: who opens a link cannot open bank details. */
  const secretsOf: Readonly<Record<string, readonly string[]>> = {
    'approval-ask': ['approvalId', 'secret', 'binding'],
    'approval-page': ['signIn'],
    'approval-sign-in': ['signIn'],
    'notification-hear-feedback': ['approvalId'],
    'workflow-await': ['itemId', 'wait'],
    'workflow-resume': ['approvalId', 'itemId', 'wait'],
    'extraction-start-reading': ['readingId'],
    'extraction-hear-notice': ['readingId'],
    'bank-api': ['owner'],
    'payment-api': ['owner'],
    'payment-batch': ['owner'],
  };
  const isSignature = (condition: unknown) =>
    JSON.stringify(condition) ===
    JSON.stringify({
      'ForAllValues:StringEquals': { 'kms:EncryptionContextKeys': ['binding'] },
      Null: { 'kms:EncryptionContextKeys': 'false' },
    });
  const isOfKey = ({ Action }: { Action: string | string[] }) =>
    listed(Action).some((action) => action.startsWith('kms:'));

  it('let each function use the key for its own kind of secret, or through the storage', () => {
    for (const [name, fn] of functionsOf(app)) {
      const uses = allowedTo(app, roleOf(fn)).filter(isOfKey);
      const [direct, ...through] = uses
        .map(({ Condition }) => Condition)
        .filter((condition) => !isSignature(condition));
      expect(direct, name).toEqual(
        secretsOf[name] && {
          'ForAllValues:StringEquals': { 'kms:EncryptionContextKeys': listed(secretsOf[name]) },
          Null: { 'kms:EncryptionContextKeys': 'false' },
        },
      );
      for (const condition of through) {
        expect(condition).toEqual({ StringEquals: { 'kms:ViaService': 's3.eu-central-1.amazonaws.com' } });
      }
      expect(through).toHaveLength(name.startsWith('payment-') ? 1 : 0);
    }
  });

  it('let the approval page check what a link is bound to, and nobody but who asks sign it', () => {
    const using = [...functionsOf(app)].flatMap(([name, fn]) =>
      allowedTo(app, roleOf(fn))
        .filter(({ Condition }) => JSON.stringify(Condition)?.includes('"binding"'))
        .map(({ Action }) => [name, listed(Action)]),
    );
    expect(using).toEqual([
      ['approval-page', ['kms:Decrypt']],
      ['approval-picture', ['kms:Decrypt']],
      ['approval-ask', ['kms:Decrypt', 'kms:Encrypt']],
    ]);
  });
});

describe('signing in to decide', () => {
  const issuer = { url: 'https://login.vendor.example/', audience: 'fundgate' };
  const secretArn = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:fundgate-approvals-AbCdEf';
  const variablesOf = (template: Template, name: string) =>
    functionsOf(template).get(name)?.properties.Environment.Variables;

  it('is by a client of the user pool that takes codes, has no secret and is sent back to the page only', () => {
    const clients = resourcesOf(app, 'AWS::Cognito::UserPoolClient');
    expect(clients.map(({ properties }) => properties)).toEqual([
      expect.objectContaining({
        AllowedOAuthFlows: ['code'],
        AllowedOAuthFlowsUserPoolClient: true,
        AllowedOAuthScopes: ['openid', 'email', 'profile'],
        ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
        GenerateSecret: false,
        SupportedIdentityProviders: ['COGNITO'],
        WriteAttributes: ['name'],
        CallbackURLs: [{ 'Fn::Join': ['', [expect.anything(), '/approval-sign-in']] }],
      }),
    ]);
    const [client] = clients;
    expect(theOnly(app, 'AWS::Cognito::ManagedLoginBranding').properties.ClientId).toEqual({ Ref: client?.id });
    for (const name of ['approval-page', 'approval-sign-in']) {
      expect(variablesOf(app, name)).toMatchObject({ SIGN_IN_CLIENT_ID: { Ref: client?.id } });
    }
    const { Audience } = theOnly(app, 'AWS::ApiGatewayV2::Authorizer').properties.JwtConfiguration;
    expect(JSON.stringify(Audience)).not.toContain(client?.id);
  });

  it('has a page of its own host that can be told to ask for the password again', () => {
    expect(theOnly(data, 'AWS::Cognito::UserPool').properties.UserPoolTier).toBe('ESSENTIALS');
    expect(theOnly(app, 'AWS::Cognito::UserPoolDomain').properties).toMatchObject({
      Domain: { 'Fn::Join': ['', ['fundgate-', { Ref: 'AWS::AccountId' }]] },
      ManagedLoginVersion: 2,
    });
  });

  it('reads the secret of an own client only where it comes back, and no other secret', () => {
    const own = synthesised({ issuer: { ...issuer, approvalClient: { clientId: 'approvals', secretArn } } });
    expect(variablesOf(own.app, 'approval-page')).toMatchObject({
      ISSUER_URL: issuer.url,
      SIGN_IN_CLIENT_ID: 'approvals',
    });
    expect(variablesOf(own.app, 'approval-page')).not.toHaveProperty('SIGN_IN_SECRET_ARN');
    expect(variablesOf(own.app, 'approval-sign-in')).toMatchObject({ SIGN_IN_SECRET_ARN: secretArn });
    const reading = [...functionsOf(own.app)].flatMap(([name, fn]) =>
      allowedTo(own.app, roleOf(fn)).flatMap(({ Action, Resource }) =>
        Action === 'secretsmanager:GetSecretValue' ? [[name, Resource]] : [],
      ),
    );
    expect(reading).toEqual([['approval-sign-in', secretArn]]);
    expect(resourcesOf(own.app, 'AWS::Cognito::UserPoolClient')).toEqual([]);
    expect(resourcesOf(own.app, 'AWS::Cognito::UserPoolDomain')).toEqual([]);
  });

  it('is by nobody where settings name an issuer and no client of it', () => {
    const own = synthesised({ issuer });
    expect(variablesOf(own.app, 'approval-page')).not.toHaveProperty('SIGN_IN_CLIENT_ID');
  });
});

describe('the dead letters', () => {
  it('are encrypted, kept for 14 days and taken over TLS only', () => {
    expect(theOnly(app, 'AWS::SQS::Queue').properties).toMatchObject({
      SqsManagedSseEnabled: true,
      MessageRetentionPeriod: 1_209_600,
    });
    const { Statement } = theOnly(app, 'AWS::SQS::QueuePolicy').properties.PolicyDocument;
    expect(Statement).toContainEqual(
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    );
  });
});
