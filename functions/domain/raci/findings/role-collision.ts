import type { RaciMatrix } from '../matrix.ts';
import { responsibleOf } from '../owner.ts';
import { type Finding, found } from './finding.ts';
import { at, listed, named, rowsOf } from './rows.ts';

/** A task that several do without saying who does what of it. docs/handbook.md § Accountability */
export const roleCollisions = (matrix: RaciMatrix): Finding[] =>
  rowsOf(matrix)
    .filter(({ task }) => responsibleOf(task).length > 1 && task.split === undefined)
    .map((row) =>
      found('role-collision', {
        ...at(row, 'assign'),
        sentence: `${listed(responsibleOf(row.task))} are all responsible for ${named(row)}; say under "split" who does what.`,
      }),
    );
