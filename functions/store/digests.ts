import type { IsoDate } from '../domain/calendar/dates.ts';
import { Refusal } from '../domain/errors.ts';
import { Digest } from '../domain/operations/digest.ts';
import type { Change } from './change.ts';
import { digestKey } from './keys.ts';
import { read, type Table } from './table.ts';

/** What a person was sent on a day; undefined where there was no list. */
export const readDigest = (table: Table, personId: string, on: IsoDate) => read(table, digestKey(personId, on), Digest);

/** Takes the one list of a person and day. @throws Refusal `conflict` from the commit when another run has it. */
export const beginDigest = (digest: Digest): Change => ({
  write: {
    put: { ...digest, ...digestKey(digest.personId, digest.on) },
    condition: {
      expression: 'attribute_not_exists(pk) OR #status = :failed',
      names: { '#status': 'status' },
      values: { ':failed': 'failed' },
    },
  },
  onRefused: () => new Refusal('conflict', 'The list of this day was sent, or is being sent.'),
});

/** What became of it. */
export const endDigest = ({ personId, on }: Digest, status: 'sent' | 'failed'): Change => ({
  write: {
    update: digestKey(personId, on),
    expression: 'SET #status = :next',
    condition: {
      expression: '#status = :sending',
      names: { '#status': 'status' },
      values: { ':sending': 'sending', ':next': status },
    },
  },
  onRefused: () => new Error('nobody was sending this list'),
});
