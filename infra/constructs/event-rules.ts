import { Duration } from 'aws-cdk-lib';
import { type IEventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

/** Which facts each function hears of. */
export const subscriptions = {
  'workflow-start': ['request.submitted', 'claim.submitted', 'claim.disputed'],
  'workflow-resume': [
    'approval.decided',
    'approval.closed',
    'approval.link-closed',
    'request.revised',
    'request.withdrawn',
    'request.cancelled',
    'payment.settled',
    'claim.rejected',
    'claim.closed',
    'claim.clawed-back',
  ],
  'claim-close-reported': ['outcome.reported', 'payment.settled'],
  'notification-tell-partner': [
    'request.approved',
    'request.returned',
    'request.rejected',
    'claim.returned',
    'claim.rejected',
    'claim.disputed',
    'claim.dispute-granted',
    'claim.clawed-back',
    'payment.settled',
  ],
  'notification-tell-confirmers': ['policy.proposed', 'raci.proposed'],
} as const;

export type Subscriber = keyof typeof subscriptions;

/** One rule for each listening function; what cannot be delivered goes to the dead letters. */
export function subscribe(
  scope: Construct,
  eventBus: IEventBus,
  functions: Readonly<Record<Subscriber, IFunction>>,
  deadLetterQueue: IQueue,
): void {
  for (const [name, detailType] of Object.entries(subscriptions)) {
    const target = Object.entries(functions).find(([listening]) => listening === name)?.[1];
    if (!target) throw new Error(`${name} listens and is no function`);
    new Rule(scope, `${name}-rule`, {
      eventBus,
      eventPattern: { source: ['fundgate'], detailType: [...detailType] },
      targets: [new LambdaFunction(target, { deadLetterQueue, retryAttempts: 8, maxEventAge: Duration.hours(6) })],
    });
  }
}
