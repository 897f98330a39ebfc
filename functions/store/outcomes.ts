import { Refusal } from '../domain/errors.ts';
import { Outcome } from '../domain/outcome/outcome.ts';
import { putNew } from './changes.ts';
import type { Change } from './commit.ts';
import { outcomeKey, outcomeListing, outcomesOf } from './keys.ts';
import { listPage, read, type Table } from './table.ts';

export const readOutcome = (table: Table, requestId: string) => read(table, outcomeKey(requestId), Outcome);

/** The outcomes of a partner's last campaigns by the day the activity ended, newest first. */
export async function latestOutcomes(table: Table, partnerId: string, count: number): Promise<Outcome[]> {
  const page = await listPage(table, outcomesOf(partnerId), Outcome, { limit: count, newestFirst: true });
  return page.items;
}

export const newOutcome = (outcome: Outcome): Change =>
  putNew(
    outcomeKey(outcome.requestId),
    { ...outcome, ...outcomeListing(outcome.partnerId, outcome.activityEndedOn, outcome.requestId) },
    () => new Refusal('conflict', 'The outcome of this request was reported already.'),
  );
