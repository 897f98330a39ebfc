import * as z from 'zod';
import { ReviewPurpose } from '../domain/approval/decision.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { wasDisputed } from '../domain/claim/dispute.ts';
import { claimTransitions, startExtraction } from '../domain/claim/lifecycle.ts';
import { Refusal } from '../domain/errors.ts';
import { ClaimId, SlotId } from '../domain/ids.ts';
import { eventChange } from '../store/changes.ts';
import { moveClaim, slotsOfClaim } from '../store/claims.ts';
import { commit } from '../store/commit.ts';
import type { ClaimStepDeps } from './deps.ts';
import { onFreshClaim } from './stored-claim.ts';

export const BeginExtractionInput = z.object({ claimId: ClaimId, version: z.int().min(1) });
export const BeginExtractionOutput = z.object({
  claimId: ClaimId,
  version: z.int().min(1),
  /** Its partner submitted the claim again meanwhile, which has a workflow of its own: here is nothing left to do. */
  isSubmittedAgain: z.boolean(),
  /** What a person is asked if it comes to that: a disputed submission was read and audited before. */
  purpose: ReviewPurpose,
  documents: z.array(z.object({ claimId: ClaimId, slotId: SlotId })),
});

/**
 * Takes up a submitted claim and names the documents to read. One that was taken up before, be it audited or decided by
 * now, is left as it is: a workflow that is started again passes through what was done.
 * Of a disputed one nothing is read again. docs/handbook.md § Extraction
 * @throws Refusal `conflict` for a version that was never submitted.
 */
export async function beginExtraction(
  { claimId, version }: z.output<typeof BeginExtractionInput>,
  deps: ClaimStepDeps,
): Promise<z.input<typeof BeginExtractionOutput>> {
  const { purpose, isSubmittedAgain } = await onFreshClaim(deps.table, claimId, (claim) =>
    takeUp(claim, version, deps),
  );
  const slots = await slotsOfClaim(deps.table, claimId);
  const documents = slots.filter(({ upload }) => upload).map(({ slotId }) => ({ claimId, slotId }));
  return { claimId, version, isSubmittedAgain, purpose, documents };
}

type TakenUp = Pick<z.input<typeof BeginExtractionOutput>, 'purpose' | 'isSubmittedAgain'>;

async function takeUp(claim: Claim, version: number, { table, clock, newId }: ClaimStepDeps): Promise<TakenUp> {
  if (claim.version < version) throw new Refusal('conflict', 'The claim was not submitted so often.');
  const isSubmittedAgain = claim.version > version;
  const isTakenUp = isSubmittedAgain || claim.status === 'extracting' || 'audit' in claim;
  if (!isTakenUp) {
    const { next, event } = startExtraction(claim, { at: clock.now(), by: 'system' });
    await commit(table, [
      moveClaim(next, claimTransitions.startExtraction.from),
      eventChange({ ...event, eventId: newId('evt') }),
    ]);
  }
  const purpose = 'dispute' in claim && wasDisputed(claim) ? 'claim-dispute' : 'claim-review';
  return { purpose, isSubmittedAgain };
}
