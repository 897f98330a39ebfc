import type { BankAccount } from '../../domain/bank/bank-details.ts';
import { assertNever } from '../../domain/errors.ts';
import { bankText, longestName, longestRemittance, longestTown } from '../../platform/bank-text.ts';
import { csvOf } from '../../platform/csv/csv-of.ts';
import { amountText } from './amounts.ts';
import type { BatchDocument } from './document.ts';
import { bankReference } from './references.ts';

/** The payments of the bank's file as CSV, in the same order, letters and references. docs/handbook.md § Payments */
export const paymentsCsv = ({ batchId, executionDate, currency, payments }: BatchDocument): string =>
  csvOf(
    payments.map(({ paymentId, claimId, partnerId, details: { holder, account }, amount, remittance }) => ({
      batch: bankReference(batchId),
      end_to_end_id: bankReference(paymentId),
      claim: claimId,
      partner: partnerId,
      execution_date: executionDate,
      name: bankText(holder.name, longestName),
      town: bankText(holder.town, longestTown),
      country: holder.country,
      ...columnsOf(account),
      amount: amountText(amount, currency),
      currency,
      remittance: bankText(remittance, longestRemittance),
    })),
  );

function columnsOf(account: BankAccount) {
  const empty = { iban: '', bic: '', routing_number: '', account_number: '', account_type: '' };
  switch (account.scheme) {
    case 'iban':
      return { ...empty, iban: account.iban, bic: account.bic ?? '' };
    case 'us':
      return {
        ...empty,
        routing_number: account.routingNumber,
        account_number: account.accountNumber,
        account_type: account.accountType,
      };
    default:
      return assertNever(account);
  }
}
