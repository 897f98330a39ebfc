import { DomainEvent } from '../domain/event/event.ts';
import { eventKey } from './keys.ts';
import { readPartition, type Table } from './table.ts';

/** The events of an item, oldest first. */
export const timelineOf = (table: Table, itemId: string): Promise<DomainEvent[]> =>
  readPartition(table, { pk: eventKey(itemId, '').pk, prefix: 'evt_' }, DomainEvent);
