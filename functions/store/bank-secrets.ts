import { BankDetails } from '../domain/bank/bank-details.ts';
import type { Sealer } from '../platform/sealer.ts';

/** Whose bank details they are: sealed details open for the same owner only. */
export const ownerOfPayee = (partnerId: string): string => partnerId;
/** A colon is in no partner id, so the vendor's accounts can be mistaken for no partner's. */
export const ownerOfPayerAccount = (currency: string): string => `payer:${currency}`;

/** Bank details made unreadable for everything but {@link openBankDetails} with the same owner. */
export const sealBankDetails = (sealer: Pick<Sealer, 'seal'>, owner: string, details: BankDetails): Promise<string> =>
  sealer.seal(JSON.stringify(details), { owner });

/** The details in the clear, for a payment file and nothing else. @throws when they were sealed for another owner. */
export const openBankDetails = async (
  sealer: Pick<Sealer, 'open'>,
  owner: string,
  { sealed }: { readonly sealed: string },
): Promise<BankDetails> => BankDetails.parse(JSON.parse(await sealer.open(sealed, { owner })));
