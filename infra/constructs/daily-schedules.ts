import { Duration, TimeZone } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Settings } from '../settings.ts';

/** What runs by the calendar, each on its own: a run that failed is made up for by the next. */
const schedules = ({ digestHour }: Settings) => ({
  'request-expire': { description: 'Reservations whose claim deadline has passed', hour: '1', weekDay: '*' },
  'budget-expire': { description: 'Allocations whose quarter and grace period are over', hour: '2', weekDay: '*' },
  'payment-batch': { description: 'Payments that wait leave in batches', hour: '14', weekDay: 'MON-FRI' },
  'approval-digest': { description: 'Lists of open questions', hour: String(digestHour), weekDay: 'MON-FRI' },
});

export type Scheduled = keyof ReturnType<typeof schedules>;

/** Runs each function at its hour (UTC). docs/handbook.md § Clocks */
export function scheduleDaily(
  scope: Construct,
  namePrefix: string,
  settings: Settings,
  functions: Readonly<Record<Scheduled, IFunction>>,
  deadLetterQueue: IQueue,
): void {
  const named = Object.entries(functions);
  for (const [name, { description, hour, weekDay }] of Object.entries(schedules(settings))) {
    const target = named.find(([scheduled]) => scheduled === name)?.[1];
    if (!target) throw new Error(`${name} is scheduled and is no function`);
    new Schedule(scope, `${name}-schedule`, {
      scheduleName: `${namePrefix}-${name}`,
      description,
      schedule: ScheduleExpression.cron({ minute: '0', hour, weekDay, timeZone: TimeZone.ETC_UTC }),
      target: new LambdaInvoke(target, { deadLetterQueue, retryAttempts: 10, maxEventAge: Duration.hours(20) }),
    });
  }
}
