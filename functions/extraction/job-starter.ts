import {
  StartDocumentTextDetectionCommand,
  StartExpenseAnalysisCommand,
  type TextractClient,
} from '@aws-sdk/client-textract';
import { assertNever } from '../domain/errors.ts';
import type { ReadAs } from '../store/extractions.ts';
import type { StoredDocument } from './document-reader.ts';
import type { Pace } from './pace.ts';
import { named } from './reading-errors.ts';

/** The topic on which the reading service tells that a job has ended, and the role in which it does so. */
export type NoticeChannel = { readonly topicArn: string; readonly roleArn: string };

/**
 * Has the reading service start reading a document of several pages; answers the job's id. The same `readingId` names
 * the same job again, and comes back with the notice of its end.
 * @throws DocumentUnreadable, TextractThrottled, TextractUnavailable
 */
export type JobStarter = (document: StoredDocument, readAs: ReadAs, readingId: string) => Promise<string>;

export const jobStarter =
  (
    client: Pick<TextractClient, 'send'>,
    bucket: string,
    { topicArn, roleArn }: NoticeChannel,
    pace: Pace,
  ): JobStarter =>
  async ({ objectKey, versionId }, readAs, readingId) => {
    const asked = {
      DocumentLocation: { S3Object: { Bucket: bucket, Name: objectKey, Version: versionId } },
      ClientRequestToken: readingId,
      JobTag: readingId,
      NotificationChannel: { SNSTopicArn: topicArn, RoleArn: roleArn },
    };
    const start = () => {
      switch (readAs) {
        case 'expense':
          return named(pace('StartExpenseAnalysis'), () => client.send(new StartExpenseAnalysisCommand(asked)));
        case 'text':
          return named(pace('StartDocumentTextDetection'), () =>
            client.send(new StartDocumentTextDetectionCommand(asked)),
          );
        default:
          return assertNever(readAs);
      }
    };
    const { JobId } = await start();
    if (JobId === undefined) throw new Error('the reading service started a job without an id');
    return JobId;
  };
