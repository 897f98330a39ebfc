import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { FindingKind } from '../../../../functions/domain/raci/findings/finding.ts';
import { lintRaci } from '../../../../functions/domain/raci/lint.ts';
import { RaciMatrix } from '../../../../functions/domain/raci/matrix.ts';
import { presets } from '../../../../functions/domain/raci/presets/presets.ts';
import { Stage, WorkflowStep } from '../../../../functions/domain/raci/steps.ts';

const fixture = (name: string): RaciMatrix =>
  RaciMatrix.parse(parse(readFileSync(join('test', 'fixtures', 'raci', `${name}.yaml`), 'utf8')));

const severity = {
  'dead-zone': 'breach',
  wish: 'breach',
  'accountability-bloat': 'breach',
  'role-collision': 'smell',
  'unowned-stage': 'breach',
  'relationship-and-revenue': 'breach',
  'corporate-content': 'smell',
  'shadow-raci': 'smell',
  'heroic-generalist': 'smell',
} as const;

const sentences = {
  'dead-zone':
    'Nobody is accountable for "Set the strategy for market development funds" (mdf-strategy); give one role an A.',
  wish: 'vp-alliances answers for "Agree on joint business plans" (plan-jointly), and nobody does it; give a role an R, or the accountable one A/R.',
  'accountability-bloat':
    'partner-marketing-manager and partner-operations are all accountable for "Keep the reading of evidence at work" (read-evidence); leave the A to one of them.',
  'role-collision':
    'partner-account-manager and partner-marketing-manager are all responsible for "Enable the partner\'s people" (enable-partners); say under "split" who does what.',
  'unowned-stage':
    'The stage activation hands nothing over to co-sell; say under "handOff" of one of its tasks what does.',
  'relationship-and-revenue':
    'partner-account-manager owns both the relationship and the revenue; give one of them to another role.',
  'corporate-content':
    'corporate-marketing is accountable for "Make co-branded content" (co-branded-content); consult it (C), and let pre-approved templates carry the brand.',
  'shadow-raci':
    'For "Agree on joint business plans" (plan-jointly, emea) regional-lead is accountable, and vp-alliances in the programme.',
  'heroic-generalist':
    'partner-operations answers for every stage from recruitment to measurement; hand one of them over.',
} as const;

test.each(FindingKind.options)('a matrix with nothing wrong but %s has that one finding', (kind) => {
  expect(lintRaci(fixture(kind))).toMatchObject([{ kind, severity: severity[kind], sentence: sentences[kind] }]);
});

test('a sound matrix has none', () => {
  expect(lintRaci(fixture('sound'))).toEqual([]);
});

test.each(Object.values(presets))('the preset $name is sound and owns every stage and step', (preset) => {
  expect(RaciMatrix.parse(preset)).toEqual(preset);
  expect(lintRaci(preset)).toEqual([]);
  expect(new Set(preset.tasks.flatMap(({ stage }) => stage ?? []))).toEqual(new Set(Stage.options));
  expect(new Set(preset.tasks.flatMap(({ step }) => step ?? []))).toEqual(new Set(WorkflowStep.options));
});

test('a task or a region named twice is no matrix', () => {
  const [task] = presets.startup.tasks;
  const place = { region: 'emea', tasks: [task] };
  const { error } = RaciMatrix.safeParse({ ...presets.startup, tasks: [task, task], regional: [place, place] });
  expect(error?.issues.map(({ path, message }) => `${path.join('/')} ${message}`)).toEqual([
    'tasks/1/task is named twice',
    'regional/1/region is named twice',
  ]);
});
