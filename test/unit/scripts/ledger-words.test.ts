import { expect, test } from 'vitest';
import { wordsFor } from '../../../scripts/ledger/words.ts';

test('a refused connection says what to do, anything else says what it is', () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:4600'), { code: 'ECONNREFUSED' });
  expect(wordsFor(refused)).toContain('npm start');
  expect(wordsFor(new Error('no such table'))).toBe('no such table');
  expect(wordsFor('odd')).toBe('odd');
});
