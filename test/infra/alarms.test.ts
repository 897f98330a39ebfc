import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resourcesOf, theOnly } from './support/resources.ts';
import { synthesised } from './support/synthesised.ts';

const { app } = synthesised();
const alarms = resourcesOf(app, 'AWS::CloudWatch::Alarm').map(({ properties }) => properties);
const topic = resourcesOf(app, 'AWS::SNS::Topic').find(({ properties }) => properties.DisplayName)?.id;

describe('alarms', () => {
  it.each([
    ['request-failed', 'ExecutionsFailed'],
    ['claim-failed', 'ExecutionsFailed'],
    ['lever-audit-failed', 'ExecutionsFailed'],
    ['dead-letters', 'ApproximateNumberOfMessagesVisible'],
    ['api-faults', '5xx'],
    ['functions-throttled', 'Throttles'],
    ['functions-failing', 'Errors'],
    ['links-unvisited', 'Errors'],
    ['question-altered', 'APPROVAL_NOT_AS_SIGNED'],
    ['events-late', 'IteratorAge'],
  ])('%s watches %s and tells people', (name, metric) => {
    const alarm = alarms.find(({ AlarmName }) => AlarmName === `fundgate-${name}`);
    expect(alarm).toMatchObject({
      MetricName: metric,
      AlarmActions: [{ Ref: topic }],
      TreatMissingData: 'notBreaching',
    });
  });

  it('stay inside the free allowance', () => {
    expect(alarms).toHaveLength(10);
  });

  it('name a section of the runbook each', () => {
    const runbook = readFileSync('docs/runbook.md', 'utf8');
    for (const { AlarmDescription } of alarms) {
      const section = /Runbook: (.+)$/.exec(AlarmDescription)?.[1];
      expect(runbook).toContain(`### ${section}\n`);
    }
  });

  it('may be published on the topic, over TLS only', () => {
    const policies = resourcesOf(app, 'AWS::SNS::TopicPolicy').map(({ properties }) => properties);
    const policy = policies.find(({ Topics }) => Topics[0].Ref === topic);
    expect(policy.PolicyDocument.Statement).toEqual([
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      expect.objectContaining({
        Effect: 'Allow',
        Action: 'sns:Publish',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      }),
    ]);
  });

  it('reach the address in the settings', () => {
    const subscriptions = resourcesOf(app, 'AWS::SNS::Subscription').map(({ properties }) => properties);
    expect(subscriptions.find(({ TopicArn }) => TopicArn.Ref === topic)).toMatchObject({
      Protocol: 'email',
      Endpoint: 'operations@vendor.example',
    });
  });
});

describe('the cost budget', () => {
  it('is the one in the settings and mails twice', () => {
    const { Budget, NotificationsWithSubscribers } = theOnly(app, 'AWS::Budgets::Budget').properties;
    expect(Budget).toMatchObject({ BudgetLimit: { Amount: 50, Unit: 'USD' }, TimeUnit: 'MONTHLY', BudgetType: 'COST' });
    expect(NotificationsWithSubscribers).toHaveLength(2);
  });
});

describe('the sender', () => {
  it.each([
    ['address', ['mdf@vendor.example']],
    ['domain', ['vendor.example']],
    ['existing', []],
  ] as const)('is made known to the mail service by its %s', (senderIdentity, identities) => {
    const { app: deployed } = synthesised({ senderIdentity });
    const known = resourcesOf(deployed, 'AWS::SES::EmailIdentity').map(({ properties }) => properties.EmailIdentity);
    expect(known).toEqual(identities);
  });
});
