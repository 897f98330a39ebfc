import * as z from 'zod';
import { approvalKey, claimKey, eventKey, requestKey, trailPrefixes } from '../../functions/store/keys.ts';
import { read, readPartition, type Table } from '../../functions/store/table.ts';
import { readTrailHead } from '../../functions/store/trail.ts';
import type { Stored, StoredTrail } from '../../functions/store/trail-proof.ts';
import { scanAll } from '../ledger/scan.ts';

const Anything = z.record(z.string(), z.unknown());
const Decided = z.object({ approvalId: z.string(), decision: Anything.optional() });
const Repeating = z.object({ approvals: z.array(Anything).optional() });

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

/** What an item's trail is proven from. The head is read first, so that an event written meanwhile is beyond it. */
export async function readTrail(table: Table, itemId: string): Promise<StoredTrail> {
  const head = await readTrailHead(table, itemId);
  const [events, approvals, item] = await Promise.all([
    readPartition(table, { pk: eventKey(itemId, '').pk }, Anything),
    readPartition(table, { pk: approvalKey(itemId, '').pk, prefix: 'apr_' }, Decided),
    read(table, itemId.startsWith('clm_') ? claimKey(itemId) : requestKey(itemId), Repeating),
  ]);
  const kept = approvals.flatMap(({ approvalId, decision }) => (decision ? [[approvalId, decision] as const] : []));
  const repeated = (item?.approvals ?? []).map((decision): readonly [string, Stored] => [
    String(decision.approvalId),
    decision,
  ]);
  return { head, events, decisions: [...kept, ...repeated], isThere: item !== undefined };
}
