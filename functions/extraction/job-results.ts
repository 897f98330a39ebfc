import {
  GetDocumentTextDetectionCommand,
  type GetDocumentTextDetectionResponse,
  GetExpenseAnalysisCommand,
  type GetExpenseAnalysisResponse,
  type TextractClient,
} from '@aws-sdk/client-textract';
import type { Extraction } from '../domain/claim/document.ts';
import { assertNever } from '../domain/errors.ts';
import type { ReadAs } from '../store/extractions.ts';
import { expenseReading } from './expense-reading.ts';
import { type Pace, patienceOnceBegun } from './pace.ts';
import { DocumentUnreadable, named, ReadingUnfinished } from './reading-errors.ts';
import { textReading } from './text-reading.ts';

/**
 * What a job has read, all parts of its answer put together; pages count through the document.
 * @throws ReadingUnfinished while the job goes on; DocumentUnreadable, TextractThrottled, TextractUnavailable
 */
export type JobResults = {
  readonly hasEnded: (jobId: string, readAs: ReadAs) => Promise<boolean>;
  readonly read: (jobId: string, readAs: ReadAs, readAt: string) => Promise<Extraction>;
};

type Part = GetExpenseAnalysisResponse | GetDocumentTextDetectionResponse;
type Asked = { JobId: string; NextToken?: string; MaxResults?: number };

export function jobResults(client: Pick<TextractClient, 'send'>, pace: Pace): JobResults {
  const expense = (asked: Asked) =>
    named(pace('GetExpenseAnalysis', patience(asked)), () => client.send(new GetExpenseAnalysisCommand(asked)));
  const text = (asked: Asked) =>
    named(pace('GetDocumentTextDetection', patience(asked)), () =>
      client.send(new GetDocumentTextDetectionCommand(asked)),
    );
  return {
    hasEnded: async (JobId, readAs) => {
      const asked = { JobId, MaxResults: 1 };
      const { JobStatus } = readAs === 'expense' ? await expense(asked) : await text(asked);
      return JobStatus !== 'IN_PROGRESS';
    },
    read: async (jobId, readAs, readAt) => {
      switch (readAs) {
        case 'expense': {
          const parts = await allParts(expense, jobId);
          const ExpenseDocuments = parts.flatMap((part) => part.ExpenseDocuments ?? []);
          const reading = expenseReading({ ...documentOf(parts), ExpenseDocuments });
          return { status: 'expense', reading, readAt, source: 'textract' };
        }
        case 'text': {
          const parts = await allParts(text, jobId);
          const Blocks = parts.flatMap((part) => part.Blocks ?? []);
          return { status: 'text', ...textReading({ ...documentOf(parts), Blocks }), readAt, source: 'textract' };
        }
        default:
          return assertNever(readAs);
      }
    },
  };
}

const patience = ({ NextToken }: Asked) => (NextToken === undefined ? undefined : patienceOnceBegun);

/** More parts than the longest document has; an answer that never ends would keep us for ever. */
const mostParts = 500;

async function allParts<P extends Part>(ask: (asked: Asked) => Promise<P>, JobId: string): Promise<P[]> {
  const parts: P[] = [];
  let next: string | undefined;
  do {
    const part = await ask({ JobId, ...(next !== undefined && { NextToken: next }) });
    requireSuccess(part);
    parts.push(part);
    next = part.NextToken;
  } while (next !== undefined && parts.length < mostParts);
  if (next !== undefined) throw new DocumentUnreadable('The document holds more than can be read by machine.');
  return parts;
}

/** A job that read only some of the pages has not read the document. */
function requireSuccess({ JobStatus, StatusMessage }: Part): void {
  switch (JobStatus) {
    case 'SUCCEEDED':
      return;
    case 'IN_PROGRESS':
      throw new ReadingUnfinished('The document is still being read.');
    case 'PARTIAL_SUCCESS':
      throw new DocumentUnreadable('Some pages of the document could not be read.');
    default:
      throw new DocumentUnreadable('The reading service could not read the document.', { cause: StatusMessage });
  }
}

function documentOf(parts: readonly Part[]): Pick<Part, 'DocumentMetadata'> {
  return { DocumentMetadata: parts.find((part) => part.DocumentMetadata)?.DocumentMetadata };
}
