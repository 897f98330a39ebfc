import { expect, test } from 'vitest';
import { Person } from '../../../../functions/domain/identity/role.ts';
import { lintRaci } from '../../../../functions/domain/raci/lint.ts';
import type { RaciMatrix } from '../../../../functions/domain/raci/matrix.ts';
import { presets } from '../../../../functions/domain/raci/presets/presets.ts';

const person = (personId: string, roles: string[], regions: string[] = []) =>
  Person.parse({ personId, name: personId, email: `${personId}@vendor.example`, roles, regions });
const both = ['partner-account-manager', 'partner-sales-executive'];

test('one human in the seats of relationship and revenue is a breach, whatever the matrix says', () => {
  expect(lintRaci(presets.growth, [person('pia', both), person('max', ['finance'])])).toMatchObject([
    {
      kind: 'relationship-and-revenue',
      severity: 'breach',
      personId: 'pia',
      sentence:
        'pia sits as partner-account-manager, partner-sales-executive and so owns both the relationship and the revenue; seat another person in one of them.',
    },
  ]);
});

test('one human who answers for every stage is a smell', () => {
  const hero = person('hero', ['regional-lead', 'partner-sales-executive', 'partner-operations']);
  expect(lintRaci(presets.enterprise, [hero])).toMatchObject([
    {
      kind: 'heroic-generalist',
      severity: 'smell',
      personId: 'hero',
      sentence:
        'hero sits as regional-lead, partner-sales-executive, partner-operations and so answers for every stage; seat another person in one of them.',
    },
  ]);
});

test('in a startup one person may have to do it all', () => {
  expect(lintRaci(presets.startup, [person('all', [...both, 'head-of-partnerships'])])).toEqual([]);
});

test('different people in the same seats are no finding', () => {
  const people = [person('pam', ['partner-account-manager']), person('pse', ['partner-sales-executive'])];
  expect(lintRaci(presets.growth, people)).toEqual([]);
});

const regional: RaciMatrix = {
  ...presets.growth,
  regional: [
    {
      region: 'emea',
      tasks: presets.growth.tasks
        .filter(({ task }) => task === 'own-relationship')
        .map((task) => ({ ...task, assign: { 'regional-lead': 'A/R' as const } })),
    },
  ],
};

test('the seats of a region are judged by the tasks of that region', () => {
  const kinds = (regions: string[]) =>
    lintRaci(regional, [person('pia', ['regional-lead', 'partner-sales-executive'], regions)]).map(
      ({ kind, region }) => `${kind} ${region}`,
    );
  expect(kinds(['emea'])).toEqual(['relationship-and-revenue emea', 'shadow-raci emea']);
  expect(kinds(['amer'])).toEqual(['shadow-raci emea']);
  expect(kinds([])).toEqual(['relationship-and-revenue emea', 'shadow-raci emea']);
});

test('the leader of the alliances sits in one seat under each of its names', () => {
  const tasks = presets.growth.tasks.map((task) =>
    task.duty === 'relationship'
      ? { ...task, assign: { 'vp-alliances': 'A/R' as const } }
      : task.duty === 'revenue'
        ? { ...task, assign: { 'global-svp': 'A/R' as const } }
        : task,
  );
  expect(lintRaci({ ...presets.growth, tasks })).toMatchObject([
    { kind: 'relationship-and-revenue', role: 'head-of-partnerships' },
  ]);
});
