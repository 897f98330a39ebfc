import { expect, test } from 'vitest';
import { isBusinessDay, weekendsOnly } from '../../functions/domain/calendar/business-days.ts';
import { outputs } from './support/app.ts';
import { marketing, partner, uniqueTitle } from './support/lifecycle.ts';
import { mailsTo, mailTo } from './support/mail.ts';
import { requestTerms, today } from './support/request.ts';

/** As the schedule calls it. */
async function run(): Promise<unknown> {
  const name = outputs()
    .stateMachines.request.replace(/^.*:/, '')
    .replace(/-request$/, '-approval-digest');
  const reply = await fetch(`${outputs().endpoint}/2015-03-31/functions/${name}/invocations`, {
    method: 'POST',
    body: '{}',
  });
  return reply.json();
}

test('whoever has many open questions gets one list of them, on business days', { timeout: 120_000 }, async () => {
  const titles: string[] = [];
  for (let asked = 0; asked < 5; asked++) {
    const title = uniqueTitle();
    const { status } = await partner()('POST', '/requests', { ...requestTerms(), title });
    expect(status).toBe(201);
    await mailTo(marketing, title);
    titles.push(title);
  }
  const before = await mailsTo(marketing, '', 'Your open questions');
  const reports = [await run(), await run()];
  expect(reports[1]).toEqual({ sent: 0, finished: true, failed: 0 });
  expect(reports[0]).toMatchObject({ finished: true, failed: 0 });
  const after = await mailsTo(marketing, '', 'Your open questions');
  const isSent = isBusinessDay(today(), weekendsOnly) && before.length === 0;
  expect(after.length - before.length).toBe(isSent ? 1 : 0);
  for (const { text } of after) expect(text).not.toContain('/approvals/');
});
