import { expect, test } from 'vitest';
import { Refusal, type RefusalKind } from '../../../../functions/domain/errors.ts';
import { problemOf } from '../../../../functions/platform/http/problem.ts';
import { WriteContention } from '../../../../functions/store/commit.ts';

const statuses: Record<RefusalKind, number> = {
  invalid: 422,
  'not-found': 404,
  forbidden: 403,
  'wrong-state': 409,
  conflict: 409,
  'insufficient-funds': 409,
  'idempotency-mismatch': 422,
};
const kinds = Object.keys(statuses) as RefusalKind[];

test.each(kinds)('%s is an answer of RFC 9457 with every bad field', (kind) => {
  const errors = [{ field: '/amount', problem: 'must be at least one minor unit' }];
  const reply = problemOf(new Refusal(kind, 'A sentence for the caller.', errors));
  expect(reply.statusCode).toBe(statuses[kind]);
  expect(reply.headers).toEqual({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  expect(JSON.parse(reply.body ?? '')).toEqual({
    type: `urn:fundgate:problem:${kind}`,
    title: expect.any(String),
    status: statuses[kind],
    detail: 'A sentence for the caller.',
    errors,
  });
});

test("names of fields and their number are the caller's, and never more than a reply holds", () => {
  const errors = Array.from({ length: 100_000 }, (_, n) => ({
    field: `/${n}-${'x'.repeat(60)}`,
    problem: 'is unknown',
  }));
  const many = problemOf(new Refusal('invalid', 'A sentence.', errors)).body ?? '';
  expect(many.length).toBeLessThan(1_000_000);
  expect(JSON.parse(many).errors).toHaveLength(2_001);
  expect(JSON.parse(many).errors.at(-1)).toEqual({ field: '/', problem: 'has 98000 more problems' });
  const long = problemOf(new Refusal('invalid', 'A sentence.', [{ field: `/${'x'.repeat(999)}`, problem: 'is' }])).body;
  expect(JSON.parse(long ?? '').errors[0].field).toBe(`/${'x'.repeat(199)}…`);
});

test.each([new Error('secret of the house'), 'secret of the house', undefined])(
  'a fault says nothing of itself',
  (thrown) => {
    const { statusCode, body } = problemOf(thrown);
    expect(statusCode).toBe(500);
    expect(body).not.toContain('secret');
    expect(JSON.parse(body ?? '')).toMatchObject({ type: 'urn:fundgate:problem:fault', errors: [] });
  },
);

test('too many writers at once are no fault: the caller hears when to try again', () => {
  const { statusCode, headers, body } = problemOf(new WriteContention('secret of the house'));
  expect(statusCode).toBe(503);
  expect(headers).toMatchObject({ 'retry-after': '1', 'content-type': 'application/problem+json' });
  expect(body).not.toContain('secret');
  expect(JSON.parse(body ?? '')).toMatchObject({ type: 'urn:fundgate:problem:busy', status: 503, errors: [] });
});
