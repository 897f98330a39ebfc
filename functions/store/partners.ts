import { Refusal } from '../domain/errors.ts';
import { Partner } from '../domain/partner/partner.ts';
import { putNew, replaceRevision } from './changes.ts';
import type { Change } from './commit.ts';
import { partnerKey, partnerListing, partnerShard } from './keys.ts';
import { listPage, type PageRequest, read, type Table } from './table.ts';

export const readPartner = (table: Table, partnerId: string) => read(table, partnerKey(partnerId), Partner);

/** One page of the partners of a shard, 0 to `partnerShards` − 1. */
export const listPartners = (table: Table, shard: number, page: PageRequest) =>
  listPage(table, partnerShard(shard), Partner, page);

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
