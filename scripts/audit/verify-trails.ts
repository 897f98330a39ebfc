import { createHash } from 'node:crypto';
import type { TrailHead } from '../../functions/domain/event/trail.ts';
import type { BrokenTrail } from '../../functions/store/stored-trail.ts';
import type { Table } from '../../functions/store/table.ts';
import type { TrailProof } from '../../functions/store/trail-proof.ts';
import { readProvenTrail } from '../../functions/store/trail-reading.ts';
import { everyItemId } from './every-item-id.ts';
import { type Listed, openItemList } from './item-list.ts';

export type Verifying = {
  /** Heads that were written down before: their events must still be there, with the same hash. */
  readonly against?: AsyncIterable<TrailHead> | Iterable<TrailHead>;
  readonly keptSince?: string | undefined;
  readonly onHead?: (head: TrailHead) => void;
  readonly progress?: (items: number) => void;
};

export type Verified = {
  readonly ok: boolean;
  readonly items: number;
  readonly events: number;
  readonly beforeTheTrail: number;
  readonly decisions: number;
  /** SHA-256 over all heads in the order of their items: one figure that a different past would not have. */
  readonly anchor: string;
  readonly broken: readonly ({ readonly itemId: string } & BrokenTrail)[];
};

type Proven = { readonly itemId: string; readonly head: TrailHead | undefined; readonly proof: TrailProof };

/** Items proven side by side. */
const atOnce = 8;
/** Named at most: whoever has more than these has lost the table, and memory stays flat. */
const mostNamed = 1_000;

/** Proves the trail of every item of a table, item by item, whatever their number. docs/handbook.md § Audit trail */
export async function verifyTrails(table: Table, options: Verifying = {}): Promise<Verified> {
  const list = openItemList();
  try {
    await everyItemId(table, list.add);
    for await (const head of options.against ?? []) list.anchor(head);
    return await proveAll(table, list.inOrder(), options);
  } finally {
    list.close();
  }
}

async function proveAll(table: Table, items: Iterable<Listed>, options: Verifying): Promise<Verified> {
  const anchor = createHash('sha256');
  const sums = { items: 0, events: 0, beforeTheTrail: 0, decisions: 0 };
  const broken: ({ readonly itemId: string } & BrokenTrail)[] = [];
  let isRight = true;
  for (const slice of slicesOf(items)) {
    for (const { itemId, head, proof } of await Promise.all(slice.map((item) => proveItem(table, item, options)))) {
      sums.items += 1;
      sums.events += proof.chained;
      sums.beforeTheTrail += proof.before;
      sums.decisions += proof.decisions;
      if (head) {
        anchor.update(`${itemId} ${head.number} ${head.hash}\n`);
        options.onHead?.(head);
      }
      if (proof.broken) isRight = false;
      if (proof.broken && broken.length < mostNamed) broken.push({ itemId, ...proof.broken });
    }
    options.progress?.(sums.items);
  }
  return { ok: isRight, ...sums, anchor: anchor.digest('hex'), broken };
}

async function proveItem(
  table: Table,
  { itemId, anchor }: Listed,
  { keptSince }: Pick<Verifying, 'keptSince'>,
): Promise<Proven> {
  const { stored, proof } = await readProvenTrail(table, itemId, { anchor, keptSince });
  return { itemId, head: stored.head, proof };
}

function* slicesOf(items: Iterable<Listed>): Generator<Listed[]> {
  let slice: Listed[] = [];
  for (const item of items) {
    slice.push(item);
    if (slice.length < atOnce) continue;
    yield slice;
    slice = [];
  }
  if (slice.length > 0) yield slice;
}
