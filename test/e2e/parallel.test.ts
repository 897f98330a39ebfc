import { execFileSync } from 'node:child_process';
import { SFNClient, StartExecutionCommand, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testClientConfig } from '../support/table.ts';
import { as, outputs, until } from './support/app.ts';
import { inState, marketing, partner, partnerContact, uniqueTitle } from './support/lifecycle.ts';
import { decide, linkIn, mailsTo, mailTo } from './support/mail.ts';
import { adoptPolicy, type Rules, rulesInForce } from './support/policy.ts';
import { requestTerms } from './support/request.ts';
import { unharmed } from './support/unharmed.ts';

const regionalLead = 'regis.laurent@vendor.example';
let before: Rules;
beforeAll(async () => {
  before = await rulesInForce();
  const chain = [{ upTo: null, roles: ['partner-marketing-manager', 'regional-lead'] }];
  await adoptPolicy({ ...before, approval: { ...before.approval, chain, order: 'in-parallel' } }, 'both at once');
});
afterAll(() => adoptPolicy(before, 'one after the other again'));

/** A request that two people are asked about at once: its links, theirs in the order of the chain. */
async function askedAtOnce() {
  const title = uniqueTitle();
  const { body } = await partner()('POST', '/requests', { ...requestTerms(), title });
  const requestId = String(body.requestId);
  const mails = await Promise.all([mailTo(marketing, title), mailTo(regionalLead, title)]);
  return { requestId, title, mails, links: [linkIn(mails[0]), linkIn(mails[1])] as const };
}

const openStages = async (requestId: string): Promise<string[]> => {
  const { open } = (await as('partner-operations')('GET', '/operations')).body as {
    open: { itemId: string; role: string }[];
  };
  return open.flatMap(({ itemId, role }) => (itemId === requestId ? [role] : [])).sort();
};

test('two are asked at once, no filter decides for either, and the second who agrees finishes it', {
  timeout: 300_000,
}, async () => {
  const { requestId, title, mails, links } = await askedAtOnce();
  const [marketingLink, leadLink] = links;
  expect(await openStages(requestId)).toEqual(['partner-marketing-manager', 'regional-lead']);
  expect(await unharmed(mails, requestId)).toEqual(links);

  expect((await decide(leadLink, 'approve', '400.00')).status).toBe(200);
  const { request, approvals } = await inState(`/requests/${requestId}`, ['pending-approval']);
  expect(request).toMatchObject({ status: 'pending-approval' });
  expect(approvals).toMatchObject([{ stage: 1, role: 'regional-lead', verdict: 'approve' }]);
  expect(await (await fetch(marketingLink)).text()).toContain('Regis Laurent');

  expect((await decide(marketingLink, 'approve', '400.00')).status).toBe(200);
  const funded = await inState(`/requests/${requestId}`, ['in-execution']);
  expect(funded.funding).toMatchObject({ reserved: 40_000, left: 40_000 });
  expect(funded.approvals).toHaveLength(2);
  await mailTo(partnerContact, title, 'Approved');
  expect(proofBy('ledger-verify')).toMatchObject({ ok: true });
});

test('started again half-way, the workflow asks once more only who has not decided', { timeout: 180_000 }, async () => {
  const { requestId, title, links } = await askedAtOnce();
  const [marketingLink, leadLink] = links;
  expect((await decide(leadLink, 'approve', '400.00')).status).toBe(200);
  await startAgain(requestId);
  const asked = await until(
    'the question once more',
    () => mailsTo(marketing, title),
    (mails) => mails.length > 1,
  );
  expect(asked.map(linkIn)).toEqual([marketingLink, marketingLink]);
  expect(await mailsTo(regionalLead, title)).toHaveLength(1);
  expect((await decide(marketingLink, 'approve', '400.00')).status).toBe(200);
  const { approvals, funding } = await inState(`/requests/${requestId}`, ['in-execution']);
  expect(approvals).toMatchObject([{ stage: 1 }, { stage: 0 }]);
  expect(funding).toMatchObject({ reserved: 40_000 });
});

test('the first to reject decides, and the link of the other says so', { timeout: 180_000 }, async () => {
  const { requestId, title, links } = await askedAtOnce();
  const [marketingLink, leadLink] = links;
  const rejected = await decide(leadLink, 'reject', '400.00', 'The region has another event that week.');
  expect(rejected.status).toBe(200);
  await inState(`/requests/${requestId}`, ['rejected']);

  const shown = await fetch(marketingLink);
  expect(shown.status).toBe(200);
  expect(await shown.text()).toContain('Already decided by Regis Laurent');
  const late = await decide(marketingLink, 'approve', '400.00');
  expect(late).toMatchObject({ status: 200, page: expect.stringContaining('Already decided by Regis Laurent') });
  await inState(`/requests/${requestId}`, ['rejected']);
  expect(await openStages(requestId)).toEqual([]);
  expect((await mailTo(partnerContact, title, 'Not approved')).text).toContain('another event that week');

  const timeline = await until(
    'the closing on the timeline',
    () => partner()('GET', `/requests/${requestId}`),
    ({ body }) => (body.timeline as { type: string }[]).some(({ type }) => type === 'approval.closed'),
  );
  expect(timeline.body.approvals).toMatchObject([{ stage: 1, verdict: 'reject' }]);
  expect(proofBy('audit-verify')).toMatchObject({ ok: true, broken: [] });
});

/** As after the machine went down: the old workflow is gone, and a new one begins with its input. */
async function startAgain(requestId: string): Promise<void> {
  const stateMachineArn = outputs().stateMachines.request;
  const client = new SFNClient(testClientConfig(outputs().endpoint));
  const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${requestId}`;
  await client.send(new StopExecutionCommand({ executionArn }));
  const input = JSON.stringify({ requestId });
  await client.send(new StartExecutionCommand({ stateMachineArn, name: `${requestId}-again-1`, input }));
}

function proofBy(script: 'ledger-verify' | 'audit-verify'): unknown {
  const { endpoint, tableName } = outputs();
  const args = [`scripts/${script}.ts`, '--endpoint', endpoint, '--table', tableName, '--json'];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}
