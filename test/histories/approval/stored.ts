import { Approval } from '../../../functions/domain/approval/approval.ts';
import { maxAttempts } from '../../../functions/domain/approval/decide.ts';
import { DomainEvent } from '../../../functions/domain/event/event.ts';
import { MdfRequest, type RequestIn } from '../../../functions/domain/request/request.ts';
import { fundableAmount } from '../../../functions/domain/triage/cap.ts';
import { parseStored } from '../../../functions/store/table.ts';
import type { Item } from '../books.ts';

/** What stands in the table about the request; every item is held against its schema. */
export type Stored = {
  readonly items: readonly Item[];
  readonly request: MdfRequest;
  readonly approvals: readonly Approval[];
  readonly events: readonly DomainEvent[];
  /** Minor units that its reservation moved, once for each booking. */
  readonly reserved: readonly unknown[];
};

const known = new WeakMap<Item, unknown>();
function parsed<T>(schema: { parse: (value: unknown) => T }, item: Item): T {
  const value = (known.get(item) as T | undefined) ?? (parseStored(schema as never, item) as T);
  known.set(item, value);
  return value;
}

export function storedIn(items: readonly Item[]): Stored {
  const [request] = items.filter(({ sk }) => sk === 'REQUEST').map((item) => parsed(MdfRequest as never, item));
  if (!request) throw new Error('the request is gone');
  return {
    items,
    request: request as MdfRequest,
    approvals: items.filter(({ linkHash }) => linkHash !== undefined).map((item) => parsed(Approval, item)),
    events: items.filter(({ eventId }) => eventId !== undefined).map((item) => parsed(DomainEvent as never, item)),
    reserved: items.filter(({ pk }) => String(pk).startsWith('FACT#reserve/')),
  };
}

/** Whether a link may decide, told independently of the page. */
export const isAlive = (approval: Approval, { request }: Stored, now: string): boolean =>
  approval.status === 'open' &&
  approval.attempts < maxAttempts &&
  now < approval.expiresAt &&
  request.status === 'pending-approval' &&
  request.version === approval.version &&
  (request.inParallel ? isAwaited(approval, request) : request.stage === approval.stage) &&
  approval.amount === fundableAmount(request.terms.amount, request.triage);

/** In parallel: nobody decided this stage, and nobody said no at another. */
const isAwaited = ({ stage }: Approval, { approvals }: Pick<RequestIn<'pending-approval'>, 'approvals'>): boolean =>
  approvals.every((taken) => taken.verdict === 'approve' && taken.stage !== stage);
