import { expect, test } from 'vitest';
import { openClaim } from '../../../functions/claim/open-claim.ts';
import * as ledger from '../../../functions/domain/ledger/movements.ts';
import { newId } from '../../../functions/platform/ids.ts';
import { end } from '../../../functions/request/steps/end.ts';
import { readCeiling, takeOfCeiling } from '../../../functions/store/ceilings.ts';
import { moveClaim, readClaim } from '../../../functions/store/claims.ts';
import { commit } from '../../../functions/store/commit.ts';
import { ledgerChanges } from '../../../functions/store/ledger.ts';
import { paymentOfClaim } from '../../../functions/store/payments.ts';
import { readRequest } from '../../../functions/store/requests.ts';
import { timelineOf } from '../../../functions/store/timeline.ts';
import { fay, hana, proven, type World } from './world.ts';
import { worldsOnOneTable } from './worlds.ts';

const world = worldsOnOneTable();

const raise = ({ budgetId }: World) => ({ kind: 'budget' as const, budgetId, lowers: false });
const lower = ({ budgetId }: World) => ({ kind: 'budget' as const, budgetId, lowers: true });
const owed = (claimId: string) => ({ kind: 'payable' as const, claimId });
const clawback = (claimId: string) => ({ kind: 'clawback' as const, claimId });

test('a budget is raised and lowered; the budget, its funding and its timeline agree', async () => {
  const w = await world();
  const up = await w.propose(raise(w), 50_000);
  expect(up).toMatchObject({ status: 'proposed', amount: 50_000, proposedBy: 'fin-1', reason: 'It was typed wrong.' });
  expect(JSON.stringify(up)).not.toContain('finn@');
  expect(await w.balance('unallocated')).toBe(400_000);
  expect(await w.confirm(up.correctionId)).toMatchObject({ status: 'confirmed', confirmedBy: 'head-1' });
  expect(await w.budget()).toMatchObject({ amount: 1_050_000, revision: 2 });
  const down = await w.propose(lower(w), 450_000, {}, hana);
  await w.confirm(down.correctionId, fay);
  expect(await w.budget()).toMatchObject({ amount: 600_000, revision: 3 });
  expect([await w.balance('unallocated'), await w.balance('funding')]).toEqual([0, -600_000]);
  expect(await w.types(w.budgetId)).toEqual(['budget.corrected', 'budget.corrected']);
  expect(await w.types(String(down.correctionId))).toEqual(['correction.proposed', 'correction.confirmed']);
  const [told] = await timelineOf(w.table, w.budgetId);
  expect(told).toMatchObject({ sentence: 'The budget was raised to $10,500.00.', reason: 'It was typed wrong.' });
  expect(told?.facts).toMatchObject({
    kind: 'budget',
    lowers: false,
    correctionId: up.correctionId,
    budget: 1_050_000,
  });
  expect(await w.proof()).toMatchObject(proven);
});

test('expired money is unallocated again', async () => {
  const w = await world();
  const at = '2026-11-20T00:00:00.000Z';
  const expiry = { budgetId: w.budgetId, partnerId: 'northwind', currency: 'USD', by: 'system', at, on: '2026-11-20' };
  await commit(w.table, ledgerChanges(ledger.expireAllocation({ ...expiry, amount: 100_000 })));
  const subject = { kind: 'expiry' as const, budgetId: w.budgetId };
  await expect(w.propose(subject, 100_001)).rejects.toMatchObject({
    kind: 'invalid',
    problems: [{ field: '/amount', problem: 'only $1,000.00 has expired in this budget' }],
  });
  const { correctionId } = await w.propose(subject, 40_000);
  await w.confirm(correctionId);
  expect([await w.balance('expired'), await w.balance('unallocated')]).toEqual([60_000, 440_000]);
  expect(await w.types(w.budgetId)).toEqual(['budget.corrected']);
  expect(await w.proof()).toMatchObject(proven);
});

test('what a corrected claim no longer costs is free under the ceiling of the period', async () => {
  const w = await world();
  const claimId = await w.claim(await w.request(50_000), 50_000, 'pending');
  const claim = await readClaim(w.table, claimId);
  if (claim?.status !== 'payment-instructed') throw new Error('no such claim');
  const place = { budgetId: w.budgetId, activityType: 'content-syndication' } as const;
  const ceiling = { ...place, most: 1_875_000, used: 0, taken: 100_000, sharePercent: 50 };
  const capped = { ...claim, revision: claim.revision + 1, audit: { ...claim.audit, ceiling } };
  await commit(w.table, [moveClaim(capped, ['payment-instructed']), takeOfCeiling(claim, ceiling, undefined)]);
  const { correctionId } = await w.propose(owed(claimId), 20_000);
  await w.confirm(correctionId);
  const used = await readCeiling(w.table, { ...place, partnerId: claim.partnerId });
  expect(used?.uses[claimId]?.cost).toBe(60_000);
});

