import { expect, test } from 'vitest';
import { executionTimes, secondsToRevise, secondsUntilClosing } from '../../../functions/request/steps/times.ts';
import { policyOf, terms } from '../domain/examples.ts';

const day = 86_400;
const asked = { terms: { ...terms, startDate: '2027-01-11', endDate: '2027-02-26' }, claimDeadline: '2027-04-27' };

test('an activity starts with its first day and is over after its last', () => {
  expect(executionTimes(asked, '2026-12-01T10:00:00.000Z')).toEqual({
    startsAt: '2027-01-11T00:00:00.000Z',
    endsAt: '2027-02-27T00:00:00.000Z',
    closesInSeconds: 60 * day,
  });
});

test('decided after its end, the deadline counts from now', () => {
  expect(executionTimes(asked, '2027-04-27T12:00:00.000Z').closesInSeconds).toBe(day / 2);
});

test.each([
  ['the whole last day', '2027-04-27T00:00:00.000Z', day],
  ['the last second', '2027-04-27T23:59:59.000Z', 1],
  ['part of a second counts as one, so that no wait ends early', '2027-04-27T23:59:59.999Z', 1],
  ['when it has passed, another look a day later', '2027-04-28T00:00:00.000Z', day],
  ['also long after', '2028-01-01T00:00:00.000Z', day],
])('until the deadline has passed: %s', (_, now, seconds) => {
  expect(secondsUntilClosing('2027-04-27', now)).toBe(seconds);
});

test.each([
  [30, 30 * day],
  [1, day],
  [0, 1],
])('%i days to revise are %i seconds; the engine knows no wait of none', (revisionDays, seconds) => {
  const { approval } = policyOf().rules;
  expect(secondsToRevise(policyOf({ approval: { ...approval, revisionDays } }))).toBe(seconds);
});
