import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import * as z from 'zod';

const run = promisify(execFile);

const Goal = z.object({ what: z.string(), wanted: z.string(), reached: z.string(), isMet: z.boolean() });
const Way = z.object({
  overall: z.object({
    clean: z.int(),
    cleanPassed: z.int(),
    falsePasses: z.array(z.string()),
    duplicates: z.int(),
    duplicatesMissed: z.array(z.string()),
    falseDuplicateAlarms: z.array(z.string()),
    refusedRight: z.int(),
    refusable: z.int(),
  }),
  goals: z.array(Goal).length(4),
  checks: z.array(z.object({ check: z.string(), precision: z.number().nullable(), recall: z.number().nullable() })),
});
const Figures = z.object({
  halves: z
    .array(
      z.object({
        half: z.literal('development'),
        claims: z.int(),
        pages: z.int(),
        perfect: Way,
        reader: Way.extend({ secondsPerPage: z.number() }),
        cost: z.object({ perClaim: z.number() }),
      }),
    )
    .length(1),
});

/** A clean claim, one of a day too late, a file behind a password, an original, its rescan, and its file once more. */
const some = ['001-', '101-', '141-', '171-', '181-', '183-'];

test('the audit’s benchmark reads and judges a handful of claims and gives every figure', {
  timeout: 300_000,
}, async () => {
  const only = some.flatMap((name) => ['--only', name]);
  const { stdout, stderr } = await run(process.execPath, ['scripts/bench-audit.ts', '--quick', '--json', ...only], {
    maxBuffer: 16 * 1024 * 1024,
  });
  const [half] = Figures.parse(JSON.parse(stdout)).halves;
  if (half === undefined) throw new Error('nothing was measured');
  expect(half.claims).toBe(6);
  for (const way of [half.perfect, half.reader]) {
    expect(way.overall).toMatchObject({ clean: 2, duplicates: 2, refusable: 1, refusedRight: 1 });
    expect(way.overall).toMatchObject({ falsePasses: [], duplicatesMissed: [], falseDuplicateAlarms: [] });
    expect(way.checks.find(({ check }) => check === 'invoice-date')?.recall).toBe(1);
  }
  expect(half.perfect.overall.cleanPassed).toBe(2);
  expect(half.reader.secondsPerPage).toBeGreaterThan(0.05);
  expect(half.cost.perClaim).toBeCloseTo(0.0095, 4);
  expect(stderr).toContain('Reading every page');
});
