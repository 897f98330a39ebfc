import { Approval } from '../domain/approval/approval.ts';
import type { IsoInstant } from '../domain/calendar/dates.ts';
import { questionsIn } from './keys.ts';
import { collect, listAll, listPage, type Table } from './table.ts';

/** Open questions, the one whose limit is next first; at most `limit`. Those from before there was a list are not in it. */
export const openQuestions = async (table: Table, limit: number): Promise<Approval[]> =>
  (await listPage(table, questionsIn('open'), Approval, { limit })).items;

/** Every open question, however many there are. */
export const everyOpenQuestion = (table: Table): Promise<Approval[]> =>
  collect(listAll(table, questionsIn('open'), Approval));

/** Questions that were decided or ran out since an instant, the latest first; at most `limit`. */
export async function questionsSince(
  table: Table,
  status: 'decided' | 'timed-out',
  since: IsoInstant,
  limit: number,
): Promise<Approval[]> {
  const { items } = await listPage(table, questionsIn(status), Approval, { limit, newestFirst: true });
  return items.filter((approval) => (approval.decision?.decidedAt ?? approval.expiresAt) >= since);
}
