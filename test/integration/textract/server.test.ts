import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  AnalyzeExpenseCommand,
  DetectDocumentTextCommand,
  GetExpenseAnalysisCommand,
  StartExpenseAnalysisCommand,
  TextractClient,
} from '@aws-sdk/client-textract';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  drawInvoicePdf,
  drawScannedReceipt,
  type InvoiceSpec,
  printedInvoice,
  scanPdf,
} from '../../../local/documents/index.ts';
import { startTextractServer, type TextractServer } from '../../../local/textract/server.ts';
import { ad, englishInvoice, frenchInvoice, germanInvoice, receipt } from '../../fixtures/documents/generate/specs.ts';
import { type Bucket, startBucket } from './bucket.ts';
import { readInvoice, truthOf } from './fields.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/documents');
const fixture = (file: string) => readFile(join(fixtures, file));

const objects = new Map<string, Buffer>();
let bucket: Bucket;
let server: TextractServer;
let client: TextractClient;

const order = (throttleNext: number) =>
  fetch(`${server.url}/_control/faults`, { method: 'POST', body: JSON.stringify({ throttleNext }) });
const analyze = (Bytes: Uint8Array) => client.send(new AnalyzeExpenseCommand({ Document: { Bytes } }));
const read = async (bytes: Uint8Array) => readInvoice((await analyze(bytes)).ExpenseDocuments?.[0]);
const named = (name: string) =>
  expect.objectContaining({ name, $metadata: expect.objectContaining({ httpStatusCode: 400 }) });

