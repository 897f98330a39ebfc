import { Unassigned } from '../domain/approval/unassigned.ts';
import { type Change, WriteContention } from './commit.ts';
import { allUnassigned, unassignedKey, unassignedListing } from './keys.ts';
import { listPage, read, type Table } from './table.ts';

type Question = Pick<Unassigned, 'itemId' | 'purpose' | 'stage'>;
const keyOf = ({ itemId, purpose, stage }: Question) => unassignedKey(itemId, purpose, stage);

/** What kept the question from being asked the last time, whether somebody can be asked by now or not. */
export const readUnassigned = (table: Table, question: Question): Promise<Unassigned | undefined> =>
  read(table, keyOf(question), Unassigned);

/** Questions that nobody may decide, the longest waiting first; at most `limit`. */
export const openUnassigned = async (table: Table, limit: number): Promise<Unassigned[]> =>
  (await listPage(table, allUnassigned, Unassigned, { limit })).items;

/** Guarded by what was read, so that of two steps at once one tells it. @throws WriteContention from the commit. */
export const tellUnassigned = (unassigned: Unassigned, before: Unassigned | undefined): Change => ({
  write: {
    put: { ...unassigned, ...keyOf(unassigned), ...unassignedListing(unassigned.since, unassigned.itemId) },
    condition: before
      ? {
          expression: '#since = :since AND #status = :status',
          names: { '#since': 'since', '#status': 'status' },
          values: { ':since': before.since, ':status': before.status },
        }
      : { expression: 'attribute_not_exists(pk)' },
  },
  onRefused: () => new WriteContention('that nobody may decide was told meanwhile'),
});

/** Somebody was asked: it stands in no list any more. */
export const endUnassigned = (unassigned: Unassigned): Change => ({
  write: { put: { ...unassigned, status: 'filled', ...keyOf(unassigned) } },
  onRefused: () => new Error(`the unassigned question of ${unassigned.itemId} was refused`),
});
