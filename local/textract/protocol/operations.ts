import type { S3Client } from '@aws-sdk/client-s3';
import type { SNSClient } from '@aws-sdk/client-sns';
import type { Block, ExpenseDocument } from '@aws-sdk/client-textract';
import { readDocument } from '../reader/document.ts';
import { kindOf } from '../reader/kind.ts';
import type { Recogniser } from '../reader/recogniser.ts';
import type { Layout } from '../reader/workers.ts';
import { blocksOf } from './blocks.ts';
import { bytesOf, fetchObject, largestDocument } from './documents.ts';
import { expenseDocumentOf } from './expense-document.ts';
import { TextractFault } from './fault.ts';
import { createJobs, type Jobs, type Work } from './jobs.ts';
import { publishNotice } from './notice.ts';
import { documentRequest, getRequest, parseRequest, type StartRequest, startRequest } from './requests.ts';

/** What the operations work with. */
export type Means = { s3: S3Client; sns: SNSClient; recogniser: Recogniser; log: (line: string) => void };

/** Answers one operation, given the parsed JSON body of its request. */
export type Operation = (body: unknown) => Promise<object>;

const mostPages = { sync: 1, async: 3000 } as const;

/** The operations by the names they have in `X-Amz-Target`. */
export const createOperations = ({ s3, sns, recogniser, log }: Means): ReadonlyMap<string, Operation> => {
  const readOne = async (body: unknown, layout: Layout) => {
    const { Document } = parseRequest(documentRequest, body);
    return readDocument(await bytesOf(Document, s3), { recogniser, layout, mostPages: mostPages.sync });
  };

  const readAll = async (request: StartRequest, layout: Layout) => {
    const bytes = await fetchObject(s3, request.DocumentLocation.S3Object, largestDocument.async);
    return readDocument(bytes, { recogniser, layout, mostPages: mostPages.async });
  };

  const telling =
    (api: string): Work<unknown>['ended'] =>
    async (request, id, status) => {
      try {
        await publishNotice(sns, request, { id, api, status, at: Date.now() });
      } catch (error) {
        log(`textract: no notice for job ${id}: ${String(error)}`);
      }
    };

  const expenseJobs = createJobs<ExpenseDocument>({
    analyze: async (request) => {
      const sheets = await readAll(request, 'sheet');
      return { results: sheets.map((sheet, index) => expenseDocumentOf(sheet, index + 1)), pages: sheets.length };
    },
    ended: telling('StartExpenseAnalysis'),
    mostResults: 20,
    answer: (documents) => ({ AnalyzeExpenseModelVersion: '1.0', ExpenseDocuments: documents }),
  });
  const textJobs = createJobs<Block>({
    analyze: async (request) => {
      const sheets = await readAll(request, 'scattered');
      return { results: sheets.flatMap(blocksOf), pages: sheets.length };
    },
    ended: telling('StartDocumentTextDetection'),
    mostResults: 1000,
    answer: (blocks) => ({ DetectDocumentTextModelVersion: '1.0', Blocks: blocks }),
  });

  // A document that is missing or of an unknown kind is refused at once, and not by a job that fails later.
  const starting =
    (jobs: Jobs): Operation =>
    async (body) => {
      const request = parseRequest(startRequest, body);
      const bytes = await fetchObject(s3, request.DocumentLocation.S3Object, largestDocument.async);
      if (kindOf(bytes) === undefined) {
        throw new TextractFault('UnsupportedDocumentException', 'The document is neither PDF, PNG nor JPEG');
      }
      return jobs.start(request);
    };
  const getting =
    (jobs: Jobs): Operation =>
    (body) =>
      Promise.resolve(jobs.get(parseRequest(getRequest, body)));

  return new Map<string, Operation>([
    [
      'AnalyzeExpense',
      async (body) => {
        const sheets = await readOne(body, 'sheet');
        return {
          DocumentMetadata: { Pages: sheets.length },
          ExpenseDocuments: sheets.map((sheet, index) => expenseDocumentOf(sheet, index + 1)),
        };
      },
    ],
    [
      'DetectDocumentText',
      async (body) => {
        const sheets = await readOne(body, 'scattered');
        return {
          DocumentMetadata: { Pages: sheets.length },
          DetectDocumentTextModelVersion: '1.0',
          Blocks: sheets.flatMap(blocksOf),
        };
      },
    ],
    ['StartExpenseAnalysis', starting(expenseJobs)],
    ['GetExpenseAnalysis', getting(expenseJobs)],
    ['StartDocumentTextDetection', starting(textJobs)],
    ['GetDocumentTextDetection', getting(textJobs)],
  ]);
};
