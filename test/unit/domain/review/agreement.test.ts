import { expect, test } from 'vitest';
import { agreementOf, countLines } from '../../../../functions/domain/review/agreement.ts';
import type { ReviewedLine } from '../../../../functions/domain/review/review.ts';

const line = (machine: ReviewedLine['machine'], human: ReviewedLine['human']): ReviewedLine => ({
  check: 'currency',
  slotId: 'invoice',
  machine,
  human,
  reason: null,
});

test('lines that the machine left open count for neither side', () => {
  const one = countLines([line('pass', 'pass'), line('pass', 'pass'), line('review', 'pass'), line('review', 'fail')]);
  const two = countLines([line('pass', 'fail'), line('fail', 'fail'), line('fail', 'pass')]);
  expect(agreementOf([one, two])).toEqual([
    {
      check: 'currency',
      passAccepted: 2,
      passOverruled: 1,
      failAccepted: 1,
      failOverruled: 1,
      openPassed: 1,
      openFailed: 1,
      agreementPercent: 60,
    },
  ]);
});

test('a check that nobody reviewed is not reported, one that was only left open has no share', () => {
  expect(agreementOf([])).toEqual([]);
  expect(agreementOf([countLines([line('review', 'pass')])])[0]?.agreementPercent).toBeNull();
});
