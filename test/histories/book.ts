import type { LedgerTransaction } from '../../functions/domain/ledger/transaction.ts';
import { eventChange } from '../../functions/store/changes.ts';
import { type Change, commit } from '../../functions/store/commit.ts';
import { ledgerChanges } from '../../functions/store/ledger.ts';
import type { World } from './world.ts';

/** One movement in one commit with its guarded items and the event that tells it, as every room does it. */
export async function book(
  { table, newId }: World,
  transaction: LedgerTransaction,
  items: readonly Change[] = [],
): Promise<'done'> {
  const { fact, at, by, partnerId = null, budgetId } = transaction;
  const told = { type: 'budget.corrected', itemId: budgetId, partnerId, at, by, facts: { fact } } as const;
  const event = eventChange({ ...told, sentence: transaction.reason, eventId: newId('evt') });
  await commit(table, [...items, ...ledgerChanges(transaction), event]);
  return 'done';
}
