import { expect, test } from 'vitest';
import { raciCsv, readRaciLines } from '../../../../functions/directory/csv/raci-lines.ts';
import type { RaciMatrix } from '../../../../functions/domain/raci/matrix.ts';
import { presets } from '../../../../functions/domain/raci/presets/presets.ts';

const frame = { name: 'Ours', model: 'growth' } as const;
const read = (text: string) => readRaciLines(text, frame, 50);
const matrixOf = (text: string) => {
  const file = read(text);
  if ('problems' in file) throw new Error(JSON.stringify(file.problems));
  return file;
};
const problemsOf = (text: string) => {
  const file = read(text);
  return 'problems' in file ? file.problems : [];
};

const [planJointly] = presets.growth.tasks.filter(({ task }) => task === 'plan-jointly');
if (planJointly === undefined) throw new Error('growth plans jointly');
const regional: RaciMatrix = { ...presets.growth, regional: [{ region: 'emea', tasks: [planJointly] }] };

test.each([...Object.values(presets), regional])('%s comes back as it went out', (matrix) => {
  const { tasks, regional: regions } = matrixOf(raciCsv(matrix)).matrix;
  expect({ tasks, regional: regions }).toEqual({ tasks: matrix.tasks, regional: matrix.regional });
});

const header = 'task,title,stage,step,persona,duty,region,finance,sales,split,handOff';

test('a finding is told with the line of its task', () => {
  const { lineOf } = matrixOf(
    [header, 'a-task,A task,,,,,,A,,,', 'b-task,B task,,,,,emea,A,,,', 'c-task,C task,,,,,,A,,,'].join('\n'),
  );
  expect(lineOf('/tasks/1/assign')).toBe('/line/4/assign');
  expect(lineOf('/regional/0/tasks/0/stage')).toBe('/line/3/stage');
  expect(lineOf('/tasks')).toBe('/');
  expect(lineOf('/creditRule')).toBe('/');
});

test('every problem is told by line and column', () => {
  const file = [
    header,
    'Bad,A task,somewhere,,,,,A,X,,',
    'b-task,,,,,,EMEA,,,,',
    'c-task,C task,,,,,,A,,,',
    'c-task,C task,,,,,,A,,,',
    'short,line',
  ];
  expect(problemsOf(file.join('\n')).map(({ field }) => field)).toEqual([
    '/line/6',
    '/line/2/task',
    '/line/2/stage',
    '/line/2/assign/sales',
    '/line/3/title',
    '/line/3/region',
    '/line/5/task',
  ]);
});

test('a column that is no role is no column', () => {
  expect(() => read('task,title,stage,step,persona,duty,region,wizard,split,handOff\nx,y,,,,,,A,,')).toThrow(
    'The file has problems',
  );
});

test('a file with regions alone is no matrix', () => {
  expect(problemsOf([header, 'b-task,B task,,,,,emea,A,,,'].join('\n'))).toMatchObject([{ field: '/' }]);
});
