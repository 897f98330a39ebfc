import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { Refusal } from '../../../../functions/domain/errors.ts';
import { created } from '../../../../functions/platform/http/replies.ts';
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
