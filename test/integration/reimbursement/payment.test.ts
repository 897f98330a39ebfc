import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeReported } from '../../../functions/claim/close-reported.ts';
import type { DomainEvent } from '../../../functions/domain/event/event.ts';
import { instructPayment } from '../../../functions/reimbursement/instruct-payment.ts';
import { settleClaim } from '../../../functions/reimbursement/settle-claim.ts';
import { claimedOf } from '../../../functions/store/claimed.ts';
import { readClaim } from '../../../functions/store/claims.ts';
import { commit } from '../../../functions/store/commit.ts';
import { newOutcome } from '../../../functions/store/outcomes.ts';
import { timelineOf } from '../../../functions/store/timeline.ts';
import { drawAdScreenshot, drawInvoicePdf } from '../../../local/documents/index.ts';
import { ad, invoice } from '../claim/documents.ts';
import { audited, decided, readerOf, readInvoice, seen, submitted } from '../claim/steps.ts';
import { call, createWorld, financeUser, partnerUser, reserved, type World } from '../claim/world.ts';

let world: World;
let seed = 100;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** A claim that finance approved. */
async function approvedClaim(amount = 20_000, total = '$400.00', request?: { requestId: string }) {
  const { requestId } = request ?? (await world.fund());
  const files = {
    invoice: { mediaType: 'application/pdf', bytes: await drawInvoicePdf({ ...invoice, number: `BM-${++seed}` }) },
    'ad-screenshot': { mediaType: 'image/png', bytes: await drawAdScreenshot({ ...ad, headline: `Retail ${seed}` }) },
  };
  const claimId = await submitted(world, requestId, files, amount);
  const { verdict } = await audited(world, claimId, readerOf(readInvoice({ total: [seen(total)] })));
  if (verdict === 'review') await decided(world, claimId, 'claim-review', { amount: await auditedAmount(claimId) });
  await decided(world, claimId, 'finance-approval');
  return { claimId, requestId };
}

async function auditedAmount(claimId: string): Promise<number> {
  const claim = await readClaim(world.table, claimId);
  return claim && 'audit' in claim ? (claim.audit.auditedAmount ?? 0) : 0;
}

const report = { reference: 'PAY-1', amount: 20_000, currency: 'USD', settledOn: '2026-11-21' };
const settle = (claimId: string, body: object = {}, caller = financeUser) =>
  call(settleClaim, world.deps, { caller, params: { claimId }, body: { ...report, ...body } });
const postings = async (claimId: string) =>
  (await world.books()).transactions.filter(({ fact }) => fact.endsWith(claimId)).map(({ movement }) => movement);
const types = async (claimId: string) => (await timelineOf(world.table, claimId)).map(({ type }) => type);

test('a payment that is instructed many times at once is posted once, and the books prove it', async () => {
  const { claimId } = await approvedClaim();
  const all = await Promise.all(Array.from({ length: 6 }, () => instructPayment({ claimId }, world.deps)));
  expect(new Set(all.map((each) => JSON.stringify(each)))).toEqual(
    new Set([JSON.stringify({ claimId, payable: 20_000, settlementSeconds: 30 * 86_400 })]),
  );
  expect(await instructPayment({ claimId }, world.deps)).toEqual(all[0]);
  expect(await postings(claimId)).toEqual(['post']);
  expect((await types(claimId)).filter((type) => type === 'payment.instructed')).toHaveLength(1);
  expect((await world.books()).proof).toMatchObject({ ok: true });
});

test('a settlement reported many times at once is booked once, and the same reference gets the same answer', async () => {
  const { claimId } = await approvedClaim();
  await instructPayment({ claimId }, world.deps);
  const all = await Promise.all(Array.from({ length: 6 }, () => settle(claimId)));
  const [first] = all;
  for (const each of all) expect(each).toEqual(first);
  expect(await settle(claimId)).toEqual(first);
  expect(first?.body).toMatchObject({ claimId, reference: 'PAY-1', amount: 20_000, currency: 'USD' });
  await expect(settle(claimId, { reference: 'PAY-2' })).rejects.toMatchObject({ kind: 'conflict' });
  expect(await postings(claimId)).toEqual(['post', 'settle']);
  expect(await readClaim(world.table, claimId)).toMatchObject({ status: 'paid', settlementReference: 'PAY-1' });
  expect((await world.books()).proof).toMatchObject({ ok: true });
});

