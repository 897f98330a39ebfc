import { expect, test } from 'vitest';
import { takeIntoBatch } from '../../../functions/domain/payment/lifecycle.ts';
import { paymentRoutes } from '../../../functions/payment/routes.ts';
import { newId } from '../../../functions/platform/ids.ts';
import { readClaim } from '../../../functions/store/claims.ts';
import { commit } from '../../../functions/store/commit.ts';
import { paymentOfClaim, replacePayment } from '../../../functions/store/payments.ts';
import { call } from '../../support/rooms.ts';
import { finn, proven, type World } from './world.ts';
import { worldsOnOneTable } from './worlds.ts';

const world = worldsOnOneTable();

/** The bank sends the payment of a claim back. */
const sendBack = (w: World, claimId: string, amount?: number) => {
  const report = { claimId, reference: 'RET-1', status: 'RTRN', currency: 'USD', on: '2026-11-20', reasonCode: 'AC04' };
  const body = { reports: [{ ...report, ...(amount && { amount }) }] };
  const deps = { ...w.deps, sealer: {} as never, files: {} as never };
  return call(paymentRoutes, deps, 'POST /payment-reports', { caller: finn, body });
};

async function paymentIn(w: World, claimId: string) {
  const payment = await paymentOfClaim(w.table, claimId);
  if (!payment) throw new Error('no payment');
  return payment;
}

/** A batch takes the payment as it is now; false when somebody else changed it meanwhile. */
async function taken(w: World, claimId: string): Promise<boolean> {
  const batched = takeIntoBatch(await paymentIn(w, claimId), newId('bat'), { at: w.deps.clock.now() });
  return commit(w.table, [replacePayment(batched, ['pending'])]).then(
    () => true,
    () => false,
  );
}

test('a payment that a batch has taken can no longer be lowered, also when it was proposed before', async () => {
  const w = await world();
  const claimId = await w.claim(await w.request(50_000), 50_000, 'pending');
  const { correctionId } = await w.propose({ kind: 'payable', claimId }, 20_000);
  expect(await taken(w, claimId)).toBe(true);
  const problem = 'has a payment that is "batched": only before its batch can it be lowered';
  const problems = [{ field: '/subject/claimId', problem }];
  await expect(w.confirm(correctionId)).rejects.toMatchObject({ kind: 'conflict', problems });
  await expect(w.propose({ kind: 'payable', claimId }, 1)).rejects.toMatchObject({ kind: 'invalid', problems });
});

test('a batch and a correction race for a payment: what is in the batch is what is owed', async () => {
  const w = await world();
  for (let n = 0; n < 6; n++) {
    const claimId = await w.claim(await w.request(50_000), 50_000, 'pending');
    const { correctionId } = await w.propose({ kind: 'payable', claimId }, 20_000);
    const [confirmed, isTaken] = await Promise.all([
      w.confirm(correctionId).then(
        () => true,
        () => false,
      ),
      taken(w, claimId),
    ]);
    expect(confirmed).toBe(!isTaken);
    const owed = confirmed ? 30_000 : 50_000;
    expect((await paymentIn(w, claimId)).amount).toBe(owed);
    expect(await readClaim(w.table, claimId)).toMatchObject({ payable: owed });
  }
  expect(await w.proof()).toMatchObject(proven);
});

test('a payment that the bank sends back after its clawback is refused clearly, and nothing is booked', async () => {
  const w = await world();
  const claimId = await w.claim(await w.request(50_000), 50_000, 'paid');
  await w.confirm((await w.propose({ kind: 'clawback', claimId }, 10_000)).correctionId);
  for (const amount of [undefined, 40_000]) {
    await expect(sendBack(w, claimId, amount)).rejects.toMatchObject({
      kind: 'invalid',
      problems: [{ field: '/reports/0/status', problem: 'cannot be: what was paid was clawed back from the partner' }],
    });
  }
  expect(await readClaim(w.table, claimId)).toMatchObject({ status: 'clawed-back', clawedBack: 10_000 });
  expect(await w.proof()).toMatchObject(proven);
});

test('a payment that came back cannot be clawed back; of a return and a clawback that race one holds', async () => {
  const w = await world();
  for (let n = 0; n < 6; n++) {
    const claimId = await w.claim(await w.request(50_000), 50_000, 'paid');
    const { correctionId } = await w.propose({ kind: 'clawback', claimId }, 50_000);
    const both = await Promise.allSettled([w.confirm(correctionId), sendBack(w, claimId)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [clawedBack] = both;
    const status = clawedBack?.status === 'fulfilled' ? 'clawed-back' : 'payment-instructed';
    expect(await readClaim(w.table, claimId)).toMatchObject({ status });
    expect((await paymentIn(w, claimId)).settled).toBe(status === 'clawed-back' ? 50_000 : 0);
  }
  expect(await w.proof()).toMatchObject(proven);
});
