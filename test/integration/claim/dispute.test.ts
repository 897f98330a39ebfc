import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { beginExtraction } from '../../../functions/claim/begin-extraction.ts';
import { disputeClaim } from '../../../functions/claim/dispute-claim.ts';
import { openClaim } from '../../../functions/claim/open-claim.ts';
import { readClaim } from '../../../functions/claim/read-claim.ts';
import { instructPayment } from '../../../functions/reimbursement/instruct-payment.ts';
import { advance } from '../../../functions/request/steps/advance.ts';
import { reviewRoutes } from '../../../functions/review/routes.ts';
import { newBudget } from '../../../functions/store/budgets.ts';
import { claimedOf } from '../../../functions/store/claimed.ts';
import { readClaim as stored } from '../../../functions/store/claims.ts';
import { commit } from '../../../functions/store/commit.ts';
import { readRequest } from '../../../functions/store/requests.ts';
import { drawAdScreenshot, drawInvoicePdf } from '../../../local/documents/index.ts';
import { call as callRoom, staff } from '../../support/rooms.ts';
import { ad, invoice } from './documents.ts';
import { audited, decided, type Files, freshInvoice, readerOf, submitAgain, submitted } from './steps.ts';
import { call, createWorld, type partnerUser, reserved, stranger, type World } from './world.ts';

let world: World;
let seed = 5_000;

beforeAll(async () => {
  world = await createWorld();
  const budget = {
    budgetId: '2026Q4-emea-USD',
    quarter: '2026Q4',
    region: 'emea',
    currency: 'USD',
    amount: 10_000_000,
  };
  const days = { startsOn: '2026-10-01', endsOn: '2026-12-31', revision: 1 };
  await commit(world.table, [
    newBudget({ ...budget, ...days, createdBy: 'ops-1', createdAt: '2026-10-01T00:00:00.000Z' }),
  ]);
});
afterAll(() => world.close());
beforeEach(() => world.at('2026-11-23T09:00:00.000Z'));

const draw = async (): Promise<Files> => ({
  invoice: { mediaType: 'application/pdf', bytes: await drawInvoicePdf({ ...invoice, number: `BM-${++seed}` }) },
  'ad-screenshot': { mediaType: 'image/png', bytes: await drawAdScreenshot({ ...ad, headline: `Retail ${seed}` }) },
});
const no = { verdict: 'reject', reason: 'Not the approved activity.', personId: 'fin-1' } as const;
const reason = 'The order of 3 November names the campaign on its second page.';

/** A claim that the audit passed and finance rejected. */
async function rejected(files?: Files, changes: Parameters<World['fund']>[0] = {}) {
  const { requestId } = await world.fund(changes);
  const claimId = await submitted(world, requestId, files ?? (await draw()));
  await audited(world, claimId);
  await decided(world, claimId, 'finance-approval', no);
  return { requestId, claimId };
}
const raise = (claimId: string, more: { caller?: typeof partnerUser; key?: string; body?: unknown } = {}) =>
  call(disputeClaim, world.deps, { params: { claimId }, body: { reason }, ...more });
const answered = (claimId: string, answer: Parameters<typeof decided>[3] = {}) =>
  decided(world, claimId, 'claim-dispute', { reason: 'The order does name it.', ...answer });
const queue = async () =>
  (
    await callRoom(reviewRoutes, world.deps, 'GET /reviews', {
      caller: staff('partner-marketing-manager'),
      query: { region: 'emea' },
    })
  ).body;