test('what is owed is lowered with its payment, and another claim can use what that frees', async () => {
  const w = await world();
  const request = await w.request(50_000);
  const claimId = await w.claim(request, 50_000, 'pending');
  const { correctionId } = await w.propose(owed(claimId), 20_000);
  await w.confirm(correctionId);
  expect(await readClaim(w.table, claimId)).toMatchObject({ status: 'payment-instructed', payable: 30_000 });
  expect(await paymentOfClaim(w.table, claimId)).toMatchObject({ status: 'pending', amount: 30_000, revision: 2 });
  const { requestId } = request;
  expect(await w.balance('payable', 'northwind', requestId, claimId)).toBe(30_000);
  expect(await w.balance('reserved', 'northwind', requestId)).toBe(20_000);
  expect(await w.types(claimId)).toEqual(['claim.corrected']);
  expect(await w.claimed(requestId)).toBe(30_000);
  const open = (amount: number) => openAnother(w, requestId, amount);
  await expect(open(20_001)).rejects.toMatchObject({ kind: 'insufficient-funds' });
  expect((await open(20_000)).status).toBe(201);
  expect(await w.proof()).toMatchObject(proven);
});

const openAnother = (w: World, requestId: string, amount: number) =>
  openClaim.run(
    {
      caller: {
        userId: 'user-1',
        name: 'Ada',
        email: 'ada@northwind.example',
        roles: ['partner-user'],
        partnerId: 'northwind',
      },
      params: { requestId },
      query: {},
      body: { amount, currency: 'USD' },
      idempotencyKey: newId('evt'),
    },
    { ...w.deps, evidence: {} as never },
  );

test('a claim that was instructed before payments were kept is lowered without one', async () => {
  const w = await world();
  const request = await w.request(50_000);
  const claimId = await w.claim(request, 50_000, 'instructed');
  await w.confirm((await w.propose(owed(claimId), 49_999)).correctionId);
  expect(await readClaim(w.table, claimId)).toMatchObject({ payable: 1 });
  expect(await w.proof()).toMatchObject(proven);
});

test('once the request has ended, what was owed too much goes to the partner', async () => {
  const w = await world();
  const request = await w.request(50_000);
  const claimId = await w.claim(request, 50_000, 'pending');
  w.at('2027-01-30T00:00:00.000Z');
  const deps = { ...w.deps, fiscalYearStartMonth: 1 };
  expect(await end(request, 'expired', deps)).toMatchObject({ status: 'expired', released: 0 });
  const { correctionId } = await w.propose(owed(claimId), 20_000);
  await w.confirm(correctionId);
  expect(await w.balance('reserved', 'northwind', request.requestId)).toBe(0);
  expect(await w.balance('available', 'northwind')).toBe(550_000 + 20_000);
  expect(await readRequest(w.table, request.requestId)).toMatchObject({ status: 'expired' });
  expect(await w.proof()).toMatchObject(proven);
});

test.each([
  ['while the quarter runs', '2026-12-31T23:59:59.999Z', 'unallocated'],
  ['on the last day of grace', '2027-01-30T23:59:59.999Z', 'unallocated'],
  ['on the day after', '2027-01-31T00:00:00.000Z', 'expired'],
] as const)('a payment that is clawed back %s', async (_, instant, destination) => {
  const w = await world();
  const request = await w.request(50_000);
  const claimId = await w.claim(request, 50_000, 'closed');
  const before = await w.balance(destination);
  w.at(instant);
  await w.confirm((await w.propose(clawback(claimId), 10_000)).correctionId);
  expect(await w.balance(destination)).toBe(before + 10_000);
  expect(await w.balance('paid', 'northwind', request.requestId, claimId)).toBe(40_000);
  expect(await readClaim(w.table, claimId)).toMatchObject({
    status: 'clawed-back',
    clawedBack: 10_000,
    payable: 50_000,
  });
  expect(await w.types(claimId)).toEqual(['claim.clawed-back']);
  expect(await w.proof()).toMatchObject(proven);
});

test('a claim is clawed back part by part, never above what was paid', async () => {
  const w = await world();
  const claimId = await w.claim(await w.request(50_000), 50_000, 'paid');
  await w.confirm((await w.propose(clawback(claimId), 30_000)).correctionId);
  await expect(w.propose(clawback(claimId), 20_001)).rejects.toMatchObject({
    problems: [{ field: '/amount', problem: 'only $200.00 of what was paid is left to claw back' }],
  });
  await w.confirm((await w.propose(clawback(claimId), 20_000, { reason: 'The event was called off.' })).correctionId);
  const claim = await readClaim(w.table, claimId);
  expect(claim).toMatchObject({ clawedBack: 50_000, reasons: ['It was typed wrong.', 'The event was called off.'] });
  expect(await w.proof()).toMatchObject(proven);
});
