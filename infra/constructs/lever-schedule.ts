import { Duration, TimeZone } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

/** The calendar months in which a fiscal quarter starts, ascending. */
export const quarterMonths = (fiscalYearStartMonth: number): number[] =>
  [0, 3, 6, 9].map((later) => ((fiscalYearStartMonth - 1 + later) % 12) + 1).sort((a, b) => a - b);

/** Starts the audit of the levers on the first day of every fiscal quarter. docs/handbook.md § Lever audit */
export function scheduleLeverAudit(
  scope: Construct,
  props: { name: string; fiscalYearStartMonth: number; starter: IFunction; deadLetters: IQueue },
): void {
  new Schedule(scope, 'LeverSchedule', {
    scheduleName: props.name,
    description: 'First day of every fiscal quarter: audit of the levers',
    schedule: ScheduleExpression.cron({
      minute: '0',
      hour: '5',
      day: '1',
      month: quarterMonths(props.fiscalYearStartMonth).join(','),
      timeZone: TimeZone.ETC_UTC,
    }),
    target: new LambdaInvoke(props.starter, {
      deadLetterQueue: props.deadLetters,
      retryAttempts: 10,
      maxEventAge: Duration.hours(24),
    }),
  });
}
