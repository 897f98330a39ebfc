import { Vacancy } from '../domain/approval/vacancy.ts';
import { type Change, WriteContention } from './commit.ts';
import { allVacancies, vacancyKey, vacancyListing } from './keys.ts';
import { listPage, read, type Table } from './table.ts';

type Question = Pick<Vacancy, 'itemId' | 'purpose' | 'stage'>;
const keyOf = ({ itemId, purpose, stage }: Question) => vacancyKey(itemId, purpose, stage);

/** What kept the question from being asked the last time, whether somebody can be asked by now or not. */
export const readVacancy = (table: Table, question: Question): Promise<Vacancy | undefined> =>
  read(table, keyOf(question), Vacancy);

/** Questions that nobody may decide, the longest waiting first; at most `limit`. */
export const openVacancies = async (table: Table, limit: number): Promise<Vacancy[]> =>
  (await listPage(table, allVacancies, Vacancy, { limit })).items;

/** Guarded by what was read, so that of two steps at once one tells it. @throws WriteContention from the commit. */
export const openVacancy = (vacancy: Vacancy, before: Vacancy | undefined): Change => ({
  write: {
    put: { ...vacancy, ...keyOf(vacancy), ...vacancyListing(vacancy.since, vacancy.itemId) },
    condition: before
      ? {
          expression: '#since = :since AND #status = :status',
          names: { '#since': 'since', '#status': 'status' },
          values: { ':since': before.since, ':status': before.status },
        }
      : { expression: 'attribute_not_exists(pk)' },
  },
  onRefused: () => new WriteContention('the vacancy was told meanwhile'),
});

/** Somebody was asked: it stands in no list any more. */
export const fillVacancy = (vacancy: Vacancy): Change => ({
  write: { put: { ...vacancy, status: 'filled', ...keyOf(vacancy) } },
  onRefused: () => new Error(`the vacancy of ${vacancy.itemId} was refused`),
});
