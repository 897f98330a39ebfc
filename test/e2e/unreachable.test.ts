import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, expect, test } from 'vitest';
import * as z from 'zod';
import { requestKey } from '../../functions/store/keys.ts';
import { timelineOf } from '../../functions/store/timeline.ts';
import { documentClient } from '../support/table.ts';
import { as, outputs, until } from './support/app.ts';
import { fundedRequest, inState, marketing, partner, partnerContact, uniqueTitle } from './support/lifecycle.ts';
import { decide, linkIn, mailsTo, mailTo } from './support/mail.ts';
import { requestTerms } from './support/request.ts';

/** Addresses of the mailbox simulator of Amazon SES: what is sent there comes back, or is complained of, as in life. */
const bouncing = 'bounce+mira@simulator.amazonses.com';
const complaining = `complaint+${Date.now().toString(36)}@simulator.amazonses.com`;
const manager = 'hana.sato@vendor.example';
const operations = as('partner-operations');

const People = z.object({
  items: z.array(z.looseObject({ personId: z.string(), name: z.string(), email: z.string() })),
  proposals: z.array(z.object({ proposedAt: z.string(), person: z.object({ personId: z.string() }) })),
});
const people = async () => People.parse((await operations('GET', '/people')).body);
const mira = async () => (await people()).items.find(({ name }) => name === 'Mira Jansen') ?? expect.fail('no Mira');
const isUnreachable = (wanted: boolean) =>
  until('whether mail reaches Mira', mira, (person) => 'unreachable' in person === wanted);

/** Seats Mira as she sits, which comes into force at once, or under another address, which a second person confirms. */
async function seat(email: string): Promise<void> {
  const { personId, unreachable: _, ...person } = await mira();
  const { status, body } = await operations('PUT', `/people/${personId}`, { ...person, email });
  expect(status).toBe(200);
  if (body.status === 'seated') return;
  const proposedAt = (await people()).proposals.find((each) => each.person.personId === personId)?.proposedAt;
  const confirmed = await as('head-of-partnerships')('POST', `/people/${personId}/confirmation`, { proposedAt });
  expect(confirmed.status).toBe(200);
}

async function asked(): Promise<{ requestId: string; title: string }> {
  const title = uniqueTitle();
  const { status, body } = await partner()('POST', '/requests', { ...requestTerms(), title });
  expect(status).toBe(201);
  return { requestId: String(body.requestId), title };
}

// Others ask her, too.
afterAll(() => seat(marketing));

test('whose mail bounces is asked nothing and their manager at once, until they are seated anew', {
  timeout: 240_000,
}, async () => {
  await seat(bouncing);
  const { requestId, title } = await asked();
  const link = linkIn(await mailTo(bouncing, title));
  expect(await isUnreachable(true)).toMatchObject({ unreachable: { reason: 'bounce' } });
  const above = await mailTo(manager, title);
  expect(above.text.replace(/\s+/g, ' ')).toContain('cannot be reached by mail, so it comes to you');
  expect((await decide(link, 'approve', '400.00')).status).toBe(410);
  expect((await decide(linkIn(above), 'approve', '400.00')).status).toBe(200);
  await inState(`/requests/${requestId}`, ['in-execution']);
  const { body } = await operations('GET', '/operations');
  expect(body.unreachable).toEqual([expect.objectContaining({ name: 'Mira Jansen', reason: 'bounce' })]);

  const next = await asked();
  await mailTo(manager, next.title);
  expect(await mailsTo(bouncing, next.title)).toEqual([]);

  // Said to be in order again, she is asked again; and it bounces again.
  await seat(bouncing);
  expect(await mira()).not.toHaveProperty('unreachable');
  const again = await asked();
  await mailTo(bouncing, again.title);
  await mailTo(manager, again.title);
  await isUnreachable(true);

  await seat(marketing);
  expect(await mira()).not.toHaveProperty('unreachable');
  await mailTo(marketing, (await asked()).title);
});

const table = () => ({ client: documentClient(outputs().endpoint), name: outputs().tableName });

/** As if it had been filed by somebody with that address. */
const fileFrom = (requestId: string, email: string) =>
  table().client.send(
    new UpdateCommand({
      TableName: outputs().tableName,
      Key: requestKey(requestId),
      UpdateExpression: 'SET contact.email = :email',
      ExpressionAttributeValues: { ':email': email },
    }),
  );

test('of a contact who complains the marketing manager hears, and nothing more is sent there', {
  timeout: 240_000,
}, async () => {
  const approve = async () => {
    const { requestId, title } = await asked();
    const question = linkIn(await mailTo(marketing, title));
    await fileFrom(requestId, complaining);
    expect((await decide(question, 'approve', '400.00')).status).toBe(200);
    return { requestId, title };
  };
  const { requestId, title } = await approve();
  await mailTo(complaining, title, 'Approved');
  const told = await mailTo(marketing, title, 'Mail does not reach Nora Lind');
  expect(told.text).toContain('The mail was reported as unwanted.');
  await until(
    'the event',
    () => timelineOf(table(), requestId),
    (events) => events.some(({ type }) => type === 'contact.unreachable'),
  );

  const next = await approve();
  // What happened later has been told by now.
  await mailTo(partnerContact, (await fundedRequest()).title);
  expect(await mailsTo(complaining, next.title)).toEqual([]);
});
