import type * as z from 'zod';
import type { FieldProblem } from '../../domain/errors.ts';
import { Region } from '../../domain/ids.ts';
import { RaciMatrix, RaciTask } from '../../domain/raci/matrix.ts';
import { RaciRole } from '../../domain/raci/role.ts';
import { csvOf } from '../../platform/csv/csv-of.ts';
import { type CsvLine, issuesAt, readLines } from '../../platform/csv/read-lines.ts';

const before = ['task', 'title', 'stage', 'step', 'persona', 'duty', 'region'];
const after = ['split', 'handOff'];
const isRole = (name: string) => RaciRole.safeParse(name).success;

/** A region, and the whole programme where there is none. */
const Line = RaciTask.extend({ region: Region.optional() });
type Line = z.infer<typeof Line>;
type Read = { readonly line: number; readonly value: Line };

/** The parts of a matrix that are no rows. */
export type Frame = Pick<RaciMatrix, 'name' | 'model' | 'creditRule'>;
export type MatrixFile =
  | { readonly matrix: RaciMatrix; readonly lineOf: (field: string) => string }
  | { readonly problems: readonly FieldProblem[] };

/**
 * A matrix from CSV: a line for each task and a column for each role, empty cells where there is nothing to say.
 * docs/handbook.md § Accountability
 * @throws Refusal `invalid` for a file that cannot be read as lines of these columns.
 */
export function readRaciLines(text: string, frame: Frame, most: number): MatrixFile {
  const file = readLines(text, { layout: (header) => [...before, ...header.filter(isRole), ...after], most });
  const parsed = file.lines.map((line) => ({ line: line.line, result: Line.safeParse(taskOf(line)) }));
  const read = parsed.flatMap(({ line, result }) => (result.success ? [{ line, value: result.data }] : []));
  const problems = [
    ...file.problems,
    ...parsed.flatMap(({ line, result }) => issuesAt(line, result.error)),
    ...repeatedIn(read),
  ];
  return problems.length > 0 ? { problems } : wholeOf(read, frame);
}

function taskOf({ cells }: CsvLine): Record<string, unknown> {
  const filled = Object.entries(cells).filter(([, cell]) => cell !== '');
  return {
    stage: null,
    ...Object.fromEntries(filled.filter(([name]) => !isRole(name))),
    assign: Object.fromEntries(filled.filter(([name]) => isRole(name))),
  };
}

const placeOf = ({ value: { task, region = '' } }: Read) => `${region}/${task}`;

function repeatedIn(read: readonly Read[]): FieldProblem[] {
  const places = read.map(placeOf);
  return read
    .filter((each, index) => places.indexOf(placeOf(each)) < index)
    .map(({ line }) => ({ field: `/line/${line}/task`, problem: 'is in the file twice' }));
}

function wholeOf(read: readonly Read[], frame: Frame): MatrixFile {
  const regions = [...new Set(read.flatMap(({ value: { region } }) => region ?? []))];
  const linesIn = (region: string | undefined) => read.filter(({ value }) => value.region === region);
  const tasksOf = (lines: readonly Read[]) => lines.map(({ value: { region: _, ...task } }) => task);
  const regional = regions.map((region) => ({ region, tasks: tasksOf(linesIn(region)) }));
  const { data: matrix, error } = RaciMatrix.safeParse({ ...frame, tasks: tasksOf(linesIn(undefined)), regional });
  if (!matrix) return { problems: (error?.issues ?? []).map(({ message }) => ({ field: '/', problem: message })) };
  const lineOf = (field: string): string => {
    const [, place, first, second, third, ...rest] = field.split('/');
    if (place === 'tasks') return told(linesIn(undefined)[Number(first)], [second, third, ...rest]);
    return told(linesIn(regions[Number(first)])[Number(third)], rest);
  };
  return { matrix, lineOf };
}

/** A finding about no line in particular is about the file. */
const told = (read: Read | undefined, part: readonly (string | undefined)[]): string =>
  read ? ['', 'line', read.line, ...part.filter((each) => each !== undefined)].join('/') : '/';

/** A matrix as CSV, which reads back as the same rows. */
export function raciCsv({ tasks, regional }: RaciMatrix): string {
  const rows = [
    ...tasks.map((task) => ({ task, region: '' })),
    ...regional.flatMap(({ region, tasks: own }) => own.map((task) => ({ task, region }))),
  ];
  const roles = RaciRole.options.filter((role) => rows.some(({ task }) => task.assign[role] !== undefined));
  return csvOf(
    rows.map(({ task, region }) => ({
      task: task.task,
      title: task.title,
      stage: task.stage ?? '',
      step: task.step ?? '',
      persona: task.persona ?? '',
      duty: task.duty ?? '',
      region,
      ...Object.fromEntries(roles.map((role) => [role, task.assign[role] ?? ''])),
      split: task.split ?? '',
      handOff: task.handOff ?? '',
    })),
  );
}
