import { createHash } from 'node:crypto';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { logger } from '../../../../functions/platform/logger.ts';
import { renderMessage } from '../../../../functions/platform/page/document.tsx';
import { type PageReply, type PageRequest, pageHandler } from '../../../../functions/platform/page/handler.ts';

const logged: unknown[][] = [];
beforeEach(() => {
  logged.length = 0;
  vi.spyOn(logger, 'info').mockImplementation((...line) => void logged.push(line));
  vi.spyOn(logger, 'error').mockImplementation((...line) => void logged.push(line));
});
afterEach(() => vi.restoreAllMocks());

const link = 'Xb3_sbzTnV9YVdGk2S3l-2v8o9ZxWv0jH7Lk2mNqPqE';

async function call(
  method: string,
  more: Partial<APIGatewayProxyEventV2> = {},
  answer: (request: PageRequest) => Promise<PageReply> = async () => ({
    status: 200,
    html: renderMessage('en', 'Hello', []),
  }),
) {
  const event = {
    routeKey: `${method} /approvals/{link}`,
    rawPath: `/approvals/${link}`,
    headers: {},
    pathParameters: { link },
    requestContext: { http: { method } },
    ...more,
  };
  const handler = pageHandler(answer);
  return (await handler(
    event as unknown as APIGatewayProxyEventV2,
    { getRemainingTimeInMillis: () => 1000 } as Context,
  )) as APIGatewayProxyStructuredResultV2;
}

const seen = async (more: Partial<APIGatewayProxyEventV2>) => {
  const requests: PageRequest[] = [];
  await call('POST', more, (request) => {
    requests.push(request);
    return Promise.resolve({ status: 200, html: '' });
  });
  return requests[0]?.form ?? new URLSearchParams('nothing=came');
};

const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' };

describe('a form', () => {
  test('is read as API Gateway hands it over, in base64', async () => {
    const body = Buffer.from('decision=approve&amount=2%2C500.00&reason=a+b').toString('base64');
    const form = await seen({ headers: urlencoded, body, isBase64Encoded: true });
    expect(Object.fromEntries(form)).toEqual({ decision: 'approve', amount: '2,500.00', reason: 'a b' });
  });

  test('is read in plain text, too', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' };
    expect((await seen({ headers, body: 'amount=1' })).get('amount')).toBe('1');
  });

  test.each([
    ['JSON', { headers: { 'content-type': 'application/json' }, body: '{"decision":"approve"}' }],
    ['a body of no type', { body: 'decision=approve' }],
    ['no body', { headers: urlencoded }],
  ])('is empty for %s', async (_, more) => {
    expect([...(await seen(more))]).toEqual([]);
  });
});

test('cookies are read as API Gateway hands them over', async () => {
  let seen: PageRequest['cookies'];
  await call('GET', { cookies: ['__Host-a=1', 'b=2'] }, ({ cookies }) => {
    seen = cookies;
    return Promise.resolve({ status: 200, html: '' });
  });
  expect(seen).toEqual(['__Host-a=1', 'b=2']);
});

describe('every reply', () => {
  const failing = () => Promise.reject(new Error('the table is away'));

  test.each([
    ['GET', undefined, 200],
    ['HEAD', undefined, 200],
    ['POST', undefined, 200],
    ['GET', failing, 500],
  ] as const)('to %s carries the headers that keep the link a secret', async (method, answer, status) => {
    const { statusCode, headers } = await call(method, {}, answer);
    expect(statusCode).toBe(status);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'x-robots-tag': 'noindex, nofollow, noarchive',
    });
  });

  test('allows the one style by its hash, and nothing else', async () => {
    const { headers, body } = await call('GET');
    const style = /<style>(.*?)<\/style>/s.exec(body ?? '')?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers?.['content-security-policy']).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
    );
    expect(body).not.toMatch(/ style=|<script|<link|<img/);
  });

  test('carries the cookies and the place to go on to that it is given, beside the headers of every page', async () => {
    const answer = { status: 303, html: '', headers: { location: '/there' }, cookies: ['__Host-a=1; Path=/; Secure'] };
    const { statusCode, headers, cookies } = await call('GET', {}, () => Promise.resolve(answer));
    expect([statusCode, cookies]).toEqual([303, answer.cookies]);
    expect(headers).toMatchObject({
      location: '/there',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    });
    expect((await call('GET')).cookies).toBeUndefined();
  });

  test('to HEAD has no body', async () => {
    expect((await call('HEAD')).body).toBe('');
  });

  test('to a fault says nothing of it', async () => {
    const { body } = await call('GET', {}, failing);
    expect(body).toContain('Something went wrong on our side');
    expect(body).not.toContain('table is away');
  });
});

test('the log never holds the link', async () => {
  await call('GET');
  await call('POST', { headers: urlencoded, body: `amount=1&link=${link}` }, () => Promise.reject(new Error('no')));
  expect(logged.map(([message]) => message)).toEqual(['PAGE_STARTED', 'PAGE_COMPLETED', 'PAGE_STARTED', 'PAGE_FAILED']);
  expect(JSON.stringify(logged)).not.toContain(link);
});
