import { expect, test } from 'vitest';
import { as, until } from './support/app.ts';

test('the lever audit judges every partner, on demand and as a dry run', { timeout: 120_000 }, async () => {
  const operations = as('partner-operations');
  const started = await operations('POST', '/lever-audits', { dryRun: true });
  expect(started.status).toBe(201);
  const path = `/lever-audits/${started.body.quarter}/${started.body.runId}`;
  const done = await until(
    'the audit',
    () => operations('GET', path),
    ({ body }) => (body.summary as { status: string }).status === 'complete',
    90,
  );
  const { assessed, broken } = done.body.summary as { assessed: number; broken: number };
  const partners = (await operations('GET', '/partners?limit=100')).body.items as unknown[];
  expect(assessed + broken).toBe(partners.length);
});
