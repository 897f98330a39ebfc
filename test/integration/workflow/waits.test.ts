import { CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import type { SFNClient } from '@aws-sdk/client-sfn';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Claim } from '../../../functions/domain/claim/claim.ts';
import { allocate, fundBudget, post, reserve } from '../../../functions/domain/ledger/movements.ts';
import { newId } from '../../../functions/platform/ids.ts';
import { kmsSealer } from '../../../functions/platform/sealer.ts';
import type { ResumeTask } from '../../../functions/platform/task-token.ts';
import { newApproval } from '../../../functions/store/approvals.ts';
import { moveClaim, newClaim } from '../../../functions/store/claims.ts';
import { commit } from '../../../functions/store/commit.ts';
import { ledgerChanges } from '../../../functions/store/ledger.ts';
import { newRequest } from '../../../functions/store/requests.ts';
import { putWait } from '../../../functions/store/waits.ts';
import { awaitFact } from '../../../functions/workflow/await.ts';
import { type ResumeDeps, resume } from '../../../functions/workflow/resume.ts';
import { createTable, type TestTable, testClientConfig } from '../../support/table.ts';
import { approval as asked } from '../../unit/approval/samples.ts';
import { act, contact, decision } from '../../unit/domain/examples.ts';
import { audit, budgetId, claimableRequest } from '../../unit/domain/lifecycle-examples.ts';
import { eventOf, token } from '../../unit/workflow/samples.ts';

const keys = new KMSClient(testClientConfig());
let room: TestTable;
let deps: ResumeDeps;
const resumeTask = vi.fn<ResumeTask>(() => Promise.resolve('resumed'));
const money = { ...act, budgetId, partnerId: 'northwind', currency: 'USD' };

beforeAll(async () => {
  room = await createTable();
  const { KeyMetadata } = await keys.send(new CreateKeyCommand({}));
  const sealer = kmsSealer(keys, KeyMetadata?.KeyId ?? '');
  const endWait = () => Promise.reject(new Error('no wait is ended here'));
  deps = { table: room.table, sealer, resumeTask, endWait, client: {} as SFNClient, requestStateMachine: 'none' };
  await commit(room.table, ledgerChanges(fundBudget({ ...money, amount: 1_000_000 })));
  await commit(room.table, ledgerChanges(allocate({ ...money, sequence: 1, amount: 1_000_000 })));
});
beforeEach(() => void resumeTask.mockClear());
afterAll(async () => {
  keys.destroy();
  await room.drop();
});

const amount = 10_000;

/** A request that is open for claims, with its reservation on the books. */
async function claimable() {
  const request = { ...claimableRequest().next, requestId: newId('req') };
  await commit(room.table, [
    newRequest(request),
    ...ledgerChanges(reserve({ ...money, requestId: request.requestId, amount })),
  ]);
  return request.requestId;
}

type Paid = Extract<Claim, { status: 'paid' }>;
const paidClaim = (requestId: string, payable = amount): Paid => ({
  claimId: newId('clm'),
  requestId,
  partnerId: 'northwind',
  amount: payable,
  currency: 'USD',
  version: 1,
  revision: 1,
  openedBy: 'partner:ada',
  contact,
  openedAt: act.at,
  updatedAt: act.at,
  submittedBy: 'partner:ada',
  submittedAt: act.at,
  audit,
  approvals: [],
  payable,
  instructedAt: act.at,
  paidAt: act.at,
  settlementReference: 'REF-1',
  status: 'paid',
});
const booked = ({ claimId, requestId, payable }: Paid) =>
  ledgerChanges(post({ ...money, requestId, claimId, amount: payable }));
const closed = (claim: Paid): Claim => ({ ...claim, revision: 2, closedAt: act.at, status: 'closed' });

const wait = (itemId: string, what: 'closing' | 'settlement', taskToken = token) =>
  awaitFact({ itemId, wait: what, taskToken }, deps);
const closedEvent = (itemId: string) => eventOf('claim.closed', { itemId });

test('the wait for closing ends with the claim that leaves nothing', async () => {
  const requestId = await claimable();
  const [first, last] = [paidClaim(requestId, 4000), paidClaim(requestId, 6000)];
  expect((await wait(requestId, 'closing')).waiting).toBe(true);
  await commit(room.table, [newClaim(first), newClaim(last), ...booked(first)]);
  await commit(room.table, [moveClaim(closed(first), ['paid'])]);
  expect(await resume(closedEvent(first.claimId), deps)).toEqual({ did: 'nothing-waits' });
  await commit(room.table, booked(last));
  await commit(room.table, [moveClaim(closed(last), ['paid'])]);
  expect(await resume(closedEvent(last.claimId), deps)).toEqual({ did: 'resumed' });
  expect(resumeTask).toHaveBeenCalledExactlyOnceWith(token, {});
});

