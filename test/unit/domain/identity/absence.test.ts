import { expect, test } from 'vitest';
import { isAwayOn } from '../../../../functions/domain/identity/absence.ts';

test.each([
  ['2026-10-04', false],
  ['2026-10-05', true],
  ['2026-10-09', true],
  ['2026-10-10', false],
])('from 5 to 9 October somebody is away on %s: %s', (on, isAway) => {
  expect(isAwayOn(on, { from: '2026-10-05', until: '2026-10-09', delegateId: 'hana' })).toBe(isAway);
});
