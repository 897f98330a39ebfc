import { expect, it } from 'vitest';
import { submissionProblems } from '../../../../functions/domain/request/submission-problems.ts';
import { program, terms } from '../examples.ts';

const active = { active: true };
const fields = (problems: { field: string }[]) => problems.map(({ field }) => field);

it('finds nothing in a request that agrees with its program', () => {
  expect(submissionProblems(terms, active, null)).toEqual([]);
  expect(submissionProblems({ ...terms, programId: program.programId }, active, program)).toEqual([]);
});

it('lists every contradiction at once', () => {
  const asked = {
    ...terms,
    programId: program.programId,
    currency: 'EUR',
    motion: 'event',
    activityType: 'trade-show',
    endDate: '9999-12-31',
  } as const;
  const problems = submissionProblems(asked, { active: false }, { ...program, active: false });
  expect(fields(problems)).toEqual(['', '/endDate', '/programId', '/currency', '/motion', '/activityType']);
});

it('knows a program that is not in the catalog', () => {
  expect(fields(submissionProblems({ ...terms, programId: 'gone' }, active, null))).toEqual(['/programId']);
});