test('while anything is left to claim, the workflow waits', async () => {
  const requestId = await claimable();
  await wait(requestId, 'closing');
  const claim = paidClaim(requestId, amount - 1);
  await commit(room.table, [newClaim({ ...closed(claim), revision: 1 }), ...booked(claim)]);
  expect(await resume(closedEvent(claim.claimId), deps)).toEqual({ did: 'nothing-waits' });
});

test('a request that was claimed out before the workflow waits is not waited for', async () => {
  const requestId = await claimable();
  const claim = paidClaim(requestId);
  await commit(room.table, [newClaim({ ...closed(claim), revision: 1 }), ...booked(claim)]);
  expect((await wait(requestId, 'closing')).waiting).toBe(false);
});

test('a listing that lags behind does not hide that the last claim was closed', async () => {
  const requestId = await claimable();
  await wait(requestId, 'closing');
  const claim = paidClaim(requestId);
  await commit(room.table, [newClaim(claim), ...booked(claim)]);
  const stale = await room.table.client.send(new ScanCommand({ TableName: room.table.name }));
  const listed = (stale.Items ?? []).filter(({ claimId, gsi1pk }) => claimId === claim.claimId && gsi1pk);
  await commit(room.table, [moveClaim(closed(claim), ['paid'])]);
  const client = {
    send: (command: { input: { IndexName?: string } }) =>
      command.input.IndexName ? Promise.resolve({ Items: listed }) : room.table.client.send(command as never),
  } as unknown as typeof room.table.client;
  const lagging = { ...deps, table: { ...room.table, client } };
  expect(await resume(closedEvent(claim.claimId), lagging)).toEqual({ did: 'resumed' });
});

test('the wait for a settlement ends when the claim is paid', async () => {
  const { status: _, paidAt: __, settlementReference: ___, ...parts } = paidClaim(newId('req'));
  await commit(room.table, [newClaim({ ...parts, status: 'payment-instructed' })]);
  const settled = eventOf('payment.settled', { itemId: parts.claimId });
  expect((await wait(parts.claimId, 'settlement')).waiting).toBe(true);
  expect(await resume(settled, deps)).toEqual({ did: 'nothing-waits' });
  const paid = { ...paidClaim(parts.requestId), claimId: parts.claimId, revision: 2 };
  await commit(room.table, [moveClaim(paid, ['payment-instructed'])]);
  expect(await resume(settled, deps)).toEqual({ did: 'resumed' });
  expect((await wait(parts.claimId, 'settlement', 'later')).waiting).toBe(false);
});

test('a later wait for the same fact takes the place of the one before', async () => {
  const requestId = await claimable();
  await wait(requestId, 'closing', 'first token');
  await wait(requestId, 'closing', 'second token');
  const claim = paidClaim(requestId);
  await commit(room.table, [newClaim({ ...closed(claim), revision: 1 }), ...booked(claim)]);
  await resume(closedEvent(claim.claimId), deps);
  expect(resumeTask).toHaveBeenCalledExactlyOnceWith('second token', {});
});

test('a sealed token opens for its own item and wait only', async () => {
  const [mine, theirs] = [await claimable(), await claimable()];
  const sealedToken = await deps.sealer.seal(token, { itemId: mine, wait: 'closing' });
  await commit(room.table, [putWait({ itemId: theirs, wait: 'closing', sealedToken })]);
  const claim = paidClaim(theirs);
  await commit(room.table, [newClaim({ ...closed(claim), revision: 1 }), ...booked(claim)]);
  await expect(resume(closedEvent(claim.claimId), deps)).rejects.toThrow();
  expect(resumeTask).not.toHaveBeenCalled();
});

test('the decision of an approver reaches the workflow', async () => {
  const [itemId, approvalId] = [newId('req'), newId('apr')];
  const encryptedToken = await deps.sealer.seal(token, { approvalId });
  const decided = { status: 'decided', decision: decision({ approvalId, verdict: 'reject', reason: 'No.' }) } as const;
  await commit(room.table, newApproval({ ...asked, itemId, approvalId, encryptedToken, ...decided }, 0));
  await resume(eventOf('approval.decided', { itemId, facts: { approvalId } }), deps);
  expect(resumeTask).toHaveBeenCalledExactlyOnceWith(token, { verdict: 'reject', approvalId });
});

test('no token stands in the table in the clear', async () => {
  await wait(await claimable(), 'closing');
  const { Items } = await room.table.client.send(new ScanCommand({ TableName: room.table.name }));
  const stored = JSON.stringify(Items);
  expect(stored).toContain('sealedToken');
  expect(stored).not.toContain(token);
  expect(stored).not.toContain(Buffer.from(token).toString('base64'));
});
