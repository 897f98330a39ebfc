import type { RaciMatrix } from '../matrix.ts';
import { accountableOf, responsibleOf } from '../owner.ts';
import { type Finding, found } from './finding.ts';
import { at, listed, named, rowsOf } from './rows.ts';

/** A task that somebody answers for and nobody does. docs/handbook.md § Accountability */
export const wishes = (matrix: RaciMatrix): Finding[] =>
  rowsOf(matrix)
    .filter(({ task }) => accountableOf(task).length > 0 && responsibleOf(task).length === 0)
    .map((row) => {
      const [role] = accountableOf(row.task);
      return found('wish', {
        ...at(row, 'assign'),
        ...(role && { role }),
        sentence: `${listed(accountableOf(row.task))} answers for ${named(row)}, and nobody does it; give a role an R, or the accountable one A/R.`,
      });
    });
