import { performance } from 'node:perf_hooks';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { keysOf } from '../../functions/domain/audit/picture/picture-keys.ts';
import { pictureKey } from '../../functions/store/keys.ts';
import { usesOfPictures } from '../../functions/store/pictures.ts';
import type { Table } from '../../functions/store/table.ts';
import { percentile } from '../bench/percentile.ts';
import { printInCrowd } from './crowd.ts';

export type TableLookups = {
  readonly pictures: number;
  readonly lookups: number;
  /** Milliseconds of one lookup: a query for each key, 25 at a time. */
  readonly milliseconds: { readonly p50: number; readonly p95: number };
  readonly entries: { readonly p50: number; readonly p95: number };
};

const itemsOfBatch = 25;
const batchesAtOnce = 8;

/** Fills the table up to so many pictures, starting from those that it has. */
export async function fill(table: Table, from: number, to: number): Promise<void> {
  let next = from;
  const write = async () => {
    while (next < to) {
      const first = next;
      next += Math.floor(itemsOfBatch / 3);
      const items = Array.from({ length: Math.min(next, to) - first }, (_, n) => entriesOf(first + n)).flat();
      await table.client.send(
        new BatchWriteCommand({
          RequestItems: { [table.name]: items.map((Item) => ({ PutRequest: { Item } })) },
        }),
      );
    }
  };
  await Promise.all(Array.from({ length: batchesAtOnce }, write));
}

function entriesOf(n: number): Record<string, unknown>[] {
  const print = printInCrowd(n);
  const claimId = `clm_${String(n).padStart(26, '0')}`;
  const use = {
    claimId,
    version: 1,
    requestId: `req_${String(n).padStart(26, '0')}`,
    partnerId: `partner-${n % 5000}`,
    slotId: 'site-photos',
    label: 'Photo of each site',
    page: 1,
    submittedAt: '2026-11-21T09:00:00.000Z',
    bits: print.bits,
    words: [],
  };
  return keysOf(print).map((key) => ({ ...use, ...pictureKey(key, claimId, 'site-photos', 1) }));
}

/** Looks for pictures that the table does not hold, one after the other. */
export async function lookUpInTable(table: Table, pictures: number, lookups: number): Promise<TableLookups> {
  const [times, read]: [number[], number[]] = [[], []];
  for (let n = 0; n < lookups; n++) {
    const print = printInCrowd(10_000_000 + n);
    const from = performance.now();
    read.push((await usesOfPictures(table, [{ print }])).length);
    // The first ones open connections.
    if (n >= lookups / 10) times.push(performance.now() - from);
  }
  return {
    pictures,
    lookups,
    milliseconds: { p50: percentile(times, 0.5), p95: percentile(times, 0.95) },
    entries: { p50: percentile(read, 0.5), p95: percentile(read, 0.95) },
  };
}
