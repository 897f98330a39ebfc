import { expect, test } from 'vitest';
import { AbsenceWord, isAwayOn, wordOf } from '../../../../functions/domain/identity/absence.ts';

test.each([
  ['2026-10-04', false],
  ['2026-10-05', true],
  ['2026-10-09', true],
  ['2026-10-10', false],
])('from 5 to 9 October somebody is away on %s: %s', (on, isAway) => {
  expect(isAwayOn(on, { from: '2026-10-05', until: '2026-10-09', delegateId: 'hana' })).toBe(isAway);
});

test('an absence comes back from its word as it was', () => {
  const absence = { from: '2026-12-20', until: '2027-01-06', delegateId: 'hana' };
  expect(AbsenceWord.parse(wordOf(absence))).toEqual(absence);
});

test.each([
  ['2026-12-20', ''],
  ['2026-12-20..2027-01-06:hana', ''],
  ['2026-12-20/2027-01-06:', ''],
  ['20.12.2026/2027-01-06:hana', 'from'],
  ['2026-12-20/2027-02-30:hana', 'until'],
  ['2027-01-06/2026-12-20:hana', 'until'],
])('%s is no absence: what is wrong stands at "%s"', (word, at) => {
  expect(AbsenceWord.safeParse(word).error?.issues.map(({ path }) => path.join('/'))).toEqual([at]);
});
