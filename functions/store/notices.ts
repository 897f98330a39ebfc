import { noticeKey } from './keys.ts';
import { sendOnce } from './mailed-once.ts';
import type { Table } from './table.ts';

/** To whom an event is told. */
type Notice = { readonly eventId: string; readonly personId: string };

/** Tells a person of an event once, however often the event is delivered. False when they were told before. */
export const tellOnce = (notice: Notice, table: Table, send: () => Promise<void>): Promise<boolean> =>
  sendOnce({ key: noticeKey(notice.eventId, notice.personId), facts: notice }, table, send);
