import { isSEPACountry } from 'ibantools';
import type { BankDetails } from '../../domain/bank/bank-details.ts';
import type { BatchDocument } from './document.ts';

/** Euro between two IBANs of the SEPA area: the only payments that may ask for the SEPA service. */
export const isSepa = ({ currency, debtor }: Pick<BatchDocument, 'currency' | 'debtor'>, creditor: BankDetails) =>
  currency === 'EUR' && inSepa(debtor) && inSepa(creditor);

const inSepa = ({ account }: BankDetails): boolean =>
  account.scheme === 'iban' && isSEPACountry(account.iban.slice(0, 2));

/** Service and charges: SEPA has its own rule for charges, elsewhere each side bears its own bank's. */
export const serviceOf = (sepa: boolean) => ({
  type: sepa ? { PmtTpInf: { SvcLvl: { Cd: 'SEPA' } } } : {},
  charges: { ChrgBr: sepa ? 'SLEV' : 'SHAR' },
});
