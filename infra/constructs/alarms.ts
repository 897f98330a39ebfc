import { Duration, Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Alarm, ComparisonOperator, type IMetric, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { countOf } from './counted.ts';

type Watched = {
  readonly namePrefix: string;
  readonly alertAddress: string;
  readonly workflows: Readonly<Record<string, IStateMachine>>;
  readonly deadLetters: IQueue;
  readonly http: HttpApi;
  readonly publisher: IFunction;
};

type Limits = { readonly threshold?: number; readonly periods?: number };

const period = Duration.minutes(5);

/** What people are told of, each with its section in the runbook. Few enough to stay inside the free allowance of ten. */
export class Alarms extends Construct {
  private readonly topic: Topic;
  private readonly namePrefix: string;

  constructor(scope: Construct, id: string, watched: Watched) {
    super(scope, id);
    this.namePrefix = watched.namePrefix;
    this.topic = new Topic(this, 'Topic', { displayName: `${watched.namePrefix} alarms`, enforceSSL: true });
    this.topic.addSubscription(new EmailSubscription(watched.alertAddress));
    letAlarmsPublish(this.topic);
    for (const [name, machine] of Object.entries(watched.workflows)) {
      this.alarm(`${name}-failed`, machine.metricFailed({ period }), 'A workflow stopped. Runbook: A workflow failed');
    }
    const letters = watched.deadLetters.metricApproximateNumberOfMessagesVisible({ period, statistic: Stats.MAXIMUM });
    this.alarm('dead-letters', letters, 'A fact was not acted on. Runbook: Dead letters');
    this.alarm('api-faults', watched.http.metricServerError({ period }), 'Callers get 5xx. Runbook: The API fails');
    this.alarm(
      'functions-throttled',
      inAccount('Throttles'),
      'Calls are turned away. Runbook: Functions are throttled',
    );
    this.alarm('functions-failing', inAccount('Errors'), 'Functions keep failing. Runbook: Functions keep failing', {
      threshold: 5,
      periods: 3,
    });
    // Its faults hold no claim up, so that no workflow fails of them.
    const unvisited = faultsOf(`${watched.namePrefix}-claim-visit-links`);
    this.alarm('links-unvisited', unvisited, 'Nobody could visit links. Runbook: Links are not visited');
    const altered = countOf(watched.namePrefix, 'APPROVAL_NOT_AS_SIGNED', period);
    this.alarm('question-altered', altered, 'A question is not as signed. Runbook: A question is not as signed');
    const age = watched.publisher.metric('IteratorAge', { period, statistic: Stats.MAXIMUM });
    const tenMinutes = Duration.minutes(10).toMilliseconds();
    this.alarm('events-late', age, 'Events wait in the outbox. Runbook: Events are late', { threshold: tenMinutes });
  }

  private alarm(name: string, metric: IMetric, alarmDescription: string, limits: Limits = {}): void {
    const alarm = new Alarm(this, name, {
      alarmName: `${this.namePrefix}-${name}`,
      alarmDescription,
      metric,
      threshold: limits.threshold ?? 1,
      evaluationPeriods: limits.periods ?? 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }
}

/** A topic with a policy of its own takes nothing that the policy does not allow, alarms of the same account included. */
function letAlarmsPublish(topic: Topic): void {
  const { account } = Stack.of(topic);
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': account } },
    }),
  );
}

const faultsOf = (FunctionName: string): IMetric =>
  new Metric({
    namespace: 'AWS/Lambda',
    metricName: 'Errors',
    dimensionsMap: { FunctionName },
    period,
    statistic: Stats.SUM,
  });

/** Over all functions of account and region: one figure instead of an alarm for every function. */
const inAccount = (metricName: string): IMetric =>
  new Metric({ namespace: 'AWS/Lambda', metricName, period, statistic: Stats.SUM });
