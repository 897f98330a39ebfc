import { Payee } from '../domain/bank/bank-details.ts';
import { Refusal } from '../domain/errors.ts';
import { putNew, replaceRevision } from './changes.ts';
import type { Change } from './commit.ts';
import { payeeKey } from './keys.ts';
import { read, type Table } from './table.ts';

/** How a partner is paid; undefined while nobody said. */
export const readPayee = (table: Table, partnerId: string) => read(table, payeeKey(partnerId), Payee);

/** Stores a payee: the first one as new, a later one only in place of the revision before it. */
export const putPayee = (payee: Payee): Change =>
  payee.revision === 1
    ? putNew(
        payeeKey(payee.partnerId),
        payee,
        () => new Refusal('conflict', 'Somebody said at the same moment how this partner is paid; read it again.'),
      )
    : replaceRevision(payeeKey(payee.partnerId), payee);
