import { Refusal } from '../domain/errors.ts';
import { RaciVersion } from '../domain/raci/matrix.ts';
import { putNew } from './changes.ts';
import type { Change } from './commit.ts';
import { raciKey } from './keys.ts';
import { read, type Table } from './table.ts';
import { newestVersion } from './versions.ts';

/** The matrix in force: the newest version; undefined when the deployment was never given one. */
export const newestRaci = (table: Table): Promise<RaciVersion | undefined> => newestVersion(table, 'RACI', RaciVersion);

/** The version that a resolution named. */
export const raciOf = (table: Table, version: number) => read(table, raciKey(version), RaciVersion);

export const newRaci = (matrix: RaciVersion): Change =>
  putNew(
    raciKey(matrix.version),
    matrix,
    () => new Refusal('conflict', 'Somebody stored a version of the matrix meanwhile.'),
  );
