import { PayerAccount } from '../domain/bank/bank-details.ts';
import { Refusal } from '../domain/errors.ts';
import { putNew, replaceRevision } from './changes.ts';
import type { Change } from './commit.ts';
import { payerAccountKey, payerAccounts } from './keys.ts';
import { read, readPartition, type Table } from './table.ts';

/** The vendor's own account for a currency; undefined while there is none. */
export const readPayerAccount = (table: Table, currency: string) =>
  read(table, payerAccountKey(currency), PayerAccount);

/** All of the vendor's accounts, by currency: there are a handful. */
export const listPayerAccounts = (table: Table): Promise<PayerAccount[]> =>
  readPartition(table, payerAccounts, PayerAccount);

/** Stores an account: the first of its currency as new, a later one only in place of the revision before it. */
export const putPayerAccount = (account: PayerAccount): Change =>
  account.revision === 1
    ? putNew(
        payerAccountKey(account.currency),
        account,
        () => new Refusal('conflict', 'Somebody gave an account for this currency at the same moment; read it again.'),
      )
    : replaceRevision(payerAccountKey(account.currency), account);
