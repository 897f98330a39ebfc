import { Refusal } from '../domain/errors.ts';
import { commit } from './commit.ts';
import { noticeKey } from './keys.ts';
import { beginMail, endMail } from './mailed-once.ts';
import type { Table } from './table.ts';

/** To whom an event is told. */
type Notice = { readonly eventId: string; readonly personId: string };

/**
 * Tells a person of an event once, however often the event is delivered. False when they were told before. What cannot be
 * sent is let go, so that the next delivery may send it.
 */
export async function tellOnce(notice: Notice, table: Table, send: () => Promise<void>): Promise<boolean> {
  const key = noticeKey(notice.eventId, notice.personId);
  try {
    await commit(table, [beginMail(key, notice)]);
  } catch (thrown) {
    if (thrown instanceof Refusal && thrown.kind === 'conflict') return false;
    throw thrown;
  }
  try {
    await send();
  } catch (thrown) {
    await commit(table, [endMail(key, 'failed')]);
    throw thrown;
  }
  await commit(table, [endMail(key, 'sent')]);
  return true;
}
