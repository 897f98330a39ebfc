import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { sha256 } from '../../../functions/platform/hash.ts';
import { eventChange, putNew } from '../../../functions/store/changes.ts';
import { commit } from '../../../functions/store/commit.ts';
import { trailHeadKey } from '../../../functions/store/keys.ts';
import { timelineOf } from '../../../functions/store/timeline.ts';
import { hashOfLink, readTrailHead } from '../../../functions/store/trail.ts';
import { memoryTable } from '../../support/memory-table.ts';
import { eventOf } from '../workflow/samples.ts';

const eventOn = (itemId: string, eventId: string) => eventOf('request.submitted', { itemId, eventId });
const told = (itemId: string, ...eventIds: string[]) => eventIds.map((id) => eventChange(eventOn(itemId, id)));

test('events of an item are chained in the order written, each to the one before, and the head is the last', async () => {
  const table = memoryTable();
  await commit(table, told('req_1', 'evt_1'));
  await commit(table, [...told('req_1', 'evt_2', 'evt_3'), ...told('clm_1', 'evt_4')]);
  const [first, second, third] = await timelineOf(table, 'req_1');
  expect(first?.trail).toMatchObject({ number: 1, previous: null });
  expect(second?.trail).toMatchObject({ number: 2, previous: first?.trail?.hash });
  expect(third?.trail).toMatchObject({ number: 3, previous: second?.trail?.hash });
  expect(await readTrailHead(table, 'req_1')).toEqual({ itemId: 'req_1', number: 3, hash: third?.trail?.hash });
  expect(await readTrailHead(table, 'clm_1')).toMatchObject({ number: 1 });
});

test('a hash is of everything that the event says, its number and the hash before', () => {
  const event = eventOn('req_1', 'evt_1');
  const place = { number: 2, previous: 'a' };
  const hash = hashOfLink(event, place);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(hashOfLink(Object.fromEntries(Object.entries(event).toReversed()), place)).toBe(hash);
  expect(hashOfLink({ ...event, sentence: 'Something else.' }, place)).not.toBe(hash);
  expect(hashOfLink(event, { ...place, number: 3 })).not.toBe(hash);
  expect(hashOfLink(event, { ...place, previous: 'b' })).not.toBe(hash);
});

test('a reason is kept beside its event: under the hash is its SHA-256, and what left the table told of no more', async () => {
  const table = memoryTable();
  const reason = 'Nora Lind (nora@northwind.example) asked twice.';
  await commit(table, [eventChange({ ...eventOn('req_1', 'evt_1'), reason })]);
  const [kept] = await timelineOf(table, 'req_1');
  expect(kept).toMatchObject({ reason, facts: { reasonSha256: sha256(reason) } });
  const { trail, reason: _, ...told } = kept ?? eventOn('req_1', 'evt_1');
  expect(hashOfLink(told, { number: 1, previous: null })).toBe(trail?.hash);
  expect(JSON.stringify(told)).not.toContain('Nora');
});

test('of many who tell of one item at once all are chained, without a gap', async () => {
  const table = memoryTable();
  const ids = Array.from({ length: 12 }, (_, n) => `evt_${String(n).padStart(2, '0')}`);
  await Promise.all(ids.map((id) => commit(table, told('req_1', id))));
  const links = (await timelineOf(table, 'req_1')).flatMap(({ trail }) => trail ?? []);
  const inOrder = links.toSorted((left, right) => left.number - right.number);
  expect(inOrder.map(({ number }) => number)).toEqual(ids.map((_, n) => n + 1));
  expect(inOrder.slice(1).map(({ previous }) => previous)).toEqual(inOrder.slice(0, -1).map(({ hash }) => hash));
});

test('a refused guard is told as before, also when the trail moved as well', async () => {
  const table = memoryTable();
  const taken = () => putNew({ pk: 'THING', sk: 'THING' }, {}, () => new Error('taken'));
  await commit(table, [taken(), ...told('req_1', 'evt_1')]);
  const send = table.client.send.bind(table.client) as unknown as (command: unknown) => Promise<unknown>;
  const late = {
    ...table,
    client: {
      send: async (command: unknown) => {
        if (command instanceof TransactWriteCommand) await commit(table, told('req_1', 'evt_2'));
        return send(command);
      },
    } as unknown as typeof table.client,
  };
  await expect(commit(late, [taken(), ...told('req_1', 'evt_3')])).rejects.toThrow('taken');
  expect(await timelineOf(table, 'req_1')).toHaveLength(2);
});

test('a commit without events touches no trail', async () => {
  const table = memoryTable();
  await commit(table, [putNew({ pk: 'THING', sk: 'THING' }, {}, () => new Error('taken'))]);
  expect(table.stored().map(({ pk }) => pk)).toEqual(['THING']);
  await commit(table, told('req_1', 'evt_1'));
  expect(table.stored().map(({ pk }) => pk)).toContain(trailHeadKey('req_1').pk);
});
