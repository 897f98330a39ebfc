import type { IsoDate } from '../domain/calendar/dates.ts';
import { Digest } from '../domain/operations/digest.ts';
import { digestKey } from './keys.ts';
import { sendOnce } from './mailed-once.ts';
import { read, type Table } from './table.ts';

/** What a person was sent on a day; undefined where there was no list. */
export const readDigest = (table: Table, personId: string, on: IsoDate) => read(table, digestKey(personId, on), Digest);

/** Sends the one list of a person and day. False when it was sent before. */
export const sendDigestOnce = (
  digest: Omit<Digest, 'status'>,
  table: Table,
  send: () => Promise<void>,
): Promise<boolean> => sendOnce({ key: digestKey(digest.personId, digest.on), facts: digest }, table, send);