test('a rejection is disputed, granted by another reviewer, confirmed by finance and paid the ordinary way', async () => {
  const { requestId, claimId } = await rejected();
  expect(await claimedOf(world.table, requestId)).toBe(0);
  const before = (await call(readClaim, world.deps, { params: { claimId } })).body.claim;
  expect(before).toMatchObject({ status: 'rejected', canDisputeUntil: '2026-12-23' });

  const { status, body } = await raise(claimId);
  expect(status).toBe(201);
  expect(body).toMatchObject({
    status: 'disputed',
    dispute: { reason, answerBy: '2026-11-30T09:00:00.000Z', rejection: { reasons: [no.reason] } },
  });
  expect(JSON.stringify(body.dispute)).not.toContain('user-1');
  expect(await claimedOf(world.table, requestId)).toBe(20_000);
  expect(await queue()).toMatchObject({
    items: expect.arrayContaining([expect.objectContaining({ claimId, purpose: 'claim-dispute' })]),
  });
  expect(await beginExtraction({ claimId, version: 1 }, world.deps)).toMatchObject({ purpose: 'claim-dispute' });

  expect((await answered(claimId)).next).toBe('finance');
  expect(await stored(world.table, claimId)).toMatchObject({
    status: 'pending-finance',
    approvedAmount: 20_000,
    dispute: { answer: { outcome: 'granted', reasons: ['The order does name it.'] } },
  });
  await decided(world, claimId, 'finance-approval', { personId: 'fin-2' });
  expect(await instructPayment({ claimId }, world.deps)).toMatchObject({ payable: 20_000 });
  expect(await stored(world.table, claimId)).toMatchObject({ status: 'payment-instructed' });
  expect((await world.books()).proof).toMatchObject({ ok: true });
});

test('an upheld rejection is final, and what it held is free', async () => {
  const { requestId, claimId } = await rejected();
  await raise(claimId);
  expect((await answered(claimId, { verdict: 'reject', reason: 'It names another.' })).next).toBe('rejected');
  expect(await claimedOf(world.table, requestId)).toBe(0);
  const { claim } = (await call(readClaim, world.deps, { params: { claimId } })).body;
  expect(claim).toMatchObject({
    status: 'rejected',
    reasons: ['It names another.'],
    dispute: { answer: { outcome: 'upheld' } },
  });
  expect(claim.canDisputeUntil).toBeUndefined();
  await expect(raise(claimId)).rejects.toMatchObject({
    kind: 'wrong-state',
    message: 'The claim was disputed on 2026-11-23; a claim is disputed once.',
  });
});

test('the same call twice is one dispute; another call hears that there is one', async () => {
  const { requestId, claimId } = await rejected();
  const [first, second] = await Promise.all([
    raise(claimId, { key: 'dispute-it-once' }),
    raise(claimId, { key: 'dispute-it-once' }),
  ]);
  expect([first.status, second.status]).toEqual([201, 201]);
  await expect(raise(claimId)).rejects.toMatchObject({ kind: 'wrong-state' });
  const other = raise(claimId, { key: 'dispute-it-once', body: { reason: 'Some other reason altogether.' } });
  await expect(other).rejects.toMatchObject({ kind: 'idempotency-mismatch' });
  expect(await claimedOf(world.table, requestId)).toBe(20_000);
});

