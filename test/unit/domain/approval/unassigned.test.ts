import { expect, it } from 'vitest';
import { secondsUntilAskedAgain } from '../../../../functions/domain/approval/unassigned.ts';

const hour = 3600;
const day = 24 * hour;
const since = '2026-11-23T09:00:00.000Z';
const after = (seconds: number) => new Date(Date.parse(since) + seconds * 1000).toISOString();

it.each([
  ['at once', 0, hour],
  ['after an hour', hour, hour],
  ['after two and a half', 2.5 * hour, 2.5 * hour],
  ['after a day', day, 4 * hour],
  ['just before a week', 7 * day - 1, 4 * hour],
  ['after a week', 7 * day, day],
  ['after half a year', 180 * day, day],
])('the pause %s', (_, waited, pause) => {
  expect(secondsUntilAskedAgain(since, after(waited))).toBe(pause);
});

it('leaves room in one history for four seats of a chain in parallel that stay empty for the year that a workflow may run', () => {
  // Planning 5 events, choosing 2, asking until the time is over 6.
  const eventsOfALook = 13;
  let looks = 0;
  for (let waited = 0; waited < 365 * day; waited += secondsUntilAskedAgain(since, after(waited))) looks++;
  expect(4 * looks * eventsOfALook).toBeLessThan(25_000 * 0.9);
});
