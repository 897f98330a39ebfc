import type { RaciMatrix, RaciTask } from '../matrix.ts';
import { accountableOf } from '../owner.ts';
import { type Finding, found } from './finding.ts';
import { at, listed, named, type Row, rowsOf } from './rows.ts';

/**
 * A region that has another matrix than the programme: a task that the programme does not know, or one that somebody else
 * answers for there. Who does the work may differ. docs/handbook.md § Accountability
 */
export const shadowRaci = (matrix: RaciMatrix): Finding[] =>
  rowsOf(matrix)
    .filter(({ region }) => region !== undefined)
    .flatMap((row) => {
      const drift = driftOf(row, matrix);
      return drift === undefined ? [] : [found('shadow-raci', { ...at(row, drift.part), sentence: drift.sentence })];
    });

function driftOf(row: Row, { tasks }: RaciMatrix): { part: string; sentence: string } | undefined {
  const common = tasks.find(({ task }) => task === row.task.task);
  if (common === undefined) return { part: 'task', sentence: `${named(row)} is a task that only this region knows.` };
  const moved = (['stage', 'step', 'persona', 'duty'] as const).find((part) => common[part] !== row.task[part]);
  if (moved !== undefined) {
    return { part: moved, sentence: `${named(row)} has another ${moved} than the programme gives the task.` };
  }
  const [here, there] = [row.task, common].map(inWords);
  if (here === there) return undefined;
  return { part: 'assign', sentence: `For ${named(row)} ${here} is accountable, and ${there} in the programme.` };
}

const inWords = (task: RaciTask): string => listed(accountableOf(task)) || 'nobody';
