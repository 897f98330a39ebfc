import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { Refusal } from '../../../../functions/domain/errors.ts';
import type { FileContent } from '../../../../functions/platform/http/file.ts';
import { created, download } from '../../../../functions/platform/http/replies.ts';
import { bare, type RouteInput, route } from '../../../../functions/platform/http/route.ts';
import { logger } from '../../../../functions/platform/logger.ts';
import { apiHandler } from '../../../../functions/platform/middleware/api.ts';

const logged: unknown[][] = [];
beforeEach(() => {
  logged.length = 0;
  vi.spyOn(logger, 'addContext').mockImplementation(({ awsRequestId }) => void logged.push(['call', awsRequestId]));
  vi.spyOn(logger, 'info').mockImplementation((...line) => void logged.push(['info', ...line]));
  vi.spyOn(logger, 'error').mockImplementation((...line) => void logged.push(['error', ...line]));
});
afterEach(() => vi.restoreAllMocks());

const contract = {
  ...bare,
  method: 'POST',
  path: '/things',
  operationId: 'makeThing',
  summary: 'Make a thing',
  roles: ['finance'],
  body: z.strictObject({ name: z.string() }),
  response: z.strictObject({ name: z.string() }),
  status: 201,
  idempotent: true,
} as const;

type Input = RouteInput<unknown, unknown, { name: string }>;
const make = ({ body }: Input) => Promise.resolve(created({ resource: body, replayed: body.name === 'again' }));

async function call(more: object = {}, handle: (input: Input) => ReturnType<typeof make> = make) {
  const event = {
    routeKey: 'POST /things',
    headers: { 'idempotency-key': 'key-0001' },
    body: '{"name":"first"}',
    isBase64Encoded: false,
    requestContext: { authorizer: { jwt: { claims: { sub: 'u-1', 'cognito:groups': '[finance]' } } } },
    ...more,
  } as unknown as APIGatewayProxyEventV2WithJWTAuthorizer;
  const handler = apiHandler([route(contract, handle)], null);
  const reply = (await handler(event, {
    awsRequestId: 'r-1',
    getRemainingTimeInMillis: () => 1000,
  } as Context)) as APIGatewayProxyStructuredResultV2;
  return { ...reply, json: JSON.parse(reply.body ?? '') };
}

test('a call is answered with JSON that nobody may keep, and told in two lines', async () => {
  const reply = await call();
  expect(reply).toMatchObject({ statusCode: 201, json: { name: 'first' } });
  expect(reply.headers).toMatchObject({ 'content-type': 'application/json', 'cache-control': 'no-store' });
  expect(logged).toEqual([
    ['call', 'r-1'],
    ['info', 'API_CALL_STARTED', { route: 'POST /things' }],
    ['info', 'API_CALL_COMPLETED', { route: 'POST /things', status: 201 }],
  ]);
});

test('a repeated create says so', async () => {
  const reply = await call({ body: '{"name":"again"}' });
  expect(reply).toMatchObject({ statusCode: 201, headers: { 'idempotency-replayed': 'true' } });
});

test('a body in base64 is read', async () => {
  const body = Buffer.from('{"name":"Žofie"}').toString('base64');
  expect((await call({ body, isBase64Encoded: true })).json).toEqual({ name: 'Žofie' });
});

test.each(['{"name":', 'name=first', '{"name":"a"}}', '{"name":"half a pair: \\ud800"}', '['.repeat(100_000)])(
  '%.40s is no JSON',
  async (body) => {
    expect(await call({ body })).toMatchObject({
      statusCode: 400,
      json: { type: 'urn:fundgate:problem:malformed-json' },
    });
  },
);

test.each([undefined, ''])('no body is an empty one', async (body) => {
  expect(await call({ body })).toMatchObject({ statusCode: 422, json: { errors: [{ field: '/name' }] } });
});

test('an operation that is not there', async () => {
  expect(await call({ routeKey: 'PATCH /things' })).toMatchObject({ statusCode: 404 });
});

test('a token without a role is refused before anything is read', async () => {
  const requestContext = { authorizer: { jwt: { claims: { sub: 'u-1' } } } };
  expect(await call({ requestContext, body: '{}' })).toMatchObject({ statusCode: 403, json: { errors: [] } });
});

const refused = () => Promise.reject(new Refusal('wrong-state', 'Not now.'));
const broken = () => Promise.reject(new Error('the table is away'));

test('a refusal is logged by its status alone', async () => {
  expect(await call({}, refused)).toMatchObject({ statusCode: 409, json: { detail: 'Not now.' } });
  expect(logged.at(-1)).toEqual(['info', 'API_CALL_REFUSED', { route: 'POST /things', status: 409 }]);
});

test('a fault is logged with its cause, and the caller hears nothing of it', async () => {
  const { statusCode, body } = await call({}, broken);
  expect(statusCode).toBe(500);
  expect(body).not.toContain('table');
  expect(logged.at(-1)).toEqual(['error', 'API_CALL_REFUSED', { route: 'POST /things', error: expect.any(Error) }]);
});

