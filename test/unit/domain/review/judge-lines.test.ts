import { expect, test } from 'vitest';
import type { CheckResult, CheckVerdict } from '../../../../functions/domain/audit/finding.ts';
import { judgeLines, reasonsOfReview } from '../../../../functions/domain/review/judge-lines.ts';

const line = (verdict: CheckVerdict): CheckResult => ({
  check: 'invoice-date',
  slotId: 'invoice',
  verdict,
  observed: '2027-02-28',
  expected: 'inside the window',
  readFrom: null,
  sentence: 'The invoice is late.',
  staffNote: null,
});
const nothing = { human: undefined, reason: '' };

test('what the machine decided stands unless it is overruled', () => {
  expect(judgeLines([line('pass'), line('fail')], [], 'reject')).toEqual({
    lines: [
      { check: 'invoice-date', slotId: 'invoice', machine: 'pass', human: 'pass', reason: null },
      { check: 'invoice-date', slotId: 'invoice', machine: 'fail', human: 'fail', reason: null },
    ],
    problems: [],
  });
});

test('what the machine left open needs an answer, whatever is decided', () => {
  for (const verdict of ['approve', 'return', 'reject', undefined] as const) {
    expect(judgeLines([line('review')], [nothing], verdict)).toEqual({
      lines: [],
      problems: [{ field: '/lines/0', problem: 'must be decided' }],
    });
  }
});

test.each([
  ['pass', 'fail', true],
  ['fail', 'pass', true],
  ['review', 'fail', true],
  ['review', 'pass', false],
  ['pass', 'pass', false],
] as const)('a line of %s that a person finds %s needs a reason: %s', (machine, human, needed) => {
  const problems = needed ? [{ field: '/lines/0', problem: 'must have a reason' }] : [];
  for (const reason of ['  ', '\u200b', '\u3164'])
    expect(judgeLines([line(machine)], [{ human, reason }], 'return').problems).toEqual(problems);
  expect(judgeLines([line(machine)], [{ human, reason: 'Looked at it.' }], 'return').problems).toEqual([]);
  expect(judgeLines([line(machine)], [{ human, reason: 'x'.repeat(301) }], 'return').problems).toHaveLength(1);
});

test('nothing is approved while a line is not in order', () => {
  const bad = [{ human: 'fail', reason: 'Not ours.' }] as const;
  expect(judgeLines([line('review')], bad, 'approve').problems).toEqual([
    { field: '/decision', problem: 'must not be to approve while a line is not in order' },
  ]);
  expect(judgeLines([line('review')], bad, 'return').problems).toEqual([]);
});

test('the partner gets the reasons of all lines that are not in order, and of no other', () => {
  const { lines } = judgeLines(
    [line('review'), line('fail'), line('pass')],
    [
      { human: 'fail', reason: 'The day is cut off.' },
      { human: 'pass', reason: 'It reads well.' },
      { human: 'fail', reason: ' Not addressed to you. ' },
    ],
    'return',
  );
  expect(reasonsOfReview('Please scan it again.', lines)).toEqual([
    'Please scan it again.',
    'The day is cut off.',
    'Not addressed to you.',
  ]);
});
