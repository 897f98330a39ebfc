import { decidedEvent } from '../../../functions/approval/events.ts';
import type { Approval } from '../../../functions/domain/approval/approval.ts';
import type { DomainEvent } from '../../../functions/domain/event/event.ts';
import { newApproval } from '../../../functions/store/approvals.ts';
import { eventChange } from '../../../functions/store/changes.ts';
import { commit } from '../../../functions/store/commit.ts';
import { eventKey, type Key } from '../../../functions/store/keys.ts';
import { burglarOf } from '../../support/burglar.ts';
import { createTable } from '../../support/table.ts';
import { approval as sample } from '../../unit/approval/samples.ts';
import { decision as decisionOf } from '../../unit/domain/examples.ts';
import { eventOf } from '../../unit/workflow/samples.ts';

export const itemId = 'clm_01JD0000000000000000000001';
export const otherItemId = 'req_01JD0000000000000000000002';
export const approvalId = 'apr_01JD0000000000000000000001';

const decision = decisionOf({ approvalId, reason: 'The invoice is right.' });
const approval: Approval = { ...sample, approvalId, itemId, linkHash: approvalId, status: 'decided', decision };

/** Four events of a claim, the third a decision with its approval, and two of a request; `edit` and the like are a burglar's. */
export async function createTrail() {
  const { table, drop } = await createTable();
  const tell = (on: string, ...ids: string[]) =>
    ids.map((eventId) => eventChange(eventOf('claim.submitted', { itemId: on, eventId })));
  await commit(table, tell(itemId, 'evt_1', 'evt_2'));
  const decided: DomainEvent = { ...decidedEvent(approval, decision), eventId: 'evt_3' };
  await commit(table, [...newApproval(approval, 0), eventChange(decided)]);
  await commit(table, [...tell(itemId, 'evt_4'), ...tell(otherItemId, 'evt_5', 'evt_6')]);
  return {
    table,
    drop,
    ...burglarOf(table),
  };
}

export const eventAt = (n: number): Key => eventKey(itemId, `evt_${n}`);