test.each([
  ['an answer', make],
  ['a refusal', refused],
  ['a fault', broken],
])('%s carries the headers of security', async (_, handle) => {
  expect((await call({}, handle)).headers).toMatchObject({
    'Strict-Transport-Security': expect.stringContaining('max-age='),
    'X-Content-Type-Options': 'nosniff',
  });
});

const textContract = { ...contract, body: z.string().max(40), idempotent: false, consumes: 'text/csv' } as const;

async function send(more: object) {
  const seen: string[] = [];
  const event = {
    routeKey: 'POST /things',
    headers: { 'content-type': 'text/csv' },
    isBase64Encoded: false,
    requestContext: { authorizer: { jwt: { claims: { sub: 'u-1', 'cognito:groups': '[finance]' } } } },
    ...more,
  } as unknown as APIGatewayProxyEventV2WithJWTAuthorizer;
  const taking = route(textContract, ({ body }) => {
    seen.push(body);
    return Promise.resolve({ status: 201, body: { name: body } });
  });
  const context = { awsRequestId: 'r-1', getRemainingTimeInMillis: () => 1000 } as Context;
  const reply = (await apiHandler([taking], null)(event, context)) as APIGatewayProxyStructuredResultV2;
  return { statusCode: reply.statusCode, json: JSON.parse(reply.body ?? ''), seen };
}

test.each([
  ['as it stands', { body: '\ufeffa,b\r\n{' }, '\ufeffa,b\r\n{'],
  ['from base64', { body: Buffer.from('\ufeffŽ,b').toString('base64'), isBase64Encoded: true }, '\ufeffŽ,b'],
  ['with its charset', { body: 'a', headers: { 'content-type': 'Text/CSV; header=present; charset="UTF-8"' } }, 'a'],
  ['when there is none', { body: undefined, headers: {} }, ''],
])('a text body is handed on %s', async (_, event, text) => {
  expect(await send(event)).toMatchObject({ statusCode: 201, seen: [text] });
});

test.each([
  ['application/json', 415, 'unsupported-media-type'],
  ['text/csv; charset=iso-8859-1', 415, 'unsupported-media-type'],
  [undefined, 415, 'unsupported-media-type'],
])('a text body sent as %s is refused', async (type, statusCode, slug) => {
  const reply = await send({ body: '{}', headers: { 'content-type': type } });
  expect(reply).toMatchObject({ statusCode, json: { type: `urn:fundgate:problem:${slug}` }, seen: [] });
  expect(reply.json.detail).toContain('text/csv');
});

test.each([
  { body: Buffer.from([0x4d, 0xfc, 0x6e]).toString('base64'), isBase64Encoded: true },
  { body: 'half a pair \ud800' },
])('bytes that are no UTF-8 are refused', async (event) => {
  expect(await send(event)).toMatchObject({ statusCode: 400, json: { type: 'urn:fundgate:problem:malformed-text' } });
});

test('a file is sent to be saved, and nobody may keep it on the way', async () => {
  const file = { contentType: 'text/csv', name: 'list-2026.csv', text: 'a;ž' } as const;
  const { headers, ...reply } = await fetchFile(file);
  expect(reply).toMatchObject({ statusCode: 200, isBase64Encoded: false, body: 'a;ž' });
  expect(headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="list-2026.csv"',
    'cache-control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
});

test('bytes are sent in base64', async () => {
  const reply = await fetchFile({ contentType: 'application/zip', name: 'a.zip', base64: 'UEsDBA==' });
  expect(reply).toMatchObject({ isBase64Encoded: true, body: 'UEsDBA==' });
  expect(reply.headers).toMatchObject({ 'content-type': 'application/zip' });
});

test.each([
  ['a type that the contract does not name', { contentType: 'application/pdf', name: 'a.pdf', text: '' }],
  ['a name that ends the header', { contentType: 'text/csv', name: 'a"\r\nset-cookie: x', text: '' }],
  ['a name with a folder', { contentType: 'text/csv', name: '../a.csv', text: '' }],
] as const)('a file of %s is a fault', async (_, file) => {
  expect(await fetchFile(file)).toMatchObject({ statusCode: 500 });
});

async function fetchFile(file: FileContent): Promise<APIGatewayProxyStructuredResultV2> {
  const filed = { ...contract, body: z.strictObject({}), idempotent: false, response: z.never() } as const;
  const handing = route({ ...filed, produces: ['text/csv', 'application/zip'] }, () => Promise.resolve(download(file)));
  const event = {
    routeKey: 'POST /things',
    headers: {},
    requestContext: { authorizer: { jwt: { claims: { sub: 'u-1', 'cognito:groups': '[finance]' } } } },
  } as unknown as APIGatewayProxyEventV2WithJWTAuthorizer;
  const context = { awsRequestId: 'r-1', getRemainingTimeInMillis: () => 1000 } as Context;
  return (await apiHandler([handing], null)(event, context)) as APIGatewayProxyStructuredResultV2;
}
