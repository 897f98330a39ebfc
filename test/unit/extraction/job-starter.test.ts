import { StartDocumentTextDetectionCommand, StartExpenseAnalysisCommand } from '@aws-sdk/client-textract';
import { expect, test } from 'vitest';
import { jobStarter } from '../../../functions/extraction/job-starter.ts';
import { DocumentUnreadable, TextractThrottled } from '../../../functions/extraction/reading-errors.ts';
import { atOnce } from '../../support/at-once.ts';
import { service } from './service.ts';

const document = { objectKey: 'claims/clm_1/invoice', versionId: 'v7' };
const channel = { topicArn: 'arn:aws:sns:eu-central-1:1:notices', roleArn: 'arn:aws:iam::1:role/notices' };
const readingId = 'a'.repeat(64);
const failed = (name: string) => Object.assign(new Error(name), { name });

test.each([
  ['expense', StartExpenseAnalysisCommand],
  ['text', StartDocumentTextDetectionCommand],
] as const)('%s is asked for by one token, which comes back with the notice', async (readAs, command) => {
  const { client, asked } = service({ JobId: 'job-1' });
  expect(await jobStarter(client, 'evidence', channel, atOnce)(document, readAs, readingId)).toBe('job-1');
  expect(asked[0]).toBeInstanceOf(command);
  expect(asked[0]).toMatchObject({
    input: {
      DocumentLocation: { S3Object: { Bucket: 'evidence', Name: document.objectKey, Version: 'v7' } },
      ClientRequestToken: readingId,
      JobTag: readingId,
      NotificationChannel: { SNSTopicArn: channel.topicArn, RoleArn: channel.roleArn },
    },
  });
});

test.each([
  ['ProvisionedThroughputExceededException', TextractThrottled],
  ['LimitExceededException', TextractThrottled],
  ['UnsupportedDocumentException', DocumentUnreadable],
])('%s is named for the workflow', async (name, error) => {
  const { client } = service(failed(name));
  await expect(jobStarter(client, 'evidence', channel, atOnce)(document, 'text', readingId)).rejects.toBeInstanceOf(
    error,
  );
});
