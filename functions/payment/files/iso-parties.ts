import type { AccountHolder, BankAccount } from '../../domain/bank/bank-details.ts';
import { assertNever } from '../../domain/errors.ts';
import { bankText, longestName, longestTown } from '../../platform/bank-text.ts';

/** Name and structured address as ISO 20022 has them; banks stop taking unstructured ones. */
export const partyOf = ({ name, town, country }: AccountHolder) => ({
  Nm: bankText(name, longestName),
  PstlAdr: { TwnNm: bankText(town, longestTown), Ctry: country },
});

/** An account as ISO 20022 has it; one in the United States says what kind it is. */
export function accountOf(account: BankAccount) {
  switch (account.scheme) {
    case 'iban':
      return { Id: { IBAN: account.iban } };
    case 'us':
      return {
        Id: { Othr: { Id: account.accountNumber } },
        Tp: { Cd: account.accountType === 'checking' ? 'CACC' : 'SVGS' },
      };
    default:
      return assertNever(account);
  }
}

/** The bank of an account; undefined where the IBAN alone finds it. */
export function agentOf(account: BankAccount) {
  switch (account.scheme) {
    case 'iban':
      return account.bic === undefined ? undefined : { FinInstnId: { BICFI: account.bic } };
    case 'us':
      return { FinInstnId: { ClrSysMmbId: { ClrSysId: { Cd: 'USABA' }, MmbId: account.routingNumber } } };
    default:
      return assertNever(account);
  }
}
