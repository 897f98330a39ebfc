import { expect, test } from 'vitest';
import { as, until } from './support/app.ts';
import { inState, marketing, partner, uniqueTitle } from './support/lifecycle.ts';
import { decide, linkIn, mailTo } from './support/mail.ts';
import { requestTerms } from './support/request.ts';

const statusOf = (body: Record<string, unknown>) => (body.request as { status?: string } | undefined)?.status;

test('a partner that does not close its quotes is offered enablement, and may revise to it', {
  timeout: 180_000,
}, async () => {
  const weak = as('partner-user', 'brightpath-networks');
  const terms = { ...requestTerms(), title: uniqueTitle(), vertical: 'manufacturing' };
  const submitted = await weak('POST', '/requests', terms);
  const path = `/requests/${submitted.body.requestId}`;
  const returned = await until(
    'the offer',
    () => weak('GET', path),
    ({ body }) => statusOf(body) === 'returned',
  );
  expect(returned.body.decision).toMatchObject({ outcome: 'fund-enablement-instead' });

  const enablement = { ...terms, motion: 'enablement', activityType: 'training-certification' };
  expect((await weak('PUT', path, enablement)).body).toMatchObject({ version: 2 });
  const asked = await until(
    'the question',
    () => weak('GET', path),
    ({ body }) => statusOf(body) === 'pending-approval',
  );
  expect(asked.body.decision).not.toMatchObject({ outcome: 'fund-enablement-instead' });
});

test('a vertical outside the footprint is declined with the reason', async () => {
  const terms = { ...requestTerms(), title: uniqueTitle(), vertical: 'manufacturing' };
  const submitted = await partner()('POST', '/requests', terms);
  expect(submitted.status).toBe(201);
  const read = await inState(`/requests/${submitted.body.requestId}`, ['rejected']);
  expect(read.decision).toMatchObject({ outcome: 'decline', sentence: expect.stringContaining('Manufacturing') });
});

test('a region in which the partner has no allocation is refused at once', async () => {
  const answer = await partner()('POST', '/requests', { ...requestTerms(), title: uniqueTitle(), region: 'amer' });
  expect(answer.status).toBe(422);
  expect(answer.body.errors?.map((e) => e.field)).toContain('/region');
});

test('withdrawing kills the link', async () => {
  const title = uniqueTitle();
  const submitted = await partner()('POST', '/requests', { ...requestTerms(), title });
  const link = linkIn(await mailTo(marketing, title));
  const withdrawn = await partner()('POST', `/requests/${submitted.body.requestId}/withdrawal`, {});
  expect(withdrawn.body).toMatchObject({ status: 'withdrawn' });
  const late = await decide(link, 'approve', '400.00');
  expect([404, 409, 410]).toContain(late.status);
  expect((await partner()('GET', `/requests/${submitted.body.requestId}`)).body.request).toMatchObject({
    status: 'withdrawn',
  });
});

test('a wrong amount decides nothing, a rejection needs its reason', async () => {
  const title = uniqueTitle();
  const submitted = await partner()('POST', '/requests', { ...requestTerms(), title });
  const link = linkIn(await mailTo(marketing, title));
  expect((await decide(link, 'approve', '4000.00')).status).toBe(422);
  expect((await decide(link, 'reject', '400.00')).status).toBe(422);
  expect((await decide(link, 'reject', '400.00', 'Not this quarter.')).status).toBe(200);
  const read = await inState(`/requests/${submitted.body.requestId}`, ['rejected']);
  expect(read.request).toMatchObject({ reason: expect.stringContaining('Not this quarter.') });
});

test('a what-if stores nothing', async () => {
  const before = (await partner()('GET', '/requests?limit=100')).body.items;
  const answer = await partner()('POST', '/requests/what-if', { ...requestTerms(), title: uniqueTitle() });
  expect(answer.body).toMatchObject({ outcome: expect.any(String), gates: expect.any(Array) });
  expect((await partner()('GET', '/requests?limit=100')).body.items).toEqual(before);
});
