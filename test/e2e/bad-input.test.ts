import { expect, test } from 'vitest';
import { as, outputs, withToken } from './support/app.ts';
import { requestTerms, today } from './support/request.ts';

const partner = as('partner-user', 'northwind-security');
const otherPartner = as('partner-user', 'brightpath-networks');

const fields = (answer: { body: { errors?: { field: string }[] } }) => (answer.body.errors ?? []).map((e) => e.field);
const stored = async () => (await partner('GET', '/requests?limit=100')).body.items;

async function refusedWithNothingStored(status: number, body: unknown, wanted: string[]) {
  const before = await stored();
  const answer = await partner('POST', '/requests', body);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(fields(answer)).toEqual(expect.arrayContaining(wanted));
  expect(await stored()).toEqual(before);
}

test('malformed JSON is told from a bad field', () => refusedWithNothingStored(400, '{"title": ', []));

test('every problem is named in one answer', () =>
  refusedWithNothingStored(
    422,
    { ...requestTerms(), amount: -5, startDate: '2026-02-30', region: 'Not A Region', surprise: true },
    ['/amount', '/startDate', '/region', '/surprise'],
  ));

test('fractional cents are refused', () =>
  refusedWithNothingStored(422, { ...requestTerms(), amount: 100.5 }, ['/amount']));
test('dates reversed are refused', () =>
  refusedWithNothingStored(422, { ...requestTerms(), startDate: today(20), endDate: today(10) }, ['/endDate']));
test('a currency with no budget is refused', () =>
  refusedWithNothingStored(422, { ...requestTerms(), currency: 'CHF' }, ['/currency']));

test('a create without an idempotency key is refused', async () => {
  const answer = await partner('POST', '/requests', requestTerms(), { 'idempotency-key': '' });
  expect(answer.status).toBe(422);
  expect(fields(answer)).toContain('/header/Idempotency-Key');
});

test('the same key and body give the same request, another body is refused', async () => {
  const key = { 'idempotency-key': `e2e-${Date.now()}` };
  const terms = requestTerms();
  const first = await partner('POST', '/requests', terms, key);
  const again = await partner('POST', '/requests', terms, key);
  const other = await partner('POST', '/requests', { ...terms, amount: terms.amount + 1 }, key);
  expect([first.status, again.status, other.status]).toEqual([201, 201, 422]);
  expect(again.body.requestId).toBe(first.body.requestId);
  expect(again.headers.get('idempotency-replayed')).toBe('true');
});

test("another partner's request looks like one that does not exist", async () => {
  const mine = await partner('POST', '/requests', requestTerms());
  const path = `/requests/${mine.body.requestId}`;
  const absent = await otherPartner('GET', '/requests/req_01ARZ3NDEKTSV4RRFFQ69G5FAV');
  const theirs = await otherPartner('GET', path);
  expect(theirs.status).toBe(404);
  expect(theirs.body).toEqual(absent.body);
  expect((await otherPartner('POST', `${path}/withdrawal`, {})).body).toEqual(absent.body);
  expect((await otherPartner('POST', `${path}/claims`, { amount: 100, currency: 'USD' })).body).toEqual(absent.body);
  expect((await otherPartner('GET', '/requests?partnerId=northwind-security')).status).not.toBe(200);
});

test('a missing, forged or altered token is refused at the gate', async () => {
  const token = outputs().users.find((user) => user.role === 'partner-user')?.token ?? '';
  const [head, payload, signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString());
  const forged = Buffer.from(JSON.stringify({ ...claims, 'cognito:groups': ['finance'] })).toString('base64url');
  const unsigned = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
  const tokens = [undefined, 'nonsense', `${head}.${forged}.${signature}`, `${unsigned}.${forged}.`];
  for (const bad of tokens) expect((await withToken(bad)('GET', '/me')).status).toBe(401);
});

test('a role that may not is told so', async () => {
  const answer = await partner('POST', '/budgets', {});
  expect(answer.status).toBe(403);
});
