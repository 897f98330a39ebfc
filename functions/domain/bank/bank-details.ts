import * as z from 'zod';
import { IsoInstant } from '../calendar/dates.ts';
import { PartnerId } from '../ids.ts';
import { Currency } from '../money/money.ts';
import { asWritten } from './as-written.ts';

/** A number as people write it: what they put in for reading is taken out before anything is checked. */
const written = z.string().overwrite(asWritten);
const spaced = 'Spaces are taken out and small letters made large before it is checked.';

/** Where money is sent: an IBAN account, or one in the United States. docs/handbook.md § Payments */
export const BankAccount = z.discriminatedUnion('scheme', [
  z.strictObject({
    scheme: z.literal('iban'),
    iban: written
      .regex(/^[A-Z]{2}\d{2}[A-Z0-9]{1,30}$/, 'must be an IBAN: country, two check digits, account')
      .describe(spaced),
    /** Absent where the IBAN alone finds the bank. */
    bic: written.regex(/^[A-Z0-9]{8}(?:[A-Z0-9]{3})?$/, 'must be a BIC of 8 or 11 characters').optional(),
  }),
  z.strictObject({
    scheme: z.literal('us'),
    routingNumber: written.regex(/^\d{9}$/, 'must be a routing number of 9 digits').describe(spaced),
    accountNumber: written.regex(/^[A-Z0-9]{4,17}$/, 'must be 4 to 17 letters and digits').describe(spaced),
    accountType: z.enum(['checking', 'savings']),
  }),
]);
export type BankAccount = z.infer<typeof BankAccount>;

/** The holder of an account, as its bank knows it. */
export const AccountHolder = z.strictObject({
  name: z.string().trim().min(2).max(140),
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/, 'must be a two-letter ISO 3166 code'),
  town: z.string().trim().min(1).max(35),
});
export type AccountHolder = z.infer<typeof AccountHolder>;

/** The secret part: sealed at rest, opened only where a payment file is written. */
export const BankDetails = z.strictObject({ holder: AccountHolder, account: BankAccount });
export type BankDetails = z.infer<typeof BankDetails>;

/** Bank details as they are stored: sealed, with what may be seen of them beside. */
export const SealedBankDetails = z.strictObject({
  /** `BankDetails` as JSON under the key of the deployment, bound to its owner. */
  sealed: z.string(),
  /** `DE•• •••• 3000`: never enough to pay to. */
  masked: z.string(),
  proposedBy: z.string(),
  /** So that the same human cannot confirm under another account; in no reply, event or log. */
  proposerEmail: z.string(),
  proposedAt: IsoInstant,
});
export type SealedBankDetails = z.infer<typeof SealedBankDetails>;

export const ConfirmedBankDetails = SealedBankDetails.extend({ confirmedBy: z.string(), confirmedAt: IsoInstant });
export type ConfirmedBankDetails = z.infer<typeof ConfirmedBankDetails>;

/** What a partner prefers: money on an account, or a credit note against what it owes. */
export const PaymentMethod = z.enum(['credit-transfer', 'credit-note']);
export type PaymentMethod = z.infer<typeof PaymentMethod>;

const kept = {
  confirmed: ConfirmedBankDetails.optional(),
  proposed: SealedBankDetails.optional(),
  revision: z.int().min(1),
};

/**
 * How a partner is paid. Details are used once another person confirmed them, because a changed account number is how
 * payments are stolen. docs/handbook.md § Payments
 */
export const Payee = z.strictObject({ partnerId: PartnerId, method: PaymentMethod, ...kept });
export type Payee = z.infer<typeof Payee>;

/** The vendor's own account that payments in a currency are made from. */
export const PayerAccount = z.strictObject({ currency: Currency, ...kept });
export type PayerAccount = z.infer<typeof PayerAccount>;
