import { bankText, longestName, longestRemittance } from '../../platform/bank-text.ts';
import { csvOf } from '../../platform/csv/csv-of.ts';
import { amountText } from './amounts.ts';
import { creditNoteNumber } from './credit-note-number.ts';
import type { CreditNoteDocument } from './document.ts';
import { bankReference } from './references.ts';

/** The credit notes of a batch for an ERP to import, under the numbers of the documents. docs/handbook.md § Payments */
export const creditNotesCsv = ({ batchId, createdAt, currency, vendor, notes }: CreditNoteDocument): string =>
  csvOf(
    notes.map(({ paymentId, claimId, partnerId, partnerName, amount, reason }, place) => ({
      batch: bankReference(batchId),
      number: creditNoteNumber(batchId, place),
      date: createdAt.slice(0, 10),
      payment: bankReference(paymentId),
      claim: claimId,
      partner: partnerId,
      partner_name: bankText(partnerName, longestName),
      vendor_name: bankText(vendor.name, longestName),
      amount: amountText(amount, currency),
      currency,
      reason: bankText(reason, longestRemittance),
    })),
  );