test('two references race: one is booked, the other is refused', async () => {
  const { claimId } = await approvedClaim();
  await instructPayment({ claimId }, world.deps);
  const both = await Promise.allSettled(['PAY-A', 'PAY-B'].map((reference) => settle(claimId, { reference })));
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(both.find((each) => each.status === 'rejected')?.reason).toMatchObject({ kind: 'conflict' });
});

test('a report that does not fit the instruction names every field and books nothing', async () => {
  const { claimId } = await approvedClaim();
  await expect(settle(claimId)).rejects.toMatchObject({ kind: 'wrong-state' });
  await instructPayment({ claimId }, world.deps);
  const wrong = { amount: 19_999, currency: 'EUR', settledOn: '2026-11-22' };
  await expect(settle(claimId, wrong)).rejects.toMatchObject({
    kind: 'invalid',
    problems: [{ field: '/currency' }, { field: '/amount' }, { field: '/settledOn' }],
  });
  await expect(settle(claimId, { settledOn: '2026-11-20' })).rejects.toMatchObject({
    problems: [{ field: '/settledOn', problem: 'must not be before the payment was instructed, 2026-11-21' }],
  });
  await expect(settle(claimId, { reference: ' ', surprise: 1 })).rejects.toMatchObject({ kind: 'invalid' });
  await expect(settle(claimId, {}, { ...financeUser, ...partnerUser })).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(settle('clm_01ARZ3NDEKTSV4RRFFQ69G5FAV')).rejects.toMatchObject({ kind: 'not-found' });
  expect(await postings(claimId)).toEqual(['post']);
});

test('less than was claimed is posted when the invoices carry less; the rest can be claimed again', async () => {
  const { claimId, requestId } = await approvedClaim(reserved, '$600.00');
  const { payable } = await instructPayment({ claimId }, world.deps);
  expect(payable).toBe(30_000);
  expect(await claimedOf(world.table, requestId)).toBe(30_000);
  const second = await approvedClaim(reserved - 30_000, '$400.00', { requestId });
  expect((await instructPayment({ claimId: second.claimId }, world.deps)).payable).toBe(20_000);
  expect((await world.books()).proof).toMatchObject({ ok: true });
});

test('a claim that is not approved is not paid', async () => {
  const { requestId } = await world.fund();
  const files = {
    invoice: { mediaType: 'application/pdf', bytes: await drawInvoicePdf({ ...invoice, number: 'X-1' }) },
  };
  const screenshot = { mediaType: 'image/png', bytes: await drawAdScreenshot({ ...ad, headline: 'X-1' }) };
  const claimId = await submitted(world, requestId, { ...files, 'ad-screenshot': screenshot });
  await expect(instructPayment({ claimId }, world.deps)).rejects.toMatchObject({ kind: 'wrong-state' });
  expect(await postings(claimId)).toEqual([]);
});

test('a paid claim closes once its outcome is reported, whichever comes last', async () => {
  const { claimId, requestId } = await approvedClaim();
  await instructPayment({ claimId }, world.deps);
  await settle(claimId);
  const settled = (await timelineOf(world.table, claimId)).at(-1);
  if (!settled) throw new Error('no event');
  expect(settled).toMatchObject({ type: 'payment.settled', facts: { requestId, settledOn: '2026-11-21' } });
  expect(await closeReported(settled, world.deps)).toEqual({ closed: [] });
  await commit(world.table, [newOutcome(outcomeOf(requestId))]);
  const reported: DomainEvent = { ...settled, type: 'outcome.reported', itemId: requestId, facts: {} };
  expect(await closeReported(reported, world.deps)).toEqual({ closed: [claimId] });
  expect(await closeReported(settled, world.deps)).toEqual({ closed: [] });
  expect((await types(claimId)).slice(-2)).toEqual(['payment.settled', 'claim.closed']);
});

const outcomeOf = (requestId: string) => ({
  requestId,
  partnerId: 'northwind',
  motion: 'demand-generation',
  activityEndedOn: '2026-11-30',
  currency: 'USD',
  spend: 40_000,
  pipeline: 200_000,
  closedWon: 0,
  leads: 12,
  reportedBy: 'partner:user-1',
  reportedAt: '2026-12-05T09:00:00.000Z',
});
