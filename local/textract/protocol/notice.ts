import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { StartRequest } from './requests.ts';

/** Tells the request's topic, if it named one, that the job has ended. `at` is in milliseconds. */
export const publishNotice = async (
  sns: SNSClient,
  request: StartRequest,
  job: { id: string; api: string; status: 'SUCCEEDED' | 'FAILED'; at: number },
): Promise<void> => {
  const topic = request.NotificationChannel?.SNSTopicArn;
  if (topic === undefined) return;
  const { Bucket, Name } = request.DocumentLocation.S3Object;
  const message = {
    JobId: job.id,
    Status: job.status,
    API: job.api,
    ...(request.JobTag === undefined ? {} : { JobTag: request.JobTag }),
    Timestamp: job.at,
    DocumentLocation: { S3ObjectName: Name, S3Bucket: Bucket },
  };
  await sns.send(new PublishCommand({ TopicArn: topic, Message: JSON.stringify(message) }));
};
