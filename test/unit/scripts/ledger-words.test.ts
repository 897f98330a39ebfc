import { expect, test } from 'vitest';
import { Refusal } from '../../../functions/domain/errors.ts';
import { Failure } from '../../../local/failure.ts';
import { wordsFor } from '../../../scripts/ledger/words.ts';

test('a refused connection says what to do, anything else says what it is', () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:4600'), { code: 'ECONNREFUSED' });
  expect(wordsFor(refused)).toContain('npm start');
  expect(wordsFor(new Error('no such table'))).toBe('no such table');
  expect(wordsFor('odd')).toBe('odd');
});

test('a refusal names options instead of fields, and a failure says what to do', () => {
  const problems = [
    { field: '/query/budgetId', problem: 'is unknown' },
    { field: '/query/until', problem: 'lies in the future' },
  ];
  expect(wordsFor(new Refusal('invalid', 'No.', problems))).toBe(
    'No.\n  --budget is unknown\n  --until lies in the future',
  );
  expect(wordsFor(new Failure('The port is taken.', 'Choose another.'))).toBe('The port is taken.\n  Choose another.');
});
