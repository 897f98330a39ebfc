import * as z from 'zod';
import { Refusal } from '../domain/errors.ts';
import { Partner } from '../domain/partner/partner.ts';
import { putNew, replaceRevision } from './changes.ts';
import type { Change } from './commit.ts';
import { partnerKey, partnerListing, partnerShard, partnerShards } from './keys.ts';
import { listAll, listPage, type Page, type PageRequest, read, strangeCursor, type Table } from './table.ts';

export const readPartner = (table: Table, partnerId: string) => read(table, partnerKey(partnerId), Partner);

const stored = (partner: Partner) => ({ ...partner, ...partnerListing(partner.partnerId) });

export const newPartner = (partner: Partner): Change =>
  putNew(
    partnerKey(partner.partnerId),
    stored(partner),
    () =>
      new Refusal('conflict', 'There is a partner with this id already.', [
        { field: '/partnerId', problem: 'is taken' },
      ]),
  );

/** Writes the next revision, unless somebody else was first. */
export const replacePartner = (next: Partner): Change => replaceRevision(partnerKey(next.partnerId), stored(next));

/** A place in the listing of all partners: the shard, and the place in it. */
const Place = z.strictObject({
  shard: z
    .int()
    .min(0)
    .max(partnerShards - 1),
  cursor: z.string().optional(),
});
type Place = z.infer<typeof Place>;

/**
 * One page of all partners, shard after shard and by id within each.
 * @throws Refusal `invalid` for a cursor that is not of this listing.
 */
export async function listPartners(table: Table, page: PageRequest): Promise<Page<Partner>> {
  const items: Partner[] = [];
  let place: Place | undefined = page.cursor === undefined ? { shard: 0 } : readPlace(page.cursor);
  while (place && items.length < page.limit) {
    const { shard, cursor }: Place = place;
    const limit = page.limit - items.length;
    const found: Page<Partner> = await listPage(table, partnerShard(shard), Partner, { limit, cursor });
    items.push(...found.items);
    place = placeAfter(shard, found.cursor);
  }
  return { items, cursor: place ? Buffer.from(JSON.stringify(place)).toString('base64url') : null };
}

function placeAfter(shard: number, cursor: string | null): Place | undefined {
  if (cursor !== null) return { shard, cursor };
  return shard + 1 < partnerShards ? { shard: shard + 1 } : undefined;
}

function readPlace(cursor: string): Place {
  try {
    return Place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw strangeCursor();
  }
}

const Named = z.object({ partnerId: z.string() });

/** The ids of a shard, streamed. Only the id is looked at, so that one partner with broken data hides no other. */
export async function* partnerIdsOfShard(table: Table, shard: number): AsyncGenerator<string> {
  for await (const { partnerId } of listAll(table, partnerShard(shard), Named)) yield partnerId;
}
