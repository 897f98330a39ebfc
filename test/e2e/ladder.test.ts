import { KMSClient } from '@aws-sdk/client-kms';
import { SFNClient, StartExecutionCommand, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { signBinding } from '../../functions/approval/signature.ts';
import type { Approval } from '../../functions/domain/approval/approval.ts';
import { approvalDeadline } from '../../functions/domain/approval/notice.ts';
import { businessDaysBetween } from '../../functions/domain/calendar/business-days.ts';
import { addDays, dayOf } from '../../functions/domain/calendar/days.ts';
import { calendarOf } from '../../functions/domain/policy/calendar-policy.ts';
import { kmsSealer, type Sealer } from '../../functions/platform/sealer.ts';
import { approvalsOfItem } from '../../functions/store/approvals.ts';
import { approvalKey } from '../../functions/store/keys.ts';
import { activePolicy } from '../../functions/store/policies.ts';
import { documentClient, testClientConfig } from '../support/table.ts';
import { as, outputs } from './support/app.ts';
import { inState, marketing, partner, partnerContact, uniqueTitle } from './support/lifecycle.ts';
import { decide, linkIn, mailTo } from './support/mail.ts';
import { requestTerms } from './support/request.ts';
import { unharmed } from './support/unharmed.ts';

const table = () => ({ client: documentClient(outputs().endpoint), name: outputs().tableName });

async function openQuestion(requestId: string): Promise<Approval> {
  const found = (await approvalsOfItem(table(), requestId)).find(({ status }) => status === 'open');
  if (!found) throw new Error('no open question');
  return found;
}

/** The instant, a minute before this time of day, from which so many business days have passed in the region. */
async function businessDaysAgo(days: number): Promise<string> {
  const calendar = calendarOf((await activePolicy(table())).rules.calendar, 'emea');
  const now = new Date(Date.now() - 60_000).toISOString();
  let day = dayOf(now);
  while (businessDaysBetween(day, dayOf(now), calendar) < days) day = addDays(day, -1);
  return `${day}${now.slice(10)}`;
}

/** Signs with the key that the deployed functions sign with. */
async function sealerOfTheApp(): Promise<Sealer> {
  const { endpoint, stateMachines } = outputs();
  const name = stateMachines.request.replace(/^.*:/, '').replace(/-request$/, '-approval-ask');
  const reply = await fetch(`${endpoint}/2015-03-31/functions/${name}/configuration`);
  const { Environment } = (await reply.json()) as { Environment: { Variables: Record<string, string> } };
  return kmsSealer(new KMSClient(testClientConfig(endpoint)), Environment.Variables.KEY_ID ?? '');
}

/** As if the question had been asked so many business days ago, and the machine had gone down and been started again. */
async function elapse(requestId: string, days: number): Promise<void> {
  const question = await openQuestion(requestId);
  const stateMachineArn = outputs().stateMachines.request;
  const client = new SFNClient(testClientConfig(outputs().endpoint));
  const name = (number: number) => (number === 0 ? requestId : `${requestId}-again-${number}`);
  const executionOf = (number: number) => `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name(number)}`;
  await client.send(new StopExecutionCommand({ executionArn: executionOf(restarts) }));
  const { client: dynamo, name: TableName } = table();
  const { rules } = await activePolicy(table());
  const askedAt = await businessDaysAgo(days);
  const expiresAt = approvalDeadline('request-approval', askedAt, rules, calendarOf(rules.calendar, 'emea'));
  await dynamo.send(
    new UpdateCommand({
      TableName,
      Key: approvalKey(requestId, question.approvalId),
      UpdateExpression: 'SET askedAt = :askedAt, expiresAt = :expiresAt, signature = :signature',
      ExpressionAttributeValues: {
        ':askedAt': askedAt,
        ':expiresAt': expiresAt,
        ':signature': await signBinding({ ...question, expiresAt }, await sealerOfTheApp()),
      },
    }),
  );
  restarts += 1;
  await client.send(
    new StartExecutionCommand({ stateMachineArn, name: name(restarts), input: JSON.stringify({ requestId }) }),
  );
}
let restarts = 0;

test('asks, reminds, escalates and ends by the clock on record, across workflows', { timeout: 300_000 }, async () => {
  const title = uniqueTitle();
  const { body } = await partner()('POST', '/requests', { ...requestTerms(), title });
  const requestId = String(body.requestId);
  const link = linkIn(await mailTo(marketing, title));
  const listed = await as('partner-operations')('GET', '/operations');
  expect(listed.body.open).toContainEqual(
    expect.objectContaining({ itemId: requestId, isOverdue: false, next: expect.objectContaining({ step: 'remind' }) }),
  );

  await elapse(requestId, 3);
  expect(await unharmed([await mailTo(marketing, title, 'Re: ')], requestId)).toEqual([link]);
  await elapse(requestId, 4);
  const above = await mailTo('hana.sato@vendor.example', title);
  await unharmed([above], requestId);
  expect((await decide(link, 'approve', '400.00')).status).toBe(410);

  await elapse(requestId, 5);
  await inState(`/requests/${requestId}`, ['rejected']);
  expect((await decide(linkIn(above), 'approve', '400.00')).status).toBe(410);
  expect((await mailTo(partnerContact, title, 'Not approved')).text).toContain('welcome to ask again');
});
