import type { AccountHolder, BankDetails } from '../../domain/bank/bank-details.ts';
import type { Currency } from '../../domain/money/money.ts';

/** One payment of a batch as its files show it. */
export type PaymentLine = {
  readonly paymentId: string;
  readonly claimId: string;
  readonly partnerId: string;
  /** The creditor: holder and account, in the clear. */
  readonly details: BankDetails;
  /** Minor units of the batch's currency. */
  readonly amount: number;
  /** What the partner reads on its statement; at most 140 letters of it are written. */
  readonly remittance: string;
};

/** A credit-transfer batch as its files show it. docs/handbook.md § Payments */
export type BatchDocument = {
  readonly batchId: string;
  /** ISO instant. */
  readonly createdAt: string;
  /** ISO date on which the bank is asked to pay. */
  readonly executionDate: string;
  readonly currency: Currency;
  /** The vendor's own account, in the clear. */
  readonly debtor: BankDetails;
  readonly payments: readonly PaymentLine[];
};

/** One credit note of a batch: what the vendor takes off what the partner owes. */
export type CreditNoteLine = {
  readonly paymentId: string;
  readonly claimId: string;
  readonly partnerId: string;
  readonly partnerName: string;
  /** Minor units of the batch's currency. */
  readonly amount: number;
  /** For the accountants of both sides: what is reimbursed. */
  readonly reason: string;
};

/** A credit-note batch as its files show it; the notes are numbered in this order. docs/decisions/payment-files.md */
export type CreditNoteDocument = {
  readonly batchId: string;
  /** ISO instant; its day is the date of the notes. */
  readonly createdAt: string;
  readonly currency: Currency;
  /** Who issues the notes: the holder of the vendor's account for the currency. */
  readonly vendor: AccountHolder;
  readonly notes: readonly CreditNoteLine[];
};
