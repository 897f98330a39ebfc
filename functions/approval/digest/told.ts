import type { Approval } from '../../domain/approval/approval.ts';
import { dayOf } from '../../domain/calendar/days.ts';
import type { Clock } from '../../platform/clock.ts';
import { readDigest } from '../../store/digests.ts';
import type { Table } from '../../store/table.ts';

/** True when a question stood on the list that its approver was sent today. docs/handbook.md § Approval by e-mail link */
export async function toldToday(
  { personId, approvalId }: Approval,
  { table, clock }: { readonly table: Table; readonly clock: Clock },
): Promise<boolean> {
  const digest = await readDigest(table, personId, dayOf(clock.now()));
  return digest?.status === 'sent' && digest.approvalIds.includes(approvalId);
}
