import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { DomainEvent } from '../domain/event/event.ts';
import { busSource } from '../platform/bus-event.ts';
import { logger } from '../platform/logger.ts';
import { parseStored } from '../store/table.ts';

/** What the table's stream hands over: new items that are events. */
export const StreamBatch = z.object({
  Records: z.array(
    z.object({
      dynamodb: z.object({
        SequenceNumber: z.string(),
        NewImage: z.custom<Record<string, AttributeValue>>((image) => typeof image === 'object' && image !== null),
      }),
    }),
  ),
});
export type StreamBatch = z.infer<typeof StreamBatch>;

/** The records that are to be delivered again. */
export const BatchReply = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });
export type BatchReply = z.infer<typeof BatchReply>;

export type PublishDeps = { readonly client: Pick<EventBridgeClient, 'send'>; readonly busName: string };

type Outgoing = { readonly sequence: string; readonly event: DomainEvent };

/** The most that one call to the bus takes. */
const entriesPerCall = 10;

/**
 * Puts stored events on the bus in the order of the stream. From the first that the bus did not take, all are left to
 * the next delivery: an event may come twice and out of order across items, but is never lost.
 */
export async function publish(batch: StreamBatch, deps: PublishDeps): Promise<BatchReply> {
  const { outgoing, unreadable } = readBatch(batch);
  for (let from = 0; from < outgoing.length; from += entriesPerCall) {
    const failed = await putEvents(outgoing.slice(from, from + entriesPerCall), deps);
    if (failed !== undefined) return failedFrom(failed);
  }
  return unreadable === undefined ? { batchItemFailures: [] } : failedFrom(unreadable);
}

/** The events up to the first record that is none; that one is handed back so that it ends in the failure queue. */
function readBatch(batch: StreamBatch): { outgoing: Outgoing[]; unreadable: string | undefined } {
  const outgoing: Outgoing[] = [];
  for (const { dynamodb } of batch.Records) {
    try {
      outgoing.push({
        sequence: dynamodb.SequenceNumber,
        event: parseStored(DomainEvent, unmarshall(dynamodb.NewImage)),
      });
    } catch (error) {
      logger.error('EVENT_UNREADABLE', { sequence: dynamodb.SequenceNumber, error: String(error) });
      return { outgoing, unreadable: dynamodb.SequenceNumber };
    }
  }
  return { outgoing, unreadable: undefined };
}

/** Why is for those who read the item: what leaves the table names no people and repeats nobody's words. */
const withoutReason = ({ reason: _, ...told }: DomainEvent): DomainEvent => told;

/** @returns the sequence number of the first event that the bus did not take. */
async function putEvents(outgoing: readonly Outgoing[], deps: PublishDeps): Promise<string | undefined> {
  const reply = await deps.client.send(
    new PutEventsCommand({
      Entries: outgoing.map(({ event }) => ({
        EventBusName: deps.busName,
        Source: busSource,
        DetailType: event.type,
        Detail: JSON.stringify(withoutReason(event)),
        Time: new Date(event.at),
      })),
    }),
  );
  const refused = (reply.Entries ?? []).findIndex((entry) => entry.ErrorCode !== undefined);
  if (refused === -1) return undefined;
  logger.warn('EVENT_NOT_TAKEN', { code: reply.Entries?.[refused]?.ErrorCode });
  return outgoing[refused]?.sequence;
}

const failedFrom = (itemIdentifier: string): BatchReply => ({ batchItemFailures: [{ itemIdentifier }] });
