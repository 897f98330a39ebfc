import { describe, expect, it } from 'vitest';
import { EventType } from '../../functions/domain/event/event.ts';
import { busSource } from '../../functions/platform/bus-event.ts';
import { eventEntity } from '../../functions/store/keys.ts';
import { quarterMonths } from '../../infra/constructs/lever-schedule.ts';
import { functionsOf, resourcesOf, theOnly } from './support/resources.ts';
import { synthesised } from './support/synthesised.ts';

const { app } = synthesised();
const deadLetters = { 'Fn::GetAtt': [theOnly(app, 'AWS::SQS::Queue').id, 'Arn'] };
const allRules = resourcesOf(app, 'AWS::Events::Rule').map(({ properties }) => properties);
const rules = allRules.filter(({ EventPattern }) => EventPattern.source[0] === busSource);

describe('the stream of the table', () => {
  const mapping = theOnly(app, 'AWS::Lambda::EventSourceMapping').properties;

  it('hands over new events and nothing else', () => {
    expect(mapping.FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }) => JSON.parse(Pattern))).toEqual([
      { eventName: ['INSERT'], dynamodb: { NewImage: { entity: { S: [eventEntity] } } } },
    ]);
    expect(mapping.FunctionName).toEqual({ Ref: functionsOf(app).get('workflow-publish')?.id });
  });

  it('comes again when it failed, item by item, and is set aside in the end', () => {
    expect(mapping).toMatchObject({
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 20,
      DestinationConfig: { OnFailure: { Destination: deadLetters } },
    });
  });
});

describe('rules of the bus', () => {
  it('listen to what this app tells, and to facts that exist', () => {
    expect(rules).toHaveLength(5);
    for (const { EventPattern, EventBusName } of rules) {
      expect(EventBusName).toEqual({ Ref: theOnly(app, 'AWS::Events::EventBus').id });
      for (const type of EventPattern['detail-type']) expect(EventType.options).toContain(type);
    }
  });

  it('set aside what cannot be delivered', () => {
    for (const { Targets } of allRules) {
      expect(Targets).toHaveLength(1);
      expect(Targets[0].DeadLetterConfig).toEqual({ Arn: deadLetters });
    }
  });
});

describe('mails that come back', () => {
  const set = theOnly(app, 'AWS::SES::ConfigurationSet');
  const destination = theOnly(app, 'AWS::SES::ConfigurationSetEventDestination').properties;

  it('are told of, and nobody is watched', () => {
    expect(set.properties.Name).toBe('fundgate');
    expect(destination.ConfigurationSetName).toEqual({ Ref: set.id });
    expect(destination.EventDestination).toMatchObject({ Enabled: true, MatchingEventTypes: ['bounce', 'complaint'] });
    expect(set.properties).not.toHaveProperty('TrackingOptions');
  });

  it('are heard of by one function, from this configuration set only', () => {
    const [heard, ...others] = allRules.filter(({ EventPattern }) => EventPattern.source[0] === 'aws.ses');
    expect(others).toEqual([]);
    expect(heard).not.toHaveProperty('EventBusName', expect.anything());
    expect(heard?.EventPattern.detail).toEqual({
      eventType: ['Bounce', 'Complaint'],
      mail: { tags: { 'ses:configuration-set': ['fundgate'] } },
    });
    expect(heard?.Targets[0].Arn).toEqual({
      'Fn::GetAtt': [functionsOf(app).get('notification-hear-feedback')?.id, 'Arn'],
    });
  });
});

const scheduled = (stack: typeof app, name: string) =>
  resourcesOf(stack, 'AWS::Scheduler::Schedule').find(({ properties }) => properties.Name === name)?.properties;

describe('the calendar', () => {
  it.each([
    [1, '1,4,7,10'],
    [2, '2,5,8,11'],
    [4, '1,4,7,10'],
    [12, '3,6,9,12'],
  ])('has a quarter begin every three months from month %i', (month, months) => {
    expect(quarterMonths(month).join()).toBe(months);
  });

  it('audits the levers on the first day of every fiscal quarter', () => {
    const { app: fromFebruary } = synthesised({ fiscalYearStartMonth: 2 });
    expect(scheduled(fromFebruary, 'fundgate-lever-audit')).toMatchObject({
      ScheduleExpression: 'cron(0 5 1 2,5,8,11 ? *)',
      ScheduleExpressionTimezone: 'Etc/UTC',
      Target: { Arn: { 'Fn::GetAtt': [functionsOf(app).get('lever-start')?.id, 'Arn'] } },
    });
  });

  it.each([
    ['request-expire', 'cron(0 1 ? * * *)'],
    ['budget-expire', 'cron(0 2 ? * * *)'],
    ['payment-batch', 'cron(0 14 ? * MON-FRI *)'],
    ['approval-digest', 'cron(0 5 ? * MON-FRI *)'],
  ])('runs %s', (name, ScheduleExpression) => {
    expect(scheduled(app, `fundgate-${name}`)).toMatchObject({
      ScheduleExpression,
      Target: { Arn: { 'Fn::GetAtt': [functionsOf(app).get(name)?.id, 'Arn'] } },
    });
  });

  it('sends lists of open questions at the hour of the settings', () => {
    const { app: atSix } = synthesised({ digestHour: 6 });
    expect(scheduled(atSix, 'fundgate-approval-digest')?.ScheduleExpression).toBe('cron(0 6 ? * MON-FRI *)');
  });

  it('sets aside every start that did not come through', () => {
    const schedules = resourcesOf(app, 'AWS::Scheduler::Schedule');
    expect(schedules).toHaveLength(5);
    for (const { properties } of schedules) expect(properties.Target.DeadLetterConfig).toEqual({ Arn: deadLetters });
  });
});
