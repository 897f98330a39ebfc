import { expect, test } from 'vitest';
import { Failure, wordsFor } from '../../../local/failure.ts';

test('a failure is told in words and advice, without a stack', () => {
  expect(wordsFor(new Failure('Port 4600 is taken.', 'Choose another.\nOr end it.'))).toBe(
    'Port 4600 is taken.\n  Choose another.\n  Or end it.',
  );
});

test('a defect keeps its stack', () => {
  expect(wordsFor(new TypeError('x is not a function'))).toContain('failure.test.ts');
});
