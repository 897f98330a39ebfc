import { randomUUID } from 'node:crypto';
import { CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { CreateBucketCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { verifyLedger } from '../../../functions/domain/ledger/verify.ts';
import type { PaymentDeps } from '../../../functions/payment/deps.ts';
import { paymentFiles } from '../../../functions/payment/payment-files.ts';
import { paymentRoutes } from '../../../functions/payment/routes.ts';
import { newId } from '../../../functions/platform/ids.ts';
import { kmsSealer } from '../../../functions/platform/sealer.ts';
import { commit } from '../../../functions/store/commit.ts';
import { balancesOfBudget } from '../../../functions/store/ledger.ts';
import { newPartner } from '../../../functions/store/partners.ts';
import { collect } from '../../../functions/store/table.ts';
import { transactionsOfBudget } from '../../../scripts/ledger/scan.ts';
import { partnerWith } from '../../support/partners.ts';
import { budgetOf, confirmPayee, confirmPayer, fundPayments } from '../../support/payments.ts';
import { call, staff } from '../../support/rooms.ts';
import { createTable, testClientConfig } from '../../support/table.ts';

export const finance = staff('finance');
export const now = '2026-11-20T15:00:00.000Z';

export type World = Awaited<ReturnType<typeof createWorld>>;
type Operation = Parameters<typeof call>[2];

/** Two partners of which one has confirmed bank details, budgets in USD and EUR, and an account to pay USD from. */
export async function createWorld() {
  const { table, drop } = await createTable();
  const s3 = new S3Client({ ...testClientConfig(), forcePathStyle: true });
  const kms = new KMSClient(testClientConfig());
  const bucket = `test-${randomUUID()}`;
  await s3.send(new CreateBucketCommand({ Bucket: bucket }));
  const { KeyMetadata } = await kms.send(new CreateKeyCommand({}));
  const sealer = kmsSealer(kms, KeyMetadata?.KeyId ?? '');
  let instant = now;
  const deps: PaymentDeps = { table, clock: { now: () => instant }, newId, sealer, files: paymentFiles(s3, bucket) };
  await fundPayments(table, ['northwind', 'contoso'], ['USD', 'EUR']);
  for (const partnerId of ['northwind', 'contoso']) await commit(table, [newPartner(partnerOf(partnerId))]);
  await confirmPayee({ table, sealer }, 'northwind');
  await confirmPayer({ table, sealer }, 'USD');
  return {
    table,
    deps,
    sealer,
    at: (next: string) => {
      instant = next;
    },
    api: (operation: Operation, input: Partial<Parameters<typeof call>[3]> = {}) =>
      call(paymentRoutes, deps, operation, { caller: finance, ...input }),
    report: (...reports: object[]) =>
      call(paymentRoutes, deps, 'POST /payment-reports', { caller: finance, body: { reports: reports.map(line) } }),
    stored: async () =>
      (await s3.send(new ListObjectsV2Command({ Bucket: bucket }))).Contents?.map(({ Key }) => Key) ?? [],
    proof: async (currency = 'USD') => {
      const transactions = await collect(transactionsOfBudget(table, budgetOf(currency)));
      return verifyLedger(transactions, await collect(balancesOfBudget(table, budgetOf(currency))));
    },
    close: async () => {
      s3.destroy();
      kms.destroy();
      await drop();
    },
  };
}

/** A report of the day the payment was sent, unless it says otherwise. */
const line = (report: object) => ({ currency: 'USD', on: '2026-11-20', ...report });

const partnerOf = (partnerId: string) =>
  partnerWith({ partnerId, name: partnerId === 'northwind' ? 'Northwind Traders GmbH' : 'Contoso Ltd' });
