import { expect, test } from 'vitest';
import { until } from './support/app.ts';
import { inState, marketing, partner, uniqueTitle } from './support/lifecycle.ts';
import { decide, linkIn, mailsTo, mailTo } from './support/mail.ts';
import { requestTerms } from './support/request.ts';

test('a link that wrong amounts close is replaced by mail at once, and the new one decides', {
  timeout: 180_000,
}, async () => {
  const title = uniqueTitle();
  const { status, body } = await partner()('POST', '/requests', { ...requestTerms(), title });
  expect(status).toBe(201);
  const dead = linkIn(await mailTo(marketing, title));
  for (let n = 0; n < 5; n++) await decide(dead, 'approve', '1.00');
  const mails = await until(
    'a mail with a new link',
    () => mailsTo(marketing, title),
    (all) => all.length > 1,
  );
  const links = [...new Set(mails.map(linkIn))].filter((link) => link !== dead);
  expect(links).toHaveLength(1);
  expect((await decide(dead, 'approve', '400.00')).status).toBe(410);
  expect((await decide(links[0] ?? '', 'approve', '400.00')).status).toBe(200);
  await inState(`/requests/${String(body.requestId)}`, ['in-execution']);
});
