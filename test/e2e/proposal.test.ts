import { expect, test } from 'vitest';
import * as z from 'zod';
import { as, outputs } from './support/app.ts';
import { mailsTo, mailTo } from './support/mail.ts';

const Policy = z.object({ rules: z.looseObject({ triage: z.looseObject({ leadTimeBusinessDays: z.int() }) }) });
const addressOf = (role: string) =>
  outputs().users.find((user) => user.role === role)?.email ?? expect.fail(`nobody is ${role}`);
const operations = as('partner-operations');

test('a proposed change of the policy is mailed to whoever may confirm it, and to nobody else', async () => {
  const { rules } = Policy.parse((await operations('GET', '/policy')).body);
  const reason = `A shorter lead time for the pilot, ${Date.now().toString(36)}`;
  const triage = { ...rules.triage, leadTimeBusinessDays: rules.triage.leadTimeBusinessDays + 1 };
  const { status, body } = await operations('POST', '/policy', { rules: { ...rules, triage }, reason });
  expect({ status, body }).toMatchObject({ status: 201, body: { status: 'proposed' } });
  const { proposal } = z.object({ proposal: z.object({ number: z.int() }) }).parse(body);
  const path = `/policy/proposals/${proposal.number}`;
  try {
    for (const role of ['head-of-partnerships', 'finance', 'cro']) {
      const { text, html } = await mailTo(addressOf(role), reason, 'policy');
      for (const part of ['Owen Park', '/triage/leadTimeBusinessDays', `POST ${path}/confirmation`]) {
        expect(text).toContain(part);
      }
      expect(html).not.toContain('<a ');
    }
    for (const role of ['partner-operations', 'partner-marketing-manager']) {
      expect(await mailsTo(addressOf(role), reason)).toEqual([]);
    }
  } finally {
    expect((await as('finance')('POST', `${path}/decline`)).status).toBe(200);
  }
});
