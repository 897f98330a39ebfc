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

it('counts what can be seen of a title, an audience and a campaign', () => {
  const unseen = { title: '\u200b\u200b\u200b', targetAudience: 'IT\u3164', campaignName: '\u2800\u2800' };
  expect(submissionProblems({ ...terms, ...unseen }, active, null)).toEqual([
    { field: '/title', problem: 'must have at least 3 characters that can be seen' },
    { field: '/targetAudience', problem: 'must have at least 3 characters that can be seen' },
    { field: '/campaignName', problem: 'must have at least 2 characters that can be seen' },
  ]);
  expect(submissionProblems({ ...terms, title: 'می\u200cخواهم' }, active, null)).toEqual([]);
});

it('knows a program that is not in the catalog', () => {
  expect(fields(submissionProblems({ ...terms, programId: 'gone' }, active, null))).toEqual(['/programId']);
});
