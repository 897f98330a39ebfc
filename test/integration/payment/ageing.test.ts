import { afterAll, beforeAll, expect, test } from 'vitest';
import { gather } from '../../../functions/payment/gather.ts';
import { waitingPayment } from '../../support/payments.ts';
import { staff } from '../../support/rooms.ts';
import { createWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const caller = staff('head-of-partnerships');
const ageing = (query: object = {}) => world.api('GET /payment-ageing', { caller, query });

test('what is owed is listed by age and status, the longest waiting first', async () => {
  const oldest = await waitingPayment(world.table, { at: '2026-08-01T09:00:00.000Z' });
  const partly = await waitingPayment(world.table, { at: '2026-10-10T09:00:00.000Z' });
  const paid = await waitingPayment(world.table, { at: '2026-10-11T09:00:00.000Z' });
  await gather(world.deps);
  await world.report(
    { paymentId: oldest.paymentId, reference: 'R', status: 'RJCT', reasonCode: 'AC01' },
    { paymentId: partly.paymentId, reference: 'P', status: 'PART', amount: 5_000 },
    { paymentId: paid.paymentId, reference: 'S', status: 'ACSC' },
  );
  const waits = await waitingPayment(world.table, { partnerId: 'contoso', currency: 'EUR' });
  const { body } = await ageing();
  expect(body).toMatchObject({
    on: '2026-11-20',
    currencies: [
      { currency: 'EUR', total: { payments: 1, amount: 20_000 }, byStatus: { pending: { '0-30': { payments: 1 } } } },
      {
        currency: 'USD',
        total: { payments: 2, amount: 35_000 },
        byStatus: {
          rejected: { 'over-90': { payments: 1, amount: 20_000 } },
          batched: { '31-60': { payments: 1, amount: 15_000 } },
        },
      },
    ],
    payments: {
      items: [
        { paymentId: oldest.paymentId, days: 111, bucket: 'over-90', status: 'rejected', reasonCode: 'AC01' },
        { paymentId: partly.paymentId, days: 41, owed: 15_000 },
        { paymentId: waits.paymentId, days: 0 },
      ],
      cursor: null,
    },
  });
  const first = (await ageing({ limit: '2' })).body.payments as { items: object[]; cursor: string };
  expect(first.items).toHaveLength(2);
  const second = (await ageing({ limit: '2', cursor: first.cursor })).body.payments;
  expect(second).toMatchObject({ items: [{ paymentId: waits.paymentId }], cursor: null });
  await expect(ageing({ cursor: 'elsewhere' })).rejects.toMatchObject({ kind: 'invalid' });
});
