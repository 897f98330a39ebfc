import type { BatchIn } from '../domain/payment/batching.ts';
import { remainderOf } from '../domain/payment/parts.ts';
import type { Payment } from '../domain/payment/payment.ts';
import { inSlices } from '../platform/in-slices.ts';
import { openBankDetails, ownerOfPayee, ownerOfPayerAccount } from '../store/bank-secrets.ts';
import { readPartner } from '../store/partners.ts';
import { readPayee } from '../store/payees.ts';
import { readPayerAccount } from '../store/payer-accounts.ts';
import type { PaymentDeps } from './deps.ts';
import type { BatchDocument, CreditNoteDocument } from './files/document.ts';
import { bankReference } from './files/references.ts';

type Batch = BatchIn<'gathering'>;
type Opening = Pick<PaymentDeps, 'table' | 'sealer'>;

/** A credit-transfer batch with bank details in the clear, for its files and nothing else. */
export async function transferDocument(
  { batchId, createdAt, executionDate, currency }: Batch,
  taken: readonly Payment[],
  opening: Opening,
): Promise<BatchDocument> {
  const debtor = await payer(currency, opening);
  const payments = await inSlices(taken, async (payment) => ({
    ...lineOf(payment),
    details: await payee(payment.partnerId, opening),
    remittance: `MDF claim ${bankReference(payment.claimId)}`,
  }));
  return { batchId, createdAt, executionDate, currency, debtor, payments };
}

/** A credit-note batch; the vendor is named as its bank knows it. */
export async function creditNoteDocument(
  { batchId, createdAt, currency }: Batch,
  taken: readonly Payment[],
  opening: Opening,
): Promise<CreditNoteDocument> {
  const { holder: vendor } = await payer(currency, opening);
  const notes = await inSlices(taken, async (payment) => ({
    ...lineOf(payment),
    partnerName: (await readPartner(opening.table, payment.partnerId))?.name ?? payment.partnerId,
    reason: `Market development funds for claim ${payment.claimId}`,
  }));
  return { batchId, createdAt, currency, vendor, notes };
}

const lineOf = (payment: Payment) => ({
  paymentId: payment.paymentId,
  claimId: payment.claimId,
  partnerId: payment.partnerId,
  amount: remainderOf(payment),
});

async function payer(currency: string, { table, sealer }: Opening) {
  const account = await readPayerAccount(table, currency);
  if (!account?.confirmed) throw new Error(`there is no confirmed account to pay ${currency} from`);
  return openBankDetails(sealer, ownerOfPayerAccount(currency), account.confirmed);
}

async function payee(partnerId: string, { table, sealer }: Opening) {
  const found = await readPayee(table, partnerId);
  if (!found?.confirmed) throw new Error(`${partnerId} has no confirmed bank details`);
  return openBankDetails(sealer, ownerOfPayee(partnerId), found.confirmed);
}
