import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PaymentDeps } from '../../../functions/payment/deps.ts';
import { gather } from '../../../functions/payment/gather.ts';
import { listBatches } from '../../../functions/store/batches.ts';
import { readPayments } from '../../../functions/store/payments.ts';
import { confirmPayer, waitingPayment } from '../../support/payments.ts';
import { createWorld, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

async function waiting(count: number): Promise<string[]> {
  const payments = await Promise.all(Array.from({ length: count }, () => waitingPayment(world.table)));
  return payments.map(({ paymentId }) => paymentId);
}

/** Every payment stands in exactly one issued batch, which counts and sums what it holds. */
async function provePaidOnce(paymentIds: readonly string[]) {
  const { items: issued } = await listBatches(world.table, 'issued', { limit: 100 });
  const { items: unfinished } = await listBatches(world.table, 'gathering', { limit: 100 });
  expect(unfinished).toEqual([]);
  const listed = issued.flatMap((batch) => batch.paymentIds);
  expect([...listed].sort()).toEqual([...paymentIds].sort());
  const payments = await readPayments(world.table, paymentIds);
  for (const batch of issued) {
    if (batch.status !== 'issued') throw new Error('not issued');
    expect(batch.count).toBe(batch.paymentIds.length);
    expect(batch.total).toBe(batch.count * 20_000);
    for (const paymentId of batch.paymentIds) {
      expect(payments.get(paymentId)).toMatchObject({ status: 'batched', batchId: batch.batchId });
    }
    const xml = Buffer.from(await world.deps.files.get(batch.files[0]?.objectKey ?? '')).toString();
    const inFile = [...xml.matchAll(/<EndToEndId>pay-(\w+)</g)].map(([, ulid]) => `pay_${ulid}`);
    expect(inFile).toEqual(batch.paymentIds);
  }
}

test('runs at once, on schedule and on demand, never pay twice', async () => {
  const paymentIds = await waiting(12);
  const demands = Array.from({ length: 3 }, () => world.api('POST /payment-batches'));
  await Promise.all([gather(world.deps), gather(world.deps), gather(world.deps), ...demands]);
  await gather(world.deps);
  await provePaidOnce(paymentIds);
});

test('the same demand sent many times at once makes the same batches', async () => {
  const paymentIds = await waiting(5);
  const replies = await Promise.all(
    Array.from({ length: 6 }, () => world.api('POST /payment-batches', { key: 'same-demand' })),
  );
  expect(new Set(replies.map(({ body }) => JSON.stringify(body.batches))).size).toBe(1);
  await provePaidOnce(paymentIds);
});

test('a batch of many parts is taken and issued once', async () => {
  const paymentIds = await waiting(200);
  await Promise.all([gather(world.deps), gather(world.deps)]);
  await gather(world.deps);
  await provePaidOnce(paymentIds);
});

class Crash extends Error {}

/** The same dependencies, of which the `n`th write to table or storage and every one after it fails, before or after it is done. */
function dyingAt(n: number, deps: PaymentDeps, done: boolean): PaymentDeps {
  let writes = 0;
  const step = async <T>(write: () => Promise<T>): Promise<T> => {
    writes += 1;
    if (writes < n) return write();
    if (done && writes === n) await write();
    throw new Crash(`at write ${n}`);
  };
  const { client } = deps.table;
  const send = (command: { constructor: { name: string } }) => {
    const write = () => (client.send as (command: unknown) => Promise<unknown>)(command);
    return command.constructor.name === 'TransactWriteCommand' ? step(write) : write();
  };
  return {
    ...deps,
    table: { ...deps.table, client: { send } as unknown as typeof client },
    files: { ...deps.files, put: (...args) => step(() => deps.files.put(...args)) },
  };
}

test('a run that dies between any two steps is finished by the next, with the same list and the same bytes', async () => {
  await confirmPayer(world, 'EUR');
  for (const done of [false, true]) {
    for (let n = 1; n <= 6; n++) {
      const paymentIds = await waiting(3);
      const before = await listBatches(world.table, 'issued', { limit: 100 });
      await gather(dyingAt(n, world.deps, done)).catch(() => undefined);
      const { items: left } = await listBatches(world.table, 'gathering', { limit: 10 });
      world.at('2026-11-22T15:00:00.000Z');
      await gather(world.deps);
      world.at('2026-11-20T15:00:00.000Z');
      const after = await listBatches(world.table, 'issued', { limit: 100 });
      const made = after.items.filter(({ batchId }) => !before.items.some((batch) => batch.batchId === batchId));
      expect(made).toHaveLength(1);
      expect(made[0]?.paymentIds).toEqual([...paymentIds].sort());
      if (left[0]) expect(made[0]).toMatchObject({ batchId: left[0].batchId, createdAt: left[0].createdAt });
      const kept = (await world.stored()).filter((key) => key?.includes(made[0]?.batchId ?? '-'));
      expect(kept).toHaveLength(2);
    }
  }
});

test('a batch that is finished days later asks the bank for a day to come', async () => {
  await waiting(1);
  await gather(dyingAt(4, world.deps, true)).catch(() => undefined);
  expect((await listBatches(world.table, 'gathering', { limit: 10 })).items).toMatchObject([
    { executionDate: '2026-11-23' },
  ]);
  world.at('2026-11-24T15:00:00.000Z');
  await gather(world.deps);
  const { items } = await listBatches(world.table, 'issued', { limit: 10 });
  expect(items).toMatchObject([{ executionDate: '2026-11-25' }]);
  const [batch] = items;
  const [pain001] = batch?.status === 'issued' ? batch.files : [];
  const xml = Buffer.from(await world.deps.files.get(pain001?.objectKey ?? '')).toString();
  expect(xml).toMatch(/<ReqdExctnDt>\s*<Dt>2026-11-25</);
});
