import type { RaciMatrix, RaciTask } from '../matrix.ts';
import { tasksIn } from '../owner.ts';
import { type Finding, type FindingKind, found } from './finding.ts';

/** A task where it stands in the matrix. */
export type Row = { readonly task: RaciTask; readonly region: string | undefined; readonly field: string };

/** Every task as it is written, those of the whole programme first. */
export const rowsOf = ({ tasks, regional }: RaciMatrix): Row[] => [
  ...tasks.map((task, index) => ({ task, region: undefined, field: `/tasks/${index}` })),
  ...regional.flatMap(({ region, tasks: own }, place) =>
    own.map((task, index) => ({ task, region, field: `/regional/${place}/tasks/${index}` })),
  ),
];

/** Where the matrix has to hold: the whole programme, and every region with tasks of its own. */
export type View = { readonly region: string | undefined; readonly tasks: readonly RaciTask[] };

const wholeOf = ({ tasks }: RaciMatrix): View => ({ region: undefined, tasks });
const regionsOf = (matrix: RaciMatrix): View[] =>
  matrix.regional.map(({ region }) => ({ region, tasks: tasksIn(matrix, region) }));

export const viewsOf = (matrix: RaciMatrix): View[] => [wholeOf(matrix), ...regionsOf(matrix)];

/** What a check finds in the whole programme, and what it finds in a region only. */
export function findIn(matrix: RaciMatrix, check: (view: View) => Finding[]): Finding[] {
  const everywhere = check(wholeOf(matrix));
  const isNew = ({ stage, step, role }: Finding) =>
    !everywhere.some((each) => each.stage === stage && each.step === step && each.role === role);
  return [...everywhere, ...regionsOf(matrix).flatMap((view) => check(view).filter(isNew))];
}

/** Where a finding is that concerns one row. */
export const at = (
  { task, region, field }: Row,
  part: string,
): Pick<Finding, 'field' | 'task' | 'stage' | 'region'> => ({
  field: `${field}/${part}`,
  task: task.task,
  ...(task.stage !== null && { stage: task.stage }),
  ...(region !== undefined && { region }),
});

/** A finding about the tasks of a view together, and the seat or the human that they meet in. */
export const foundIn = (
  { region }: View,
  kind: FindingKind,
  what: Pick<Finding, 'role' | 'personId' | 'sentence'>,
): Finding => found(kind, { field: '/tasks', ...(region !== undefined && { region }), ...what });

/** The task as a sentence names it. */
export const named = ({ task: { task, title }, region }: Row): string =>
  `"${title}" (${task}${region === undefined ? '' : `, ${region}`})`;

export const inRegion = (region: string | undefined): string => (region === undefined ? '' : ` in ${region}`);

/** Roles or people in a sentence. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
