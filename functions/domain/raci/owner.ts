import type { Persona } from '../partner/partner.ts';
import type { Letter, RaciMatrix, RaciTask } from './matrix.ts';
import { RaciRole } from './role.ts';
import type { WorkflowStep } from './steps.ts';

/** The roles that a task gives one of these letters, in the order of the roles. */
export const rolesWith = ({ assign }: RaciTask, letters: readonly Letter[]): RaciRole[] =>
  RaciRole.options.filter((role) => letters.some((letter) => letter === assign[role]));

export const accountableOf = (task: RaciTask): RaciRole[] => rolesWith(task, ['A', 'A/R']);
export const responsibleOf = (task: RaciTask): RaciRole[] => rolesWith(task, ['R', 'A/R']);

/** The tasks as they stand in a region: its own take the place of those of the same name. docs/handbook.md § Accountability */
export function tasksIn({ tasks, regional }: RaciMatrix, region: string): RaciTask[] {
  const own = regional.filter((each) => each.region === region).flatMap((each) => each.tasks);
  const isReplaced = ({ task }: RaciTask) => own.some((each) => each.task === task);
  return [...tasks.filter((task) => !isReplaced(task)), ...own];
}

type Place = { readonly step: WorkflowStep; readonly region: string; readonly persona: Persona };

/**
 * The task that a step of an item belongs to, and the one role that answers for it: the task for the partner's persona before
 * the one for any. Undefined where the matrix leaves it open, which the linter refuses. docs/handbook.md § Accountability
 */
export function ownerOf(
  matrix: RaciMatrix,
  { step, region, persona }: Place,
): { readonly task: RaciTask; readonly role: RaciRole } | undefined {
  const tasks = tasksIn(matrix, region).filter((task) => task.step === step);
  const task = tasks.find((each) => each.persona === persona) ?? tasks.find((each) => each.persona === undefined);
  const role = task && accountableOf(task)[0];
  return task && role && { task, role };
}
