import type { RaciMatrix } from '../matrix.ts';
import { accountableOf } from '../owner.ts';
import { type Finding, found } from './finding.ts';
import { at, named, rowsOf } from './rows.ts';

/** A task that nobody answers for. docs/handbook.md § Accountability */
export const deadZones = (matrix: RaciMatrix): Finding[] =>
  rowsOf(matrix)
    .filter(({ task }) => accountableOf(task).length === 0)
    .map((row) =>
      found('dead-zone', {
        ...at(row, 'assign'),
        sentence: `Nobody is accountable for ${named(row)}; give one role an A.`,
      }),
    );
