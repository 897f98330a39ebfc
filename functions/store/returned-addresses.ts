import { Refusal } from '../domain/errors.ts';
import { type Contact, Unreachable } from '../domain/identity/role.ts';
import { sha256 } from '../platform/hash.ts';
import { putNew } from './changes.ts';
import type { Change } from './commit.ts';
import { returnedAddressKey } from './keys.ts';
import { read, type Table } from './table.ts';

const keyOf = ({ email }: Pick<Contact, 'email'>) => returnedAddressKey(sha256(email.toLowerCase()));

/** Since when and why nothing is sent to a partner's contact any more; undefined where mail arrives. */
export const returnedFrom = (table: Table, contact: Pick<Contact, 'email'>) => read(table, keyOf(contact), Unreachable);

/** Once for an address. @throws Refusal `conflict` from the commit for the second. */
export const newReturnedAddress = (contact: Pick<Contact, 'email'>, unreachable: Unreachable): Change =>
  putNew(keyOf(contact), { ...unreachable }, () => new Refusal('conflict', 'The address is known to return mail.'));
