import { PaymentBatch } from '../domain/payment/batch.ts';
import { putNew, replaceGuarded } from './changes.ts';
import type { Change } from './commit.ts';
import { batchesIn, batchKey, batchListing } from './keys.ts';
import { listAll, listPage, type PageRequest, read, type Table } from './table.ts';

export const readBatch = (table: Table, batchId: string) => read(table, batchKey(batchId), PaymentBatch);

export const listBatches = (table: Table, status: PaymentBatch['status'], page: PageRequest) =>
  listPage(table, batchesIn(status), PaymentBatch, page);

/** Batches that a crash or another run left half-way, the oldest first. */
export const unfinishedBatches = (table: Table) => listAll(table, batchesIn('gathering'), PaymentBatch);

const stored = (batch: PaymentBatch) => ({ ...batch, ...batchListing(batch.status, batch.batchId) });

export const newBatch = (batch: PaymentBatch): Change =>
  putNew(batchKey(batch.batchId), stored(batch), () => new Error(`batch ${batch.batchId} exists`));

/** Moves a batch on that is still being made: of two who work on it at once, one has to look again. */
export const moveBatch = (next: PaymentBatch): Change =>
  replaceGuarded(batchKey(next.batchId), stored(next), ['gathering']);
