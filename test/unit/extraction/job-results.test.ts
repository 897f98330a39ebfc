import { GetDocumentTextDetectionCommand, GetExpenseAnalysisCommand } from '@aws-sdk/client-textract';
import { expect, test } from 'vitest';
import { jobResults } from '../../../functions/extraction/job-results.ts';
import {
  DocumentUnreadable,
  ReadingUnfinished,
  TextractThrottled,
} from '../../../functions/extraction/reading-errors.ts';
import { atOnce } from '../../support/at-once.ts';
import { service } from './service.ts';

const readAt = '2026-11-21T09:00:00.000Z';
const total = (text: string, page: number, more: object = {}) => ({
  Type: { Text: 'TOTAL', Confidence: 99 },
  ValueDetection: { Text: text, Confidence: 99 },
  PageNumber: page,
  ...more,
});
const line = (text: string, page: number) => ({ BlockType: 'LINE' as const, Text: text, Confidence: 98, Page: page });
const done = { JobStatus: 'SUCCEEDED' as const };

test('all parts of an answer are put together, pages counting through', async () => {
  const { client, asked } = service(
    {
      ...done,
      DocumentMetadata: { Pages: 12 },
      ExpenseDocuments: [{ ExpenseIndex: 1, SummaryFields: [total('10.00', 1)], Blocks: [line('Page one', 1)] }],
      NextToken: 'more',
    },
    {
      ...done,
      DocumentMetadata: { Pages: 12 },
      ExpenseDocuments: [
        // An annex: neither summary fields nor lines.
        { ExpenseIndex: 2 },
        { ExpenseIndex: 3, SummaryFields: [total('25.00', 12)], Blocks: [line('Page twelve', 12)] },
      ],
    },
  );
  const read = await jobResults(client, atOnce).read('job-1', 'expense', readAt);
  expect(asked.map((command) => (command as GetExpenseAnalysisCommand).input)).toEqual([
    { JobId: 'job-1' },
    { JobId: 'job-1', NextToken: 'more' },
  ]);
  expect(asked[0]).toBeInstanceOf(GetExpenseAnalysisCommand);
  expect(read).toMatchObject({
    status: 'expense',
    readAt,
    source: 'textract',
    reading: {
      pages: 12,
      total: [
        { text: '10.00', page: 1 },
        { text: '25.00', page: 12 },
      ],
      text: [
        { text: 'Page one', page: 1 },
        { text: 'Page twelve', page: 12 },
      ],
    },
  });
});

test('text is read in parts as well', async () => {
  const { client, asked } = service(
    { ...done, DocumentMetadata: { Pages: 3 }, Blocks: [line('Agenda', 1)], NextToken: 'more' },
    { ...done, Blocks: [line('Closing', 3)] },
  );
  const read = await jobResults(client, atOnce).read('job-2', 'text', readAt);
  expect(asked[0]).toBeInstanceOf(GetDocumentTextDetectionCommand);
  expect(read).toMatchObject({
    status: 'text',
    pages: 3,
    lines: [
      { text: 'Agenda', page: 1 },
      { text: 'Closing', page: 3 },
    ],
  });
});

test('the same total in two documents of one file is told twice, each with its page', async () => {
  const documents = [1, 2].map((page) => ({ ExpenseIndex: page, SummaryFields: [total('10.00', page)] }));
  const { client } = service({ ...done, ExpenseDocuments: documents });
  const read = await jobResults(client, atOnce).read('job-3', 'expense', readAt);
  expect(read).toMatchObject({ reading: { total: [{ page: 1 }, { page: 2 }] } });
});

test('an answer without anything in it is a reading of nothing', async () => {
  const { client } = service(done, done);
  expect(await jobResults(client, atOnce).read('job-4', 'expense', readAt)).toMatchObject({
    reading: { pages: 0, total: [], vendorName: [], lines: [], text: [] },
  });
  expect(await jobResults(client, atOnce).read('job-4', 'text', readAt)).toMatchObject({ pages: 0, lines: [] });
});

test.each([
  ['IN_PROGRESS', ReadingUnfinished],
  ['FAILED', DocumentUnreadable],
  ['PARTIAL_SUCCESS', DocumentUnreadable],
] as const)('a job that is %s has no reading', async (JobStatus, error) => {
  const { client } = service({ JobStatus, ExpenseDocuments: [{ SummaryFields: [total('10.00', 1)] }] });
  await expect(jobResults(client, atOnce).read('job-5', 'expense', readAt)).rejects.toBeInstanceOf(error);
});

test('a part that is throttled is throttled, and nothing half read comes back', async () => {
  const throttled = Object.assign(new Error('slow down'), { name: 'ProvisionedThroughputExceededException' });
  const { client } = service({ ...done, NextToken: 'more' }, throttled);
  await expect(jobResults(client, atOnce).read('job-6', 'expense', readAt)).rejects.toBeInstanceOf(TextractThrottled);
});

test('an answer that never ends is given up', async () => {
  const client = { send: () => Promise.resolve({ ...done, NextToken: 'more' }) } as never;
  await expect(jobResults(client, atOnce).read('job-7', 'text', readAt)).rejects.toBeInstanceOf(DocumentUnreadable);
});

test.each([
  ['IN_PROGRESS', false],
  ['SUCCEEDED', true],
  ['FAILED', true],
  ['PARTIAL_SUCCESS', true],
])('%s: has ended is %s', async (JobStatus, ended) => {
  const { client } = service({ JobStatus }, { JobStatus });
  expect(await jobResults(client, atOnce).hasEnded('job-8', 'expense')).toBe(ended);
  expect(await jobResults(client, atOnce).hasEnded('job-8', 'text')).toBe(ended);
});
