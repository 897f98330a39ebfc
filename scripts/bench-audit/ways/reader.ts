import {
  AnalyzeExpenseCommand,
  DetectDocumentTextCommand,
  GetExpenseAnalysisCommand,
  type GetExpenseAnalysisResponse,
  StartExpenseAnalysisCommand,
  TextractClient,
} from '@aws-sdk/client-textract';
import type { EvidenceSlot, ExpenseReading } from '../../../functions/domain/claim/document.ts';
import { expenseReading } from '../../../functions/extraction/expense-reading.ts';
import { DocumentUnreadable, readingError } from '../../../functions/extraction/reading-errors.ts';
import { readAsOf } from '../../../functions/extraction/reading-kind.ts';
import { textReading } from '../../../functions/extraction/text-reading.ts';
import { startTextractServer } from '../../../local/textract/server.ts';
import { lendObjects } from './objects.ts';
import type { SubmittedDocument } from './submitted.ts';

type Extraction = NonNullable<EvidenceSlot['extraction']>;
export type Reader = (document: SubmittedDocument, readAt: string) => Promise<Extraction>;

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const region = 'us-east-1';
const bucket = 'bench';

/** Lends a reader of the local Textract-compatible endpoint, started for it and ended after. */
export async function withLocalReader<T>(use: (reader: Reader) => Promise<T>): Promise<T> {
  const objects = await lendObjects();
  const server = await startTextractServer({ port: 0, endpoint: objects.url, region, credentials });
  const client = new TextractClient({ endpoint: server.url, region, credentials });
  try {
    return await use((document, readAt) => reading(client, document, readAt, objects.keep));
  } finally {
    client.destroy();
    await server.close();
    await objects.close();
  }
}

type Keep = (key: string, bytes: Buffer) => void;

async function reading(
  client: TextractClient,
  document: SubmittedDocument,
  readAt: string,
  keep: Keep,
): Promise<Extraction> {
  try {
    if (readAsOf(document.truth.kind) === 'expense') {
      return { status: 'expense', reading: await expense(client, document, keep), readAt, source: 'textract' };
    }
    const answer = await client.send(new DetectDocumentTextCommand({ Document: { Bytes: document.bytes } }));
    return { status: 'text', ...textReading(answer), readAt, source: 'textract' };
  } catch (thrown) {
    const named = readingError(thrown);
    if (named instanceof DocumentUnreadable) return { status: 'unreadable', reason: named.message, readAt };
    throw named;
  }
}

/** One page by the synchronous call, several by the asynchronous one. */
async function expense(
  client: TextractClient,
  { bytes, upload }: SubmittedDocument,
  keep: Keep,
): Promise<ExpenseReading> {
  if (upload === undefined || upload.pages === 1) {
    return expenseReading(await client.send(new AnalyzeExpenseCommand({ Document: { Bytes: bytes } })));
  }
  keep(`/${bucket}/${upload.sha256}`, bytes);
  const DocumentLocation = { S3Object: { Bucket: bucket, Name: upload.sha256 } };
  const { JobId } = await client.send(new StartExpenseAnalysisCommand({ DocumentLocation }));
  return expenseReading(await finished(client, JobId));
}

const pauseMs = 250;

async function finished(client: TextractClient, JobId: string | undefined): Promise<GetExpenseAnalysisResponse> {
  const all: GetExpenseAnalysisResponse['ExpenseDocuments'] = [];
  for (let NextToken: string | undefined; ; ) {
    const answer = await client.send(new GetExpenseAnalysisCommand({ JobId, NextToken }));
    if (answer.JobStatus === 'FAILED') throw new DocumentUnreadable(answer.StatusMessage ?? 'The reading failed.');
    if (answer.JobStatus === 'IN_PROGRESS') {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      continue;
    }
    all.push(...(answer.ExpenseDocuments ?? []));
    NextToken = answer.NextToken;
    if (NextToken === undefined) return { ...answer, ExpenseDocuments: all };
  }
}
