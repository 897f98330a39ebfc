import { claimKey, requestKey, trailPrefixes } from '../../functions/store/keys.ts';
import type { Table } from '../../functions/store/table.ts';
import { scanAll } from '../ledger/scan.ts';

/** Hands over the id of every item that left anything of a trail, in no particular order and some more than once. */
export const everyItemId = (table: Table, each: (itemId: string) => void): Promise<void> =>
  scanAll(
    table,
    {
      expression:
        'begins_with(pk, :events) OR begins_with(pk, :heads) OR begins_with(pk, :approvals) OR sk = :request OR sk = :claim',
      values: {
        ...Object.fromEntries(Object.entries(trailPrefixes).map(([name, prefix]) => [`:${name}`, prefix])),
        ':request': requestKey('').sk,
        ':claim': claimKey('').sk,
      },
    },
    ({ pk }) => each(String(pk).slice(String(pk).indexOf('#') + 1)),
  );