test('of two who dispute at once with keys of their own one does', async () => {
  const { requestId, claimId } = await rejected();
  const both = await Promise.allSettled([raise(claimId), raise(claimId)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await claimedOf(world.table, requestId)).toBe(20_000);
});

test('only its partner disputes a claim, only a rejected one, with a reason, and in time', async () => {
  const { claimId } = await rejected();
  await expect(raise(claimId, { caller: stranger })).rejects.toMatchObject({ kind: 'not-found' });
  await expect(raise(claimId, { body: {} })).rejects.toMatchObject({ kind: 'invalid' });
  await expect(raise(claimId, { body: { reason: '   no    ' } })).rejects.toMatchObject({ kind: 'invalid' });
  world.at('2026-12-24T00:00:00.000Z');
  await expect(raise(claimId)).rejects.toMatchObject({
    kind: 'wrong-state',
    message: 'The last day to dispute the rejection was 2026-12-23.',
  });
  world.at('2026-12-23T23:59:00.000Z');
  expect((await raise(claimId)).status).toBe(201);
  const { requestId } = await world.fund();
  const draft = await call(openClaim, world.deps, { params: { requestId }, body: { amount: 1, currency: 'USD' } });
  await expect(raise(draft.body.claimId)).rejects.toMatchObject({ kind: 'wrong-state' });
});

test('nobody answers who decided before', async () => {
  const { claimId } = await rejected();
  await raise(claimId);
  await expect(answered(claimId, { personId: no.personId })).rejects.toMatchObject({ kind: 'forbidden' });
  expect(await stored(world.table, claimId)).toMatchObject({ status: 'disputed' });
});

test('what another claim took meanwhile cannot be disputed for', async () => {
  const { requestId, claimId } = await rejected();
  const body = { amount: reserved - 10_000, currency: 'USD' };
  expect((await call(openClaim, world.deps, { params: { requestId }, body })).status).toBe(201);
  await expect(raise(claimId)).rejects.toMatchObject({
    kind: 'insufficient-funds',
    message: 'The reservation has $100.00 left to claim.',
  });
  expect(await stored(world.table, claimId)).toMatchObject({ status: 'rejected' });
});

test('an invoice that was handed in again is decided there', async () => {
  const files = await draw();
  const { requestId, claimId } = await rejected(files);
  const again = await submitted(world, requestId, files, 10_000);
  await expect(raise(claimId)).rejects.toMatchObject({
    kind: 'wrong-state',
    message: `The same invoice was handed in with ${again}, and is decided there.`,
  });
});

test('an invoice that was scanned again and handed in again is decided there, too', async () => {
  const reader = readerOf(freshInvoice());
  const { requestId } = await world.fund();
  const claimId = await submitted(world, requestId, await draw());
  await audited(world, claimId, reader);
  await decided(world, claimId, 'finance-approval', no);
  const again = await submitted(world, requestId, await draw(), 10_000);
  expect(await audited(world, again, reader)).toMatchObject({ verdict: 'review' });
  await decided(world, again, 'claim-review');
  await expect(raise(claimId)).rejects.toMatchObject({
    kind: 'wrong-state',
    message: `The same invoice was handed in with ${again}, and is decided there.`,
  });
});

test('another invoice may stand by now where the same one stood once', async () => {
  const files = await draw();
  const reader = readerOf(freshInvoice());
  const { requestId } = await world.fund();
  const claimId = await submitted(world, requestId, files);
  await audited(world, claimId, reader);
  await decided(world, claimId, 'finance-approval', no);
  const again = await submitted(world, requestId, files, 10_000);
  await audited(world, again, reader);
  await decided(world, again, 'claim-review', { verdict: 'return', reason: 'That is the invoice of the other claim.' });
  await submitAgain(world, again, await draw());
  await audited(world, again);
  expect((await raise(claimId)).status).toBe(201);
});

test('the reservation waits for the days of the dispute and for its answer, and not a day longer', async () => {
  const runtime = { ...world.deps, fiscalYearStartMonth: 1 };
  const expire = (requestId: string) => advance({ requestId, to: 'expired' }, runtime);
  const { requestId, claimId } = await rejected(undefined, { claimDeadline: '2026-11-23' });
  await advance({ requestId, to: 'claimable' }, runtime);
  world.at('2026-12-23T09:00:00.000Z');
  expect((await expire(requestId)).status).toBe('claimable');
  await raise(claimId);
  world.at('2026-12-28T09:00:00.000Z');
  expect((await expire(requestId)).status).toBe('claimable');
  await answered(claimId, { verdict: 'reject', reason: 'It names another.' });
  expect((await expire(requestId)).status).toBe('expired');
  expect(await readRequest(world.table, requestId)).toMatchObject({ released: reserved });
  expect((await world.books()).proof).toMatchObject({ ok: true });
});

test('once the reservation is gone a dispute is refused with that reason', async () => {
  const { requestId, claimId } = await rejected(undefined, { claimDeadline: '2026-11-23' });
  const runtime = { ...world.deps, fiscalYearStartMonth: 1 };
  await advance({ requestId, to: 'claimable' }, runtime);
  world.at('2026-12-24T09:00:00.000Z');
  expect((await advance({ requestId, to: 'expired' }, runtime)).status).toBe('expired');
  world.at('2026-12-23T09:00:00.000Z');
  await expect(raise(claimId)).rejects.toMatchObject({
    kind: 'wrong-state',
    message: 'Nothing is reserved for the claim any more: its request is expired.',
  });
});
