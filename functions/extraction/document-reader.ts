import { AnalyzeExpenseCommand, DetectDocumentTextCommand, type TextractClient } from '@aws-sdk/client-textract';
import type { ExpenseReading } from '../domain/claim/document.ts';
import { expenseReading } from './expense-reading.ts';
import type { Pace } from './pace.ts';
import { DocumentUnreadable, named } from './reading-errors.ts';
import { type TextReading, textReading } from './text-reading.ts';

/** Exactly the bytes that were submitted: key and stored version. */
export type StoredDocument = { readonly objectKey: string; readonly versionId: string };

/**
 * Reads a document of one page.
 * @throws DocumentUnreadable, TextractThrottled, TextractUnavailable
 */
export type DocumentReader = {
  readonly expense: (document: StoredDocument) => Promise<ExpenseReading>;
  readonly text: (document: StoredDocument) => Promise<TextReading>;
};

export function documentReader(client: Pick<TextractClient, 'send'>, bucket: string, pace: Pace): DocumentReader {
  const place = ({ objectKey, versionId }: StoredDocument) => ({
    Document: { S3Object: { Bucket: bucket, Name: objectKey, Version: versionId } },
  });
  return {
    expense: async (document) =>
      expenseReading(
        await patiently(() =>
          named(pace('AnalyzeExpense'), () => client.send(new AnalyzeExpenseCommand(place(document)))),
        ),
      ),
    text: async (document) =>
      textReading(
        await patiently(() =>
          named(pace('DetectDocumentText'), () => client.send(new DetectDocumentTextCommand(place(document)))),
        ),
      ),
  };
}

/** A page that could not be read is tried once more before a person has to look. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (thrown) {
    if (!(thrown instanceof DocumentUnreadable)) throw thrown;
    return ask();
  }
}
