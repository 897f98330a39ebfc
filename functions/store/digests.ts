import type { IsoDate } from '../domain/calendar/dates.ts';
import { Digest } from '../domain/operations/digest.ts';
import type { Change } from './change.ts';
import { digestKey } from './keys.ts';
import { beginMail, endMail } from './mailed-once.ts';
import { read, type Table } from './table.ts';

/** What a person was sent on a day; undefined where there was no list. */
export const readDigest = (table: Table, personId: string, on: IsoDate) => read(table, digestKey(personId, on), Digest);

/** Takes the one list of a person and day. @throws Refusal `conflict` from the commit when another run has it. */
export const beginDigest = (digest: Digest): Change => beginMail(digestKey(digest.personId, digest.on), digest);

/** What became of it. */
export const endDigest = ({ personId, on }: Digest, status: 'sent' | 'failed'): Change =>
  endMail(digestKey(personId, on), status);
