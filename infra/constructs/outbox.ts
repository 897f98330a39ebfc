import { Duration } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  type IFunction,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { allow } from './binding.ts';

/**
 * The table's stream feeds the publisher: new event items only. An item that is refused again and again is set aside
 * so that those behind it go on.
 */
export function publishFrom(scope: Construct, table: ITable, publisher: IFunction, deadLetters: IQueue): void {
  const stream = table.tableStreamArn;
  if (!stream) throw new Error('the table has no stream');
  const reads = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map((verb) => `dynamodb:${verb}`);
  publisher.addToRolePolicy(allow(reads, [stream]));
  new EventSourceMapping(scope, 'outbox', {
    target: publisher,
    eventSourceArn: stream,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 100,
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    retryAttempts: 20,
    maxRecordAge: Duration.hours(12),
    onFailure: new SqsDlq(deadLetters),
    filters: [
      FilterCriteria.filter({
        eventName: FilterRule.isEqual('INSERT'),
        dynamodb: { NewImage: { entity: { S: FilterRule.isEqual('EVENT') } } },
      }),
    ],
  });
}
