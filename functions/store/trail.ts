import type { DomainEvent } from '../domain/event/event.ts';
import { TrailHead, type TrailLink } from '../domain/event/trail.ts';
import { canonicalHash, sha256 } from '../platform/hash.ts';
import type { Change, Condition } from './change.ts';
import { eventEntity, eventKey, trailHeadKey } from './keys.ts';
import { read, type Table } from './table.ts';

/** The end of an item's chain, strongly consistent; undefined for an item without one. */
export const readTrailHead = (table: Table, itemId: string) => read(table, trailHeadKey(itemId), TrailHead);

/** SHA-256 over the canonical JSON of an event as it is stored without its reason, its place in the chain and the hash before it. */
export const hashOfLink = (event: Readonly<Record<string, unknown>>, place: Omit<TrailLink, 'hash'>): string =>
  canonicalHash({ ...event, trail: { number: place.number, previous: place.previous } });

type Chained = {
  readonly changes: readonly Change[];
  /** The moves of the heads, each guarded by the head that was read. */
  readonly heads: readonly Change[];
};

/**
 * Chains every event among the changes to the trail of its item, as it ends at this moment; several events of one item
 * in the order given. docs/handbook.md § Audit trail
 */
export async function chainEvents(table: Table, changes: readonly Change[]): Promise<Chained> {
  const itemIds = [...new Set(changes.flatMap(({ event }) => event?.itemId ?? []))];
  const found = await Promise.all(itemIds.map((itemId) => readTrailHead(table, itemId)));
  const before = new Map(itemIds.map((itemId, index) => [itemId, found[index]]));
  const ends = new Map(before);
  const chained = changes.map((change) => {
    const { event } = change;
    if (!event) return change;
    const { reason, ...told } = withItsHash(event);
    const trail = linkAfter(ends.get(event.itemId), told);
    ends.set(event.itemId, { itemId: event.itemId, number: trail.number, hash: trail.hash });
    const put = {
      ...told,
      ...(reason !== undefined && { reason }),
      trail,
      entity: eventEntity,
      ...eventKey(event.itemId, event.eventId),
    };
    return { ...change, write: { ...change.write, put } };
  });
  return { changes: chained, heads: [...ends.values()].flatMap((end) => (end ? moveHead(end, before) : [])) };
}

/** The reason stays outside the hash, its SHA-256 is a fact under it. */
const withItsHash = ({ reason, ...event }: DomainEvent): DomainEvent =>
  reason === undefined ? event : { ...event, reason, facts: { ...event.facts, reasonSha256: sha256(reason) } };

function linkAfter(end: TrailHead | undefined, event: DomainEvent): TrailLink {
  const place = { number: (end?.number ?? 0) + 1, previous: end?.hash ?? null };
  return { ...place, hash: hashOfLink(event, place) };
}

function moveHead(end: TrailHead, before: ReadonlyMap<string, TrailHead | undefined>): Change {
  return {
    write: { put: { ...end, ...trailHeadKey(end.itemId) }, condition: stillAt(before.get(end.itemId)) },
    onRefused: () => new Error(`the trail of ${end.itemId} moved`),
  };
}

const stillAt = (head: TrailHead | undefined): Condition =>
  head
    ? {
        expression: '#number = :number AND #hash = :hash',
        names: { '#number': 'number', '#hash': 'hash' },
        values: { ':number': head.number, ':hash': head.hash },
      }
    : { expression: 'attribute_not_exists(pk)' };