beforeAll(async () => {
  bucket = await startBucket(objects);
  server = await startTextractServer({ port: 0, endpoint: bucket.url, region: 'eu-central-1' });
  client = new TextractClient({
    endpoint: server.url,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
});

beforeEach(() => order(0));

afterAll(async () => {
  client.destroy();
  await server.close();
  bucket.close();
});

describe('an invoice', { timeout: 60_000 }, () => {
  it.each<[string, InvoiceSpec]>([
    ['English', englishInvoice],
    ['German', germanInvoice],
    ['French', frenchInvoice],
  ])('in %s says what was printed', async (_, spec) => {
    expect(await read(await drawInvoicePdf(spec))).toEqual(truthOf(printedInvoice(spec)));
  });

  it.each<[number, InvoiceSpec]>([
    [2.4, englishInvoice],
    [-1.7, germanInvoice],
    [1.5, frenchInvoice],
  ])('scanned at %s° says the same', async (degrees, spec) => {
    const scan = await scanPdf(await drawInvoicePdf(spec), { degrees, seed: 11 });
    expect(await read(scan)).toEqual(truthOf(printedInvoice(spec)));
  });

  it('tells where on the page as it came in a value stands', async () => {
    const scan = await scanPdf(await drawInvoicePdf(germanInvoice), { degrees: -2, seed: 3 });
    const straight = await scanPdf(await drawInvoicePdf(germanInvoice), { degrees: 0, seed: 3 });
    const [tilted, level] = await Promise.all(
      [scan, straight].map(async (bytes) => {
        const fields = (await analyze(bytes)).ExpenseDocuments?.[0]?.SummaryFields ?? [];
        return fields.find(({ Type }) => Type?.Text === 'TOTAL')?.ValueDetection?.Geometry?.BoundingBox;
      }),
    );
    expect(level?.Left).toBeGreaterThan(0.6);
    // The page turns about its middle: what stands right of it and a little below goes up.
    expect(tilted?.Top).toBeLessThan((level?.Top ?? 0) - 0.003);
    expect(tilted?.Left).toBeCloseTo(level?.Left ?? 0, 1);
  });
});

describe('a receipt', { timeout: 60_000 }, () => {
  it.each(['jpeg', 'png'] as const)('scanned askew as %s says what was printed', async (format) => {
    expect(await read(await drawScannedReceipt(receipt, { format }))).toEqual(truthOf(printedInvoice(receipt)));
  });
});

describe('text on a screenshot', { timeout: 60_000 }, () => {
  it('is found with the brand, the partner and the whole address', async () => {
    const Bytes = await fixture('ad-screenshot.png');
    const { Blocks = [], DocumentMetadata } = await client.send(new DetectDocumentTextCommand({ Document: { Bytes } }));
    const lines = Blocks.filter(({ BlockType }) => BlockType === 'LINE').map(({ Text }) => Text);
    expect(lines).toEqual(expect.arrayContaining([ad.brand, ad.partner, ad.headline, ad.campaign, ad.url]));
    expect(DocumentMetadata).toEqual({ Pages: 1 });
    expect(Blocks.filter(({ BlockType }) => BlockType === 'WORD').length).toBeGreaterThan(40);
  });
});

describe('a document that cannot be read', { timeout: 60_000 }, () => {
  it.each([
    ['invoice-12-pages.pdf', 'UnsupportedDocumentException'],
    ['invoice-encrypted.pdf', 'UnsupportedDocumentException'],
    ['corrupt.pdf', 'BadDocumentException'],
    ['empty.pdf', 'BadDocumentException'],
  ])('%s is refused', async (file, name) => {
    await expect(analyze(await fixture(file))).rejects.toEqual(named(name));
  });

  it('is refused when it is another kind of file, whatever its name', async () => {
    await expect(analyze(Buffer.from('GIF89a and so on'))).rejects.toEqual(named('UnsupportedDocumentException'));
  });

  it('is refused when its picture breaks off', async () => {
    const torn = (await fixture('ad-screenshot.png')).subarray(0, 9_000);
    await expect(analyze(torn)).rejects.toEqual(named('BadDocumentException'));
  });

  it('is refused when it is larger than 10 MB', async () => {
    await expect(analyze(Buffer.alloc(10 * 1024 * 1024 + 1))).rejects.toEqual(named('DocumentTooLargeException'));
    await expect(analyze(Buffer.alloc(20 * 1024 * 1024))).rejects.toEqual(named('DocumentTooLargeException'));
  });
});

describe('a document in a bucket', { timeout: 60_000 }, () => {
  it('is fetched, in the version asked for', async () => {
    objects.set('/evidence/receipt.jpg@v2', await fixture('receipt-en-scanned.jpg'));
    const S3Object = { Bucket: 'evidence', Name: 'receipt.jpg', Version: 'v2' };
    const { ExpenseDocuments } = await client.send(new AnalyzeExpenseCommand({ Document: { S3Object } }));
    expect(readInvoice(ExpenseDocuments?.[0])).toEqual(truthOf(printedInvoice(receipt)));
  });

  it('is refused when it is not there', async () => {
    const Document = { S3Object: { Bucket: 'evidence', Name: 'nothing.pdf' } };
    await expect(client.send(new AnalyzeExpenseCommand({ Document }))).rejects.toEqual(
      named('InvalidS3ObjectException'),
    );
  });

  it('is neither given nor named: the request is refused', async () => {
    await expect(client.send(new AnalyzeExpenseCommand({ Document: {} }))).rejects.toEqual(
      named('InvalidParameterException'),
    );
  });
});

describe('an asynchronous reading', { timeout: 60_000 }, () => {
  const start = (Name: string, ClientRequestToken: string) =>
    client.send(
      new StartExpenseAnalysisCommand({
        DocumentLocation: { S3Object: { Bucket: 'evidence', Name } },
        ClientRequestToken,
        JobTag: 'claim-7',
        NotificationChannel: {
          SNSTopicArn: 'arn:aws:sns:eu-central-1:000000000000:readings',
          RoleArn: 'arn:aws:iam::000000000000:role/textract',
        },
      }),
    );
  const result = (JobId: string | undefined) =>
    vi.waitFor(
      async () => {
        const answer = await client.send(new GetExpenseAnalysisCommand({ JobId }));
        expect(answer.JobStatus).not.toBe('IN_PROGRESS');
        return answer;
      },
      { timeout: 50_000, interval: 200 },
    );

  // A job's result can be asked for before its notice has gone out.
  const noticeOf = (JobId: string | undefined) =>
    vi.waitFor(() => {
      const notices = bucket.published.map((sent) => JSON.parse(sent.get('Message') ?? '{}'));
      const found = notices.find((notice) => notice.JobId === JobId);
      expect(found).toBeDefined();
      return found;
    });

  it('takes several pages, is the same for the same token, and gives notice', async () => {
    objects.set('/evidence/long.pdf', await fixture('invoice-12-pages.pdf'));
    const { JobId } = await start('long.pdf', 'token-1');
    expect((await start('long.pdf', 'token-1')).JobId).toBe(JobId);
    const { JobStatus, DocumentMetadata, ExpenseDocuments } = await result(JobId);
    expect([JobStatus, DocumentMetadata?.Pages]).toEqual(['SUCCEEDED', 12]);
    expect(readInvoice(ExpenseDocuments?.[0])).toEqual(truthOf(printedInvoice(englishInvoice)));
    const notice = await noticeOf(JobId);
    expect(notice).toMatchObject({ JobId, Status: 'SUCCEEDED', API: 'StartExpenseAnalysis', JobTag: 'claim-7' });
    expect(notice.DocumentLocation).toEqual({ S3Bucket: 'evidence', S3ObjectName: 'long.pdf' });
  });

  it('fails with the reason', async () => {
    objects.set('/evidence/torn.pdf', await fixture('corrupt.pdf'));
    const { JobId } = await start('torn.pdf', 'token-2');
    expect(await result(JobId)).toMatchObject({
      JobStatus: 'FAILED',
      StatusMessage: 'BadDocumentException: The PDF cannot be opened',
    });
    expect(await noticeOf(JobId)).toMatchObject({ Status: 'FAILED' });
  });

  it('is not known by another name', async () => {
    await expect(client.send(new GetExpenseAnalysisCommand({ JobId: 'nobody' }))).rejects.toEqual(
      named('InvalidJobIdException'),
    );
  });
});

describe('a throttle', () => {
  it('surfaces under its AWS name, as often as ordered', async () => {
    await order(2);
    const call = () => analyze(Buffer.from('text'));
    await expect(call()).rejects.toEqual(named('ProvisionedThroughputExceededException'));
    await expect(call()).rejects.toEqual(named('ProvisionedThroughputExceededException'));
    await expect(call()).rejects.toEqual(named('UnsupportedDocumentException'));
  });
});

describe('the protocol', () => {
  const post = (target: string, body: string) =>
    fetch(server.url, { method: 'POST', headers: { 'x-amz-target': target }, body });

  it('answers an unknown operation with an error body and its type in a header', async () => {
    const response = await post('Textract.AnalyzeID', '{}');
    expect(response.status).toBe(400);
    expect(response.headers.get('x-amzn-errortype')).toBe('UnknownOperationException');
    expect(await response.json()).toMatchObject({ __type: 'UnknownOperationException' });
  });

  it('answers what is not JSON', async () => {
    const response = await post('Textract.AnalyzeExpense', '{"Document":');
    expect(await response.json()).toMatchObject({ __type: 'SerializationException' });
  });

  it('tells that it is well', async () => {
    const response = await fetch(`${server.url}/health`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });
});
