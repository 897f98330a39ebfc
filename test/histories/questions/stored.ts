import { Approval } from '../../../functions/domain/approval/approval.ts';
import { DomainEvent } from '../../../functions/domain/event/event.ts';
import { TrailHead } from '../../../functions/domain/event/trail.ts';
import { parseStored } from '../../../functions/store/table.ts';
import { proveTrail } from '../../../functions/store/trail-proof.ts';
import type { Item } from '../books.ts';

/** What stands in the table about the questions of an item; every item is held against its schema. */
export type Stored = {
  readonly items: readonly Item[];
  readonly approvals: readonly Approval[];
  readonly events: readonly DomainEvent[];
};

/** Items are frozen and stay what they are, so each is parsed once. */
const known = new WeakMap<Item, unknown>();
export function parsed<T>(schema: { parse: (value: unknown) => T }, item: Item): T {
  const value = (known.get(item) as T | undefined) ?? (parseStored(schema as never, item) as T);
  known.set(item, value);
  return value;
}

export const storedIn = (items: readonly Item[]): Stored => ({
  items,
  approvals: items.filter(({ linkHash }) => linkHash !== undefined).map((item) => parsed(Approval, item)),
  events: items.filter(({ eventId }) => eventId !== undefined).map((item) => parsed(DomainEvent as never, item)),
});

/** What is wrong with the chain of an item that keeps `decisions`, as `audit:verify` would tell it. */
export function brokenTrail({ items, approvals, events }: Stored, itemId: string, decisions: readonly Item[]) {
  const head = items.find(({ pk }) => pk === `TRAIL#${itemId}`);
  const ofItem = approvals.filter((approval) => approval.itemId === itemId);
  const { broken } = proveTrail({
    head: head && parsed(TrailHead, head),
    events: events.filter((event) => event.itemId === itemId),
    decisions: [
      ...ofItem.flatMap(({ approvalId, decision }) => (decision ? [[approvalId, decision] as const] : [])),
      ...decisions.map((decision) => [String(decision.approvalId), decision] as const),
    ],
    asked: ofItem,
    isThere: true,
  });
  return broken && `the trail is broken: ${broken.finding}, ${broken.detail}`;
}
