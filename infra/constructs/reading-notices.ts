import type { Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { HearNoticeEnvironment } from '../../functions/extraction/environment.ts';
import { allow, answerTasksOf, type Binding, bindKey, bindTable } from './binding.ts';
import { type House, listening } from './house.ts';
import { HouseFunction } from './house-function.ts';

/** Where jobs that read documents tell of their end, as whoever starts a job hands it over. */
export type ReadingNotices = {
  readonly variables: { readonly NOTICE_TOPIC_ARN: Binding; readonly NOTICE_ROLE_ARN: Binding };
};

/** Textract tells the topic, in a role of its own, and the topic wakes the workflow that waits for the job. */
export function readingNotices(house: House): ReadingNotices {
  const { stack } = house;
  const topic = new Topic(stack, 'reading-notices', { enforceSSL: true });
  const role = new Role(stack, 'reading-notices-role', { assumedBy: textractFor(stack) });
  role.addToPolicy(allow(['sns:Publish'], [topic.topicArn]));
  const hearing = new HouseFunction(stack, 'extraction-hear-notice', listening(house), {
    environment: HearNoticeEnvironment,
    variables: {
      TABLE_NAME: bindTable(house.table, 'read'),
      KEY_ID: bindKey(house.key, ['Decrypt'], ['reading-token']),
    },
    allows: [answerTasksOf(house.workflows.claim)],
  });
  topic.addSubscription(new LambdaSubscription(hearing));
  return {
    variables: {
      NOTICE_TOPIC_ARN: { value: topic.topicArn, allows: [] },
      NOTICE_ROLE_ARN: {
        value: role.roleArn,
        allows: [
          allow(['iam:PassRole'], [role.roleArn], {
            StringEquals: { 'iam:PassedToService': 'textract.amazonaws.com' },
          }),
        ],
      },
    },
  };
}

/** Jobs of this account only: nobody else's job speaks in our role. */
function textractFor(stack: Stack): ServicePrincipal {
  return new ServicePrincipal('textract.amazonaws.com', {
    conditions: {
      StringEquals: { 'aws:SourceAccount': stack.account },
      ArnLike: { 'aws:SourceArn': stack.formatArn({ service: 'textract', resource: '*' }) },
    },
  });
}
