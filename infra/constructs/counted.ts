import type { Duration } from 'aws-cdk-lib';
import { type IMetric, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

/** Message codes that are faults of nobody's call, so that no metric of Lambda tells of them. */
export type CountedCode = 'APPROVAL_NOT_AS_SIGNED';

/** Counts the lines of a log with a message code. */
export function count(scope: Construct, logGroup: ILogGroup, namePrefix: string, code: CountedCode): void {
  new MetricFilter(scope, `${logGroup.node.id}-${code}`, {
    logGroup,
    filterPattern: FilterPattern.stringValue('$.message', '=', code),
    metricNamespace: namePrefix,
    metricName: code,
    metricValue: '1',
  });
}

/** How often it was logged, by all functions of the deployment together. */
export const countOf = (namePrefix: string, code: CountedCode, period: Duration): IMetric =>
  new Metric({ namespace: namePrefix, metricName: code, period, statistic: Stats.SUM });
