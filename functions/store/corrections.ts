import { Correction, type CorrectionStatus } from '../domain/correction/correction.ts';
import { putNew, replaceGuarded } from './changes.ts';
import type { Change } from './commit.ts';
import { correctionKey, correctionListing, correctionsIn } from './keys.ts';
import { listPage, type PageRequest, read, type Table } from './table.ts';

export const readCorrection = (table: Table, correctionId: string) =>
  read(table, correctionKey(correctionId), Correction);

/** Corrections of a status, the one proposed last first. */
export const listCorrections = (table: Table, status: CorrectionStatus, page: PageRequest) =>
  listPage(table, correctionsIn(status), Correction, { ...page, newestFirst: true });

const stored = (correction: Correction) => ({
  ...correction,
  ...correctionListing(correction.status, correction.correctionId),
});

export const newCorrection = (correction: Correction): Change =>
  putNew(
    correctionKey(correction.correctionId),
    stored(correction),
    () => new Error(`correction ${correction.correctionId} exists`),
  );

/** Writes the next state, guarded by revision and allowed prior states. */
export const moveCorrection = (next: Correction, allowed: readonly CorrectionStatus[]): Change =>
  replaceGuarded(correctionKey(next.correctionId), stored(next), allowed);
