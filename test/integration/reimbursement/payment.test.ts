import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeReported } from '../../../functions/claim/close-reported.ts';
import { readClaim as readClaimRoute } from '../../../functions/claim/read-claim.ts';
import { claimTransitions, settle } from '../../../functions/domain/claim/lifecycle.ts';
import type { DomainEvent } from '../../../functions/domain/event/event.ts';
import { newId } from '../../../functions/platform/ids.ts';
import { instructPayment } from '../../../functions/reimbursement/instruct-payment.ts';
import { eventChange } from '../../../functions/store/changes.ts';
import { claimedOf } from '../../../functions/store/claimed.ts';
import { moveClaim, readClaim } from '../../../functions/store/claims.ts';
import { commit } from '../../../functions/store/commit.ts';
import { newOutcome } from '../../../functions/store/outcomes.ts';
import { newPayment, paymentOfClaim } from '../../../functions/store/payments.ts';
import { timelineOf } from '../../../functions/store/timeline.ts';
import { drawAdScreenshot, drawInvoicePdf } from '../../../local/documents/index.ts';
import { ad, invoice } from '../claim/documents.ts';
import { audited, decided, freshInvoice, readerOf, seen, submitted } from '../claim/steps.ts';
import { call, createWorld, reserved, type World } from '../claim/world.ts';

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
  const { verdict } = await audited(world, claimId, readerOf(freshInvoice({ total: [seen(total)] })));
  if (verdict === 'review') await decided(world, claimId, 'claim-review', { amount: await auditedAmount(claimId) });
  await decided(world, claimId, 'finance-approval');
  return { claimId, requestId };
}

async function auditedAmount(claimId: string): Promise<number> {
  const claim = await readClaim(world.table, claimId);
  return claim && 'audit' in claim ? (claim.audit.auditedAmount ?? 0) : 0;
}

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

test('with the posting a payment comes into being, and a claim never has a second one', async () => {
  const { claimId, requestId } = await approvedClaim();
  expect(await paymentOfClaim(world.table, claimId)).toBeUndefined();
  await Promise.all(Array.from({ length: 4 }, () => instructPayment({ claimId }, world.deps)));
  const payment = await paymentOfClaim(world.table, claimId);
  expect(payment).toMatchObject({
    claimId,
    requestId,
    partnerId: 'northwind',
    amount: 20_000,
    settled: 0,
    currency: 'USD',
    method: 'credit-transfer',
    status: 'pending',
  });
  if (!payment) throw new Error('no payment');
  const second = { ...payment, paymentId: newId('pay') };
  await expect(commit(world.table, newPayment(second))).rejects.toThrow('has a payment');
  const { body } = await call(readClaimRoute, world.deps, { params: { claimId } });
  expect(body).toMatchObject({
    payment: { paymentId: payment.paymentId, status: 'pending', amount: 20_000, settled: 0 },
  });
  const [instructed] = (await timelineOf(world.table, claimId)).filter(({ type }) => type === 'payment.instructed');
  expect(instructed?.facts).toMatchObject({ requestId, payable: 20_000, paymentId: payment.paymentId });
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
  const settled = await paid(claimId);
  expect(await closeReported(settled, world.deps)).toEqual({ closed: [] });
  await commit(world.table, [newOutcome(outcomeOf(requestId))]);
  const reported: DomainEvent = { ...settled, type: 'outcome.reported', itemId: requestId, facts: {} };
  expect(await closeReported(reported, world.deps)).toEqual({ closed: [claimId] });
  expect(await closeReported(settled, world.deps)).toEqual({ closed: [] });
  expect((await types(claimId)).slice(-2)).toEqual(['payment.settled', 'claim.closed']);
});

/** The claim as the report of its settlement leaves it. */
async function paid(claimId: string): Promise<DomainEvent> {
  const claim = await readClaim(world.table, claimId);
  if (!claim) throw new Error('no claim');
  const { next, event } = settle(claim, { at: world.deps.clock.now(), by: 'fin-1', settlementReference: 'PAY-1' });
  const settled = { ...event, eventId: newId('evt') };
  await commit(world.table, [moveClaim(next, claimTransitions.settle.from), eventChange(settled)]);
  return settled;
}

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
