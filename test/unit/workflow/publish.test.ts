import type { EventBridgeClient, PutEventsCommandInput } from '@aws-sdk/client-eventbridge';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { logger } from '../../../functions/platform/logger.ts';
import { eventEntity, eventKey } from '../../../functions/store/keys.ts';
import { publish, StreamBatch } from '../../../functions/workflow/publish.ts';
import { eventOf, requestId } from './samples.ts';

beforeEach(() => {
  vi.spyOn(logger, 'error').mockImplementation(() => undefined);
  vi.spyOn(logger, 'warn').mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

const stored = (eventId: string) => ({
  ...eventOf('request.submitted', { eventId, facts: { version: 1, cap: null, preApproved: false } }),
  ...eventKey(requestId, eventId),
  entity: eventEntity,
});
const record = (sequence: number, item: object = stored(`evt_${sequence}`)) => ({
  eventName: 'INSERT',
  dynamodb: { SequenceNumber: `${sequence}`, NewImage: marshall(item) },
});
const batch = (...Records: object[]) => StreamBatch.parse({ Records });
const many = (count: number) => batch(...Array.from({ length: count }, (_, n) => record(n)));

/** A bus that takes all but the entries whose event ids are refused. */
function busOf(...refused: string[]) {
  const taken: string[] = [];
  const send = vi.fn(({ input }: { input: PutEventsCommandInput }) => {
    const ids = (input.Entries ?? []).map(({ Detail }) => JSON.parse(Detail ?? '').eventId as string);
    taken.push(...ids.filter((id) => !refused.includes(id)));
    return Promise.resolve({ Entries: ids.map((id) => (refused.includes(id) ? { ErrorCode: 'Throttled' } : {})) });
  });
  return { taken, send, deps: { client: { send } as unknown as EventBridgeClient, busName: 'fundgate' } };
}

const allTaken = { batchItemFailures: [] };
const from = (sequence: number) => ({ batchItemFailures: [{ itemIdentifier: `${sequence}` }] });

test('an event goes on the bus as the domain wrote it, without the keys of the table', async () => {
  const bus = busOf();
  expect(await publish(batch(record(7)), bus.deps)).toEqual(allTaken);
  const [entry] = bus.send.mock.calls[0]?.[0].input.Entries ?? [];
  expect(entry).toMatchObject({ EventBusName: 'fundgate', Source: 'fundgate', DetailType: 'request.submitted' });
  expect(entry?.Time).toEqual(new Date('2026-11-20T09:00:00.000Z'));
  const { pk: _, sk: __, entity: ___, ...event } = stored('evt_7');
  expect(JSON.parse(entry?.Detail ?? '')).toEqual(event);
});

test('its place in the trail goes on the bus as well, so that an archive keeps the hash', async () => {
  const bus = busOf();
  const trail = { number: 2, previous: 'a'.repeat(64), hash: 'b'.repeat(64) };
  await publish(batch(record(7, { ...stored('evt_7'), trail })), bus.deps);
  const [entry] = bus.send.mock.calls[0]?.[0].input.Entries ?? [];
  expect(JSON.parse(entry?.Detail ?? '')).toMatchObject({ eventId: 'evt_7', trail });
});

test('a batch goes out in order, ten to a call', async () => {
  const bus = busOf();
  expect(await publish(many(23), bus.deps)).toEqual(allTaken);
  expect(bus.send.mock.calls.map(([{ input }]) => input.Entries?.length)).toEqual([10, 10, 3]);
  expect(bus.taken).toEqual(Array.from({ length: 23 }, (_, n) => `evt_${n}`));
});

test('from the first event that the bus refuses on, everything is delivered again', async () => {
  const bus = busOf('evt_12', 'evt_14');
  expect(await publish(many(23), bus.deps)).toEqual(from(12));
  expect(bus.send).toHaveBeenCalledTimes(2);
  expect(bus.taken).not.toContain('evt_20');
});

test('a bus that is away fails the whole batch, so that the stream keeps it', async () => {
  const client = { send: () => Promise.reject(new Error('away')) } as unknown as EventBridgeClient;
  await expect(publish(many(1), { client, busName: 'fundgate' })).rejects.toThrow('away');
});

test('what cannot be read is handed back, after the events before it went out', async () => {
  const bus = busOf();
  const broken = { ...stored('evt_2'), type: 'request.invented' };
  expect(await publish(batch(record(1), record(2, broken), record(3)), bus.deps)).toEqual(from(2));
  expect(bus.taken).toEqual(['evt_1']);
});

test('a refused event before an unreadable one decides where the next delivery begins', async () => {
  const bus = busOf('evt_1');
  const broken = { ...stored('evt_2'), at: 'yesterday' };
  expect(await publish(batch(record(0), record(1), record(2, broken)), bus.deps)).toEqual(from(1));
});

test("nobody's words go out with an event, only their SHA-256", async () => {
  const bus = busOf();
  const reason = 'Nora Lind was late.';
  await publish(batch(record(1, { ...stored('evt_1'), reason, facts: { reasonSha256: 'aa' } })), bus.deps);
  const [entry] = bus.send.mock.calls[0]?.[0].input.Entries ?? [];
  expect(JSON.parse(entry?.Detail ?? '')).toMatchObject({ facts: { reasonSha256: 'aa' } });
  expect(entry?.Detail).not.toContain('Nora');
});
