import fc from 'fast-check';
import { expect, it } from 'vitest';
import { paidAccount, payableAccount } from '../../../functions/domain/ledger/accounts.ts';
import { verifyLedger } from '../../../functions/domain/ledger/verify.ts';
import { Payment } from '../../../functions/domain/payment/payment.ts';
import type { PaymentDeps } from '../../../functions/payment/deps.ts';
import { gather } from '../../../functions/payment/gather.ts';
import { paymentRoutes } from '../../../functions/payment/routes.ts';
import { newId } from '../../../functions/platform/ids.ts';
import { readClaim } from '../../../functions/store/claims.ts';
import { balanceOf, balancesOfBudget } from '../../../functions/store/ledger.ts';
import { readPayment } from '../../../functions/store/payments.ts';
import { collect } from '../../../functions/store/table.ts';
import { timelineOf } from '../../../functions/store/timeline.ts';
import { transactionsOfBudget } from '../../../scripts/ledger/scan.ts';
import { memoryTable } from '../../support/memory-table.ts';
import { budgetOf, confirmPayee, confirmPayer, fundPayments, waitingPayment } from '../../support/payments.ts';
import { call, staff } from '../../support/rooms.ts';
import { anyReport } from '../domain/payment/examples.ts';

const amount = 100;
const report = fc.record({ payment: fc.nat(1), said: anyReport(amount) });
/** What is done at the same moment; each list is sent as often as it says, and dies at that write. */
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      lists: fc.array(fc.array(report, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
      diesAt: fc.nat(12),
    }),
  },
  { weight: 2, arbitrary: fc.constant('gather' as const) },
  { weight: 2, arbitrary: fc.record({ release: fc.nat(1) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function createWorld() {
  const table = memoryTable();
  const kept = new Map<string, Uint8Array>();
  const plain = (text: string) => Promise.resolve(text);
  const deps: PaymentDeps = {
    table,
    clock: { now: () => '2026-11-20T15:00:00.000Z' },
    newId,
    sealer: { open: plain },
    files: {
      put: (key, bytes) => Promise.resolve(void kept.set(key, bytes)),
      get: (key) => Promise.resolve(kept.get(key) ?? new Uint8Array()),
    },
  };
  await fundPayments(table, ['northwind']);
  await confirmPayee({ table, sealer: { seal: plain } }, 'northwind');
  await confirmPayer({ table, sealer: { seal: plain } }, 'USD');
  const ids = [await waitingPayment(table, { amount }), await waitingPayment(table, { amount })].map(
    (each) => each.paymentId,
  );
  return { table, deps, ids };
}
type World = Awaited<ReturnType<typeof createWorld>>;

/** The same dependencies, of which the process dies before its `n`th write; 0 never. */
function dyingAt(n: number, deps: PaymentDeps): PaymentDeps {
  let writes = 0;
  const { client } = deps.table;
  const send = (command: { constructor: { name: string } }) => {
    if (command.constructor.name === 'TransactWriteCommand' && ++writes >= n && n > 0) throw new Error('died');
    return (client.send as (command: unknown) => Promise<unknown>)(command);
  };
  return { ...deps, table: { ...deps.table, client: { send } as unknown as typeof client } };
}

async function play({ deps, ids }: World, each: Step): Promise<void> {
  const caller = staff('finance');
  if (each === 'gather') {
    await Promise.all([gather(deps), gather(deps)]);
  } else if ('release' in each) {
    const params = { paymentId: ids[each.release] };
    const body = { reason: 'mended' };
    await Promise.allSettled([
      call(paymentRoutes, deps, 'POST /payments/{paymentId}/release', { caller, params, body }),
    ]);
  } else {
    const sends = each.lists.map((list, at) => {
      const reports = list.map(({ payment, said }) => ({
        ...said,
        paymentId: ids[payment],
        currency: 'USD',
        on: '2026-11-20',
      }));
      const own = at === 0 ? dyingAt(each.diesAt, deps) : deps;
      return call(paymentRoutes, own, 'POST /payment-reports', { caller, body: { reports } });
    });
    await Promise.allSettled(sends);
  }
}

async function prove({ table, ids }: World): Promise<void> {
  const transactions = await collect(transactionsOfBudget(table, budgetOf('USD')));
  expect(verifyLedger(transactions, await collect(balancesOfBudget(table, budgetOf('USD'))))).toMatchObject({
    ok: true,
  });
  for (const paymentId of ids) {
    const payment = Payment.parse(await readPayment(table, paymentId));
    expect(await balanceOf(table, paidAccount(payment))).toBe(payment.settled);
    expect(await balanceOf(table, payableAccount(payment))).toBe(amount - payment.settled);
    const isPaid = payment.settled === amount;
    expect(payment.status === 'settled').toBe(isPaid);
    expect((await readClaim(table, payment.claimId))?.status).toBe(isPaid ? 'paid' : 'payment-instructed');
    const told = (await timelineOf(table, payment.claimId)).map(({ type }) => type);
    const count = (type: string) => told.filter((each) => each === type).length;
    const booked = (movement: string) =>
      transactions.filter((each) => each.movement === movement && each.fact.includes(payment.claimId)).length;
    expect(count('payment.settled') + count('payment.part-settled')).toBe(booked('settle'));
    expect(count('payment.returned')).toBe(booked('return'));
  }
}

it('reports that race, repeat, come in any order or die half-way leave exact books and legal payments', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
      const world = await createWorld();
      await gather(world.deps);
      for (const each of steps) {
        await play(world, each);
        await prove(world);
      }
    }),
    { numRuns: 100 },
  );
}, 120_000);
