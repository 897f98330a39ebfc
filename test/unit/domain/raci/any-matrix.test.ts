import fc from 'fast-check';
import { expect, test } from 'vitest';
import { raciCsv, readRaciLines } from '../../../../functions/directory/csv/raci-lines.ts';
import { Persona } from '../../../../functions/domain/partner/partner.ts';
import { lintRaci } from '../../../../functions/domain/raci/lint.ts';
import { Duty, Letter, RaciMatrix, RaciModel } from '../../../../functions/domain/raci/matrix.ts';
import { ownerOf } from '../../../../functions/domain/raci/owner.ts';
import { raciPicture } from '../../../../functions/domain/raci/picture.ts';
import { RaciRole } from '../../../../functions/domain/raci/role.ts';
import { Stage, WorkflowStep } from '../../../../functions/domain/raci/steps.ts';

const anyOf = <T>(options: readonly T[]) => fc.constantFrom(...options);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const words = fc.stringMatching(/^[A-Z][a-z ;,"]{2,20}[a-z]$/);
const task = fc.record({
  task: anyOf(['a-task', 'b-task', 'c-task', 'd-task', 'e-task', 'f-task']),
  title: words,
  stage: fc.option(anyOf(Stage.options)),
  step: maybe(anyOf(WorkflowStep.options)),
  persona: maybe(anyOf(Persona.options)),
  duty: maybe(anyOf(Duty.options)),
  assign: fc.dictionary(anyOf(RaciRole.options), anyOf(Letter.options), { maxKeys: 5 }),
  split: maybe(words),
  handOff: maybe(words),
});
const tasks = fc.uniqueArray(task, { selector: (each) => each.task, minLength: 1 });
const region = fc.record({ region: anyOf(['emea', 'amer', 'apac']), tasks });
const matrices = fc
  .record({
    name: words,
    model: anyOf(RaciModel.options),
    tasks,
    regional: fc.uniqueArray(region, { selector: (each) => each.region }),
    creditRule: maybe(words),
  })
  .map((each) => RaciMatrix.parse(JSON.parse(JSON.stringify(each))));

const has = (matrix: unknown, [key, ...rest]: readonly string[]): boolean => {
  if (key === undefined) return true;
  const inside = typeof matrix === 'object' && matrix !== null ? Reflect.get(matrix, key) : undefined;
  return rest.length === 0 || has(inside, rest);
};

test('every finding of any matrix is about a place that it has', () => {
  fc.assert(
    fc.property(matrices, (matrix) => {
      for (const { field } of lintRaci(matrix)) expect(has(matrix, field.split('/').slice(1))).toBe(true);
    }),
  );
});

test('where nothing is a breach, every step has one owner in every region for every persona', () => {
  fc.assert(
    fc.property(matrices, anyOf(WorkflowStep.options), anyOf(Persona.options), (matrix, step, persona) => {
      const broken = lintRaci(matrix).some((each) => each.severity === 'breach');
      for (const each of ['emea', 'amer', 'apac', 'elsewhere']) {
        if (!broken) expect(ownerOf(matrix, { step, persona, region: each })).toBeDefined();
      }
    }),
  );
});

test('any matrix comes back from CSV as it went out, and can be drawn', () => {
  fc.assert(
    fc.property(matrices, (matrix) => {
      const { tasks: rows, regional, ...frame } = matrix;
      const file = readRaciLines(raciCsv(matrix), frame, 1_000);
      expect(file).toMatchObject({ matrix: { ...frame, tasks: rows, regional } });
      expect(raciPicture(matrix)).toContain('<svg');
    }),
  );
});
