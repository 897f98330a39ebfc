import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { TrailLink } from '../domain/event/trail.ts';
import { approvalKey, claimKey, eventKey, requestKey } from './keys.ts';
import type { Stored, StoredTrail } from './stored-trail.ts';
import { read, readPartition, type Table } from './table.ts';
import { readTrailHead } from './trail.ts';
import { proveTrail, type TrailProof } from './trail-proof.ts';

const Anything = z.record(z.string(), z.unknown());
const Asked = z.looseObject({ approvalId: z.string(), decision: Anything.optional() });
const Repeating = z.object({ approvals: z.array(Anything).optional() });

/** What an item's trail is proven from. The head is read first, so that an event written meanwhile is beyond it. */
async function readTrail(table: Table, itemId: string): Promise<StoredTrail> {
  const head = await readTrailHead(table, itemId);
  const [events, approvals, item] = await Promise.all([
    readPartition(table, { pk: eventKey(itemId, '').pk }, Anything),
    readPartition(table, { pk: approvalKey(itemId, '').pk, prefix: 'apr_' }, Asked),
    read(table, itemId.startsWith('clm_') ? claimKey(itemId) : requestKey(itemId), Repeating),
  ]);
  const kept = approvals.flatMap(({ approvalId, decision }) => (decision ? [[approvalId, decision] as const] : []));
  const repeated = (item?.approvals ?? []).map((decision): readonly [string, Stored] => [
    String(decision.approvalId),
    decision,
  ]);
  return { head, events, decisions: [...kept, ...repeated], asked: approvals, isThere: item !== undefined };
}

/** A write in flight may show in one place before the other; what is broken at the last look is. */
const looks = 3;
const pauseMilliseconds = 300;

/** An item's trail as it is stored, and whether it is what was written. docs/handbook.md § Audit trail */
export async function readProvenTrail(
  table: Table,
  itemId: string,
  known: Pick<StoredTrail, 'anchor' | 'keptSince'> = {},
): Promise<{ readonly stored: StoredTrail; readonly proof: TrailProof }> {
  for (let look = 1; ; look++) {
    const stored = await readTrail(table, itemId);
    const proof = proveTrail({ ...stored, ...known });
    if (!proof.broken || look === looks) return { stored, proof };
    await pause(pauseMilliseconds);
  }
}

const text = z.string().catch('');
const ToldEvent = z.object({
  eventId: text,
  type: text,
  partnerId: z.string().nullable().catch(null),
  at: text,
  by: text,
  sentence: text,
  reason: z.string().optional().catch(undefined),
  facts: Anything.catch({}),
  trail: TrailLink.optional().catch(undefined),
});
/** An event as far as it can be read: somebody may have written anything over it, and it is shown all the same. */
export type ToldEvent = z.infer<typeof ToldEvent>;

/** The events of a trail in the order of the chain; those without a number come first, as the oldest. */
export function eventsInOrder({ events }: Pick<StoredTrail, 'events'>): ToldEvent[] {
  const place = ({ trail }: ToldEvent) => trail?.number ?? 0;
  return events.map((event) => ToldEvent.parse(event)).toSorted((left, right) => place(left) - place(right));
}
