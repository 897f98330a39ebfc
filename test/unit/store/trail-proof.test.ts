import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decidedEvent } from '../../../functions/approval/events.ts';
import type { Approval } from '../../../functions/domain/approval/approval.ts';
import type { DomainEvent } from '../../../functions/domain/event/event.ts';
import { eventChange } from '../../../functions/store/changes.ts';
import { commit } from '../../../functions/store/commit.ts';
import type { Stored, StoredTrail } from '../../../functions/store/stored-trail.ts';
import { timelineOf } from '../../../functions/store/timeline.ts';
import { readTrailHead } from '../../../functions/store/trail.ts';
import { proveTrail } from '../../../functions/store/trail-proof.ts';
import { memoryTable } from '../../support/memory-table.ts';
import { approval } from '../approval/samples.ts';
import { decision } from '../domain/examples.ts';
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

/** A chain that begins with the given event, and a decision that only a loose event tells of, with an id as if of before it. */
async function forgedBeside(first: DomainEvent, decidedAt: string): Promise<StoredTrail> {
  const table = memoryTable();
  await commit(table, [eventChange(first), eventChange(eventOf('request.triaged', { itemId, eventId: 'evt_2' }))]);
  const forged = decision({ approvalId: 'apr_1', decidedAt });
  const told = { itemId, eventId: 'evt_0', at: '2026-10-31T00:00:00.000Z', facts: { approvalId: 'apr_1' } };
  const events = [...(await timelineOf(table, itemId)), eventOf('approval.decided', told)];
  return { head: await readTrailHead(table, itemId), events, decisions: [['apr_1', forged]] };
}
const keptSince = '2026-11-01T00:00:00.000Z';

test.each(['request.submitted', 'claim.opened'] as const)(
  'nothing is before %s: what has no number was put in',
  async (type) => {
    const forged = await forgedBeside(eventOf(type, { itemId, eventId: 'evt_1' }), '2026-10-31T00:00:00.000Z');
    for (const known of [{}, { keptSince }])
      expect(proveTrail({ ...forged, ...known })).toMatchObject({
        before: 0,
        broken: {
          finding: 'outside-the-chain',
          detail: 'approval.decided (evt_0) has no number, and the trail was kept when it was written',
        },
      });
  },
);

test('a decision of a time when the trail was kept is told by no event of before it', async () => {
  const first = eventOf('claim.submitted', { itemId, eventId: 'evt_1', at: '2026-11-20T00:00:00.000Z' });
  const decidedAt = (at: string) => forgedBeside(first, at);
  const outside = { before: 1, broken: { finding: 'decision-outside' } };
  expect(proveTrail(await decidedAt('2026-11-21T00:00:00.000Z'))).toMatchObject(outside);
  const between = await decidedAt('2026-11-10T00:00:00.000Z');
  expect(proveTrail(between)).toMatchObject({ before: 1, broken: undefined });
  expect(proveTrail({ ...between, keptSince })).toMatchObject(outside);
  expect(proveTrail({ ...(await decidedAt('2026-10-31T00:00:00.000Z')), keptSince }).broken).toBeUndefined();
});

const question: Approval = {
  ...approval,
  approvalId: 'apr_1',
  itemId,
  status: 'decided',
  decision: decision({ approvalId: 'apr_1' }),
};

test.each([
  ['purpose', 'finance-approval'],
  ['stage', 1],
  ['version', 7],
  ['role', 'cro'],
  ['currency', 'JPY'],
  ['askedAt', '2020-01-01T00:00:00.000Z'],
])('a question whose %s was changed after it was decided is not the one that was decided on', async (field, value) => {
  const table = memoryTable();
  const { decision: decided } = question;
  if (!decided) throw new Error('nothing was decided');
  await commit(table, [eventChange({ ...decidedEvent(question, decided), eventId: 'evt_1' })]);
  const trail = { head: await readTrailHead(table, itemId), events: await timelineOf(table, itemId) };
  const proof = (asked: Stored) => proveTrail({ ...trail, decisions: [['apr_1', decided]], asked: [asked] }).broken;
  expect(proof(question)).toBeUndefined();
  expect(proof({ ...question, [field]: value })).toEqual({
    finding: 'decision-differs',
    number: 1,
    detail: `apr_1 is not what was decided on: its ${field} was changed`,
  });
});

test.each([
  ['other words', (event: Stored) => ({ ...event, reason: 'Otherwise.' })],
  ['none any more', ({ reason: _, ...event }: Stored) => event],
  ['words that are none', (event: Stored) => ({ ...event, reason: 7 })],
])('an event with a reason that has %s beside it is not what was written', async (_, burgle) => {
  const table = memoryTable();
  await commit(table, [eventChange(eventOf('request.rejected', { itemId, eventId: 'evt_1', reason: 'Too late.' }))]);
  const [written] = await timelineOf(table, itemId);
  const proof = (event: Stored) => proveTrail({ head, events: [event], decisions: [] }).broken;
  const head = await readTrailHead(table, itemId);
  expect(proof(written as Stored)).toBeUndefined();
  expect(proof(burgle(written as Stored))).toMatchObject({ finding: 'changed-event', number: 1 });
});

test('a reason that was put beside an event without one is found', async () => {
  const whole = await chainOf(2);
  const events = replaced(whole.events, 1, { ...whole.events[1], reason: 'It was agreed.' });
  expect(proveTrail({ ...whole, events }).broken).toMatchObject({ finding: 'changed-event', number: 2 });
});
