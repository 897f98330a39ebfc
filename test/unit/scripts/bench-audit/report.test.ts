import { expect, test } from 'vitest';
import { Failure } from '../../../../local/failure.ts';
import type { Measurement } from '../../../../scripts/bench-audit/measure.ts';
import type { MeasuredHalf, Way } from '../../../../scripts/bench-audit/measure-half.ts';
import { readOptions } from '../../../../scripts/bench-audit/options.ts';
import { markdown, problemsOf } from '../../../../scripts/bench-audit/report/report.ts';
import { goalsOf } from '../../../../scripts/bench-audit/score/goals.ts';
import type { Overall } from '../../../../scripts/bench-audit/score/overall.ts';

const overall: Overall = {
  claims: 10,
  clean: 5,
  cleanPassed: 3,
  cleanPassedShare: 0.6,
  cleanStopped: [{ claim: '002-clean', end: 'review', by: ['confidence'] }],
  falsePasses: ['101-fault'],
  duplicates: 2,
  duplicatesMissed: [],
  falseDuplicateAlarms: [],
  falseDuplicateShare: 0,
  endedRight: 8,
  refusedRight: 1,
  refusable: 1,
};
const tally = { right: 4, wrong: 0, unknown: 1, unread: 0 };
const way: Way = {
  overall,
  goals: goalsOf(overall),
  checks: [
    {
      check: 'invoice-date',
      isBuilt: true,
      right: 1,
      wrong: 0,
      missed: 1,
      precision: 1,
      recall: 0.5,
      wrongOn: [],
      missedOn: ['101-fault'],
    },
  ],
  lines: { eligible: tally, notEligible: tally, paidWrongly: ['131-line (gifts)'] },
};
const half = (name: MeasuredHalf['half']): MeasuredHalf => ({
  half: name,
  claims: 10,
  documents: 21,
  pages: 22,
  perfect: way,
  reader: { ...way, seconds: 44, secondsPerPage: 2 },
  cost: { expensePages: 10, textPages: 12, perClaim: 0.0118 },
});
const measured: Measurement = {
  halves: [half('development'), half('held-out')],
  atOnce: 2,
  machine: { cpus: 2, cpu: 'a processor', node: 'v24.0.0', load: 0.5 },
  measuredAt: '2026-11-21T08:00:00.000Z',
};

test('the report tells goals, errors, speed and cost', () => {
  const report = markdown(measured);
  for (const told of [
    '✗ 60.0 % (3 of 5)',
    '002-clean (review: confidence)',
    'faults that passed: 101-fault',
    'misses: 101-fault',
    'reading took 2 seconds a page',
    '## Held-out claims, local reader',
    '$0.0118',
    '58.8 % of its clean claims passed by',
    '88.2 % of its clean claims passed by',
    'taken for eligible and not: 131-line (gifts)',
  ]) {
    expect(report).toContain(told);
  }
});

test('a goal that the whole way misses is a problem', () => {
  expect(problemsOf(measured)).toEqual([
    'development, clean claims that pass with no human: 60.0 % (3 of 5), wanted at least 70.0 %',
    'development, claims with a fault that pass: 1, wanted 0',
    'held-out, clean claims that pass with no human: 60.0 % (3 of 5), wanted at least 70.0 %',
    'held-out, claims with a fault that pass: 1, wanted 0',
  ]);
});

test('options are read, and unknown ones explained', () => {
  expect(readOptions(['--quick', '--out', 'x.md'])).toEqual({
    all: false,
    quick: true,
    only: [],
    json: false,
    out: 'x.md',
  });
  expect(readOptions(['--all']).all).toBe(true);
  expect(() => readOptions(['--fast'])).toThrow(Failure);
});
