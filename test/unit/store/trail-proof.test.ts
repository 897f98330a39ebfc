import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventChange } from '../../../functions/store/changes.ts';
import { commit } from '../../../functions/store/commit.ts';
import { timelineOf } from '../../../functions/store/timeline.ts';
import { readTrailHead } from '../../../functions/store/trail.ts';
import { proveTrail, type Stored, type StoredTrail } from '../../../functions/store/trail-proof.ts';
import { memoryTable } from '../../support/memory-table.ts';
import { eventOf } from '../workflow/samples.ts';

const itemId = 'clm_1';

/** A chain of so many events, written as the app writes it. */
async function chainOf(length: number): Promise<StoredTrail> {
  const table = memoryTable();
  for (let n = 0; n < length; n++) {
    const facts = { version: n, verdict: 'pass' };
    await commit(table, [
      eventChange(eventOf('claim.submitted', { itemId, eventId: `evt_${String(n).padStart(3, '0')}`, facts })),
    ]);
  }
  return { head: await readTrailHead(table, itemId), events: await timelineOf(table, itemId), decisions: [] };
}

type Burglary = (events: readonly Stored[], at: number) => readonly Stored[];
const replaced = (events: readonly Stored[], at: number, by: Stored) => events.map((each, n) => (n === at ? by : each));

const burglaries: Record<string, Burglary> = {
  'another person': (events, at) => replaced(events, at, { ...events[at], by: 'somebody-else' }),
  'another time': (events, at) => replaced(events, at, { ...events[at], at: '2020-01-01T00:00:00.000Z' }),
  'another fact': (events, at) => replaced(events, at, { ...events[at], facts: { version: 99, verdict: 'pass' } }),
  'a fact more': (events, at) => replaced(events, at, { ...events[at], hidden: true }),
  'another hash': (events, at) =>
    replaced(events, at, { ...events[at], trail: { ...(events[at]?.trail as object), hash: 'f'.repeat(64) } }),
  'no number any more': (events, at) => {
    const { trail: _, ...loose } = events[at] ?? {};
    return replaced(events, at, loose);
  },
  'a number that is none': (events, at) => replaced(events, at, { ...events[at], trail: 'none' }),
  'taken out': (events, at) => events.toSpliced(at, 1),
  'put in twice': (events, at) => [...events, { ...events[at], eventId: 'evt_999' }],
  'put in from before': (events, at) => [...events, { ...events[at], trail: undefined, eventId: 'evt_999' }],
};

test.each(Object.entries(burglaries))('%s: wherever in a chain it is done, it is found', async (_, burglary) => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 12 }), fc.nat(), async (length, place) => {
      const whole = await chainOf(length);
      expect(proveTrail(whole)).toMatchObject({ chained: length, before: 0, broken: undefined });
      const events = burglary(whole.events, place % length);
      expect(proveTrail({ ...whole, events }).broken).toBeDefined();
    }),
    { numRuns: 30 },
  );
});

test('the order in which events are read is no matter', async () => {
  const whole = await chainOf(12);
  expect(proveTrail({ ...whole, events: whole.events.toReversed() }).broken).toBeUndefined();
});

test('an item without events has nothing to prove; one that is there and has none is broken', () => {
  const nothing = { head: undefined, events: [], decisions: [] };
  expect(proveTrail(nothing)).toEqual({ chained: 0, before: 0, decisions: 0, broken: undefined });
  expect(proveTrail({ ...nothing, isThere: true }).broken).toMatchObject({ finding: 'missing-number', number: 1 });
});
