import type { Claim } from '../domain/claim/claim.ts';
import type { EvidenceSlot } from '../domain/claim/document.ts';
import { labelWithOthers, missingSlots } from '../domain/evidence/missing.ts';
import { visible } from '../domain/identity/access.ts';
import type { MetricAsked } from '../domain/outcome/metric.ts';
import { metricsAsked } from '../domain/outcome/metrics.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { timelineEntry } from '../platform/http/timeline.ts';
import { listClaims as listStored, readClaim as readStored, slotsOfClaim } from '../store/claims.ts';
import { paymentOfClaim } from '../store/payments.ts';
import { readRequest } from '../store/requests.ts';
import type { Table } from '../store/table.ts';
import { timelineOf } from '../store/timeline.ts';
import { policyInForce } from './claim-window.ts';
import { listClaims as listContract, readClaim as readContract } from './contracts.ts';
import type { ClaimApiDeps } from './deps.ts';
import { requestOfClaim } from './stored-claim.ts';
import { claimPaymentView, slotView, viewOf } from './view.ts';

export const listClaims = route(listContract, async ({ caller, params, query }, { table }: ClaimApiDeps) => {
  const request = visible(caller, await readRequest(table, params.requestId));
  const { items, cursor } = await listStored(table, request.requestId, query);
  return ok({ items: items.map((claim) => viewOf(claim, caller)), cursor });
});

export const readClaim = route(readContract, async ({ caller, params }, deps: ClaimApiDeps) => {
  const claim = visible(caller, await readStored(deps.table, params.claimId));
  const [stored, timeline, payment] = await Promise.all([
    slotsOfClaim(deps.table, claim.claimId),
    timelineOf(deps.table, claim.claimId),
    paymentOfClaim(deps.table, claim.claimId),
  ]);
  const slots = await Promise.all(stored.map(async (slot) => slotView(slot, await isUploaded(claim, slot, deps))));
  const missing = missingSlots(slots, ({ uploaded }) => uploaded).map(({ slotId, label }) =>
    labelWithOthers(slotId, label, slots),
  );
  return ok({
    claim: viewOf(claim, caller),
    ...(payment && { payment: claimPaymentView(payment) }),
    slots,
    metrics: await metricsOf(deps.table, claim),
    missing,
    timeline: timeline.map((event) => timelineEntry(event, caller)),
  });
});

/** By the policy in force at approval. docs/handbook.md § Outcomes */
async function metricsOf(table: Table, claim: Claim): Promise<MetricAsked[]> {
  const request = await requestOfClaim(table, claim);
  if (!('policyVersion' in request)) return [];
  return [...metricsAsked(request.terms.activityType, (await policyInForce(table, request)).rules)];
}

/** While the partner still works on the claim, the storage is asked; afterwards what was submitted counts. */
async function isUploaded(claim: Claim, slot: EvidenceSlot, { evidence }: ClaimApiDeps): Promise<boolean> {
  const isOpen = claim.status === 'draft' || claim.status === 'returned';
  return isOpen ? (await evidence.lookUp(slot.objectKey)) !== undefined : slot.upload !== undefined;
}
