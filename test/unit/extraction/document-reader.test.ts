import { AnalyzeExpenseCommand, DetectDocumentTextCommand, type TextractClient } from '@aws-sdk/client-textract';
import { expect, test } from 'vitest';
import { documentReader } from '../../../functions/extraction/document-reader.ts';
import {
  DocumentUnreadable,
  TextractThrottled,
  TextractUnavailable,
} from '../../../functions/extraction/reading-errors.ts';
import { atOnce } from '../../support/at-once.ts';

const document = { objectKey: 'claims/clm_1/invoice', versionId: 'v7' };

/** A service that answers or throws in turn; what it was asked is kept. */
function service(...turns: unknown[]) {
  const asked: unknown[] = [];
  const send = (command: unknown) => {
    const turn = turns[asked.push(command) - 1];
    return turn instanceof Error ? Promise.reject(turn) : Promise.resolve(turn);
  };
  return { asked, reader: documentReader({ send } as unknown as TextractClient, 'evidence', atOnce) };
}
const error = (name: string, more: object = {}) => Object.assign(new Error(name), { name, ...more });

test('the very version that was submitted is read, invoices as expenses and proof as text', async () => {
  const { asked, reader } = service({}, {});
  await reader.expense(document);
  await reader.text(document);
  const place = { Document: { S3Object: { Bucket: 'evidence', Name: 'claims/clm_1/invoice', Version: 'v7' } } };
  expect(asked[0]).toBeInstanceOf(AnalyzeExpenseCommand);
  expect(asked[1]).toBeInstanceOf(DetectDocumentTextCommand);
  expect(asked).toMatchObject([{ input: place }, { input: place }]);
});

test.each(['ThrottlingException', 'ProvisionedThroughputExceededException', 'LimitExceededException'])(
  '%s is thrown on under the name that the workflow retries with patience',
  async (name) => {
    const thrown = await service(error(name))
      .reader.expense(document)
      .catch((e) => e);
    expect(thrown).toBeInstanceOf(TextractThrottled);
    expect(thrown.name).toBe('TextractThrottled');
  },
);

test.each([error('InternalServerError'), error('TimeoutError'), error('Error', { code: 'ECONNREFUSED' })])(
  'an outage (%s) is thrown on under the name that the workflow retries',
  async (outage) => {
    const thrown = await service(outage)
      .reader.text(document)
      .catch((e) => e);
    expect(thrown).toBeInstanceOf(TextractUnavailable);
    expect(thrown.name).toBe('TextractUnavailable');
  },
);

test.each([
  ['BadDocumentException', 'damaged'],
  ['UnsupportedDocumentException', 'does not support'],
  ['DocumentTooLargeException', 'too large'],
])('%s is tried once more and then told in words', async (name, words) => {
  const refused = service(error(name), error(name));
  const thrown = await refused.reader.expense(document).catch((e) => e);
  expect(thrown).toBeInstanceOf(DocumentUnreadable);
  expect(thrown.message).toContain(words);
  expect(refused.asked).toHaveLength(2);
  const luckier = service(error(name), { DocumentMetadata: { Pages: 1 } });
  expect(await luckier.reader.expense(document)).toMatchObject({ pages: 1 });
});

test('anything else stays what it was, for a person to find', async () => {
  const denied = error('AccessDeniedException');
  await expect(service(denied).reader.expense(document)).rejects.toBe(denied);
});
