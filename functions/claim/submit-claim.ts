import type { ClaimIn } from '../domain/claim/claim.ts';
import type { EvidenceSlot } from '../domain/claim/document.ts';
import { claimTransitions, submit } from '../domain/claim/lifecycle.ts';
import { pageProblems } from '../domain/claim/page-limits.ts';
import { Refusal } from '../domain/errors.ts';
import { actorOf, visible } from '../domain/identity/access.ts';
import type { PolicyRules } from '../domain/policy/policy.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { eventChange } from '../store/changes.ts';
import { holdForSubmission, requestTakesClaims } from '../store/claimed.ts';
import { moveClaim, putSlot, readClaim, slotsOfClaim } from '../store/claims.ts';
import { commit } from '../store/commit.ts';
import { type DocumentUse, keepDocumentUse } from '../store/documents.ts';
import { readRequest } from '../store/requests.ts';
import { submittable } from './claim-window.ts';
import { submitClaim as contract } from './contracts.ts';
import type { ClaimApiDeps } from './deps.ts';
import { examineEvidence } from './examine-evidence.ts';
import { viewOf } from './view.ts';

/**
 * Takes the claim with the documents that stand in its slots now. Everything is stored in one commit, the pinned
 * documents, the claim and its event, or nothing is. docs/handbook.md § Claim
 */
export const submitClaim = route(contract, async ({ caller, params, body }, deps: ClaimApiDeps) => {
  const { table, evidence, clock, newId } = deps;
  const claim = visible(caller, await readClaim(table, params.claimId));
  const at = clock.now();
  const { next, event } = submit(claim, { at, by: actorOf(caller), email: caller.email, amount: body.amount });
  const { request, policy } = await submittable(table, claim, await readRequest(table, claim.requestId), at);
  const slots = await examineEvidence(await slotsOfClaim(table, claim.claimId), evidence, at);
  requirePages(slots, policy.rules.claim);
  await commit(table, [
    moveClaim(next, claimTransitions.submit.from),
    requestTakesClaims(claim.requestId),
    holdForSubmission({ ...request, currency: claim.currency }, next.amount - claim.amount),
    ...slots.map(putSlot),
    ...usesOf(next, slots).map(keepDocumentUse),
    eventChange({ ...event, eventId: newId('evt') }),
  ]);
  return ok(viewOf(next, caller));
});

function requirePages(slots: readonly EvidenceSlot[], limits: PolicyRules['claim']): void {
  const problems = pageProblems(slots, limits);
  if (problems.length > 0) throw new Refusal('invalid', 'The evidence has too many pages.', problems);
}

function usesOf(claim: ClaimIn<'submitted'>, slots: readonly EvidenceSlot[]): DocumentUse[] {
  return slots.flatMap(({ slotId, upload }) => {
    if (!upload) return [];
    const { claimId, requestId, partnerId, submittedAt } = claim;
    return [{ sha256: upload.sha256, claimId, requestId, partnerId, slotId, firstUsedAt: submittedAt }];
  });
}
