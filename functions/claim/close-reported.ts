import * as z from 'zod';
import { claimTransitions, close } from '../domain/claim/lifecycle.ts';
import type { DomainEvent } from '../domain/event/event.ts';
import { ClaimId, RequestId } from '../domain/ids.ts';
import { eventChange } from '../store/changes.ts';
import { claimsOfRequest, moveClaim, readClaim } from '../store/claims.ts';
import { commit } from '../store/commit.ts';
import { readOutcome } from '../store/outcomes.ts';
import type { ClaimStepDeps } from './deps.ts';

export const CloseReportedOutput = z.object({ closed: z.array(ClaimId) });

/**
 * Closes the claims of a request that are paid and whose outcome is reported, whichever came last; heard twice, it
 * closes once. docs/handbook.md § Outcomes
 */
export async function closeReported(
  event: DomainEvent,
  deps: ClaimStepDeps,
): Promise<z.input<typeof CloseReportedOutput>> {
  const requestId = requestOf(event);
  if (!(await readOutcome(deps.table, requestId))) return { closed: [] };
  const closed: string[] = [];
  for await (const { claimId } of claimsOfRequest(deps.table, requestId)) {
    if (await closePaid(claimId, deps)) closed.push(claimId);
  }
  return { closed };
}

/** An outcome stands on its request's timeline, a payment on its claim's. */
function requestOf({ type, itemId, facts }: DomainEvent): string {
  return RequestId.parse(type === 'outcome.reported' ? itemId : facts.requestId);
}

/** Read anew: a listing may lag behind the payment that was just settled. */
async function closePaid(claimId: string, { table, clock, newId }: ClaimStepDeps): Promise<boolean> {
  const claim = await readClaim(table, claimId);
  if (claim?.status !== 'paid') return false;
  const { next, event } = close(claim, { at: clock.now(), by: 'system', outcome: 'reported' });
  await commit(table, [moveClaim(next, claimTransitions.close.from), eventChange({ ...event, eventId: newId('evt') })]);
  return true;
}
