import { expect, test } from 'vitest';
import { lintRaci } from '../../../../functions/domain/raci/lint.ts';
import type { RaciMatrix, RaciTask } from '../../../../functions/domain/raci/matrix.ts';
import { presets } from '../../../../functions/domain/raci/presets/presets.ts';

const { growth } = presets;
const sentences = (matrix: RaciMatrix) => lintRaci(matrix).map(({ kind, sentence }) => `${kind}: ${sentence}`);
const without = (...dropped: string[]): RaciMatrix => ({
  ...growth,
  tasks: growth.tasks.filter(({ task }) => !dropped.includes(task)),
});
const changed = (name: string, change: Partial<RaciTask>): RaciMatrix => ({
  ...growth,
  tasks: growth.tasks.map((task) => (task.task === name ? { ...task, ...change } : task)),
});

test('a step that nobody owns for one persona is told with the persona', () => {
  expect(sentences(without('approve-requests-strategic'))).toEqual([
    'unowned-stage: Nobody owns the step request-approval for strategic partners; give it a task with an A.',
  ]);
  expect(sentences(without('pay-claims'))).toEqual([
    'unowned-stage: Nobody owns the step payment; give it a task with an A.',
  ]);
});

test('a stage without a task is unowned', () => {
  expect(sentences(without('recruit-partners'))).toEqual([
    'unowned-stage: Nobody owns the stage recruitment; give it a task with an A.',
  ]);
});

test('the last stage hands over to nobody', () => {
  expect(growth.tasks.some(({ stage, handOff }) => stage === 'measurement' && handOff !== undefined)).toBe(false);
});

test('co-selling needs a credit rule before the deal', () => {
  expect(sentences({ ...growth, creditRule: undefined })).toEqual([
    'unowned-stage: Nothing says how a co-sold deal is credited; agree on "creditRule" with direct sales beforehand.',
  ]);
});

test('a step that two tasks own has no owner', () => {
  expect(sentences(changed('read-evidence', { step: 'payment' }))).toEqual([
    'accountability-bloat: The step payment belongs to the tasks read-evidence and pay-claims; leave it to one of them.',
    'unowned-stage: Nobody owns the step evidence-reading; give it a task with an A.',
  ]);
});

test('a matrix that does not say who owns the revenue is a breach where duties are divided', () => {
  const silent = changed('co-sell-deals', { duty: undefined });
  expect(sentences(silent)).toEqual([
    'relationship-and-revenue: No task has the duty revenue, so nobody can tell who owns the relationship from who owns the revenue.',
  ]);
  expect(sentences({ ...silent, model: 'startup' })).toEqual([]);
});

test('what a region breaks is told once, for that region', () => {
  const [payClaims] = growth.tasks.filter(({ task }) => task === 'pay-claims');
  if (payClaims === undefined) throw new Error('growth pays claims');
  const regional = [{ region: 'apac', tasks: [{ ...payClaims, step: undefined }] }];
  expect(sentences({ ...growth, regional })).toEqual([
    'unowned-stage: Nobody owns the step payment in apac; give it a task with an A.',
    'shadow-raci: "Pay claims and report settlements" (pay-claims, apac) has another step than the programme gives the task.',
  ]);
  const everywhere = { ...without('pay-claims'), regional: [{ region: 'apac', tasks: growth.tasks.slice(0, 1) }] };
  expect(sentences(everywhere)).toHaveLength(1);
});

test('a task that only a region knows is a shadow', () => {
  const own = {
    task: 'own-thing',
    title: 'A thing of our own',
    stage: null,
    assign: { 'regional-lead': 'A/R' as const },
  };
  expect(sentences({ ...growth, regional: [{ region: 'emea', tasks: [own] }] })).toEqual([
    'shadow-raci: "A thing of our own" (own-thing, emea) is a task that only this region knows.',
  ]);
});
