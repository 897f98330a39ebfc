import type { Approval } from '../../../functions/domain/approval/approval.ts';
import type { Claim } from '../../../functions/domain/claim/claim.ts';
import type { EvidenceSlot } from '../../../functions/domain/claim/document.ts';
import { Refusal } from '../../../functions/domain/errors.ts';
import { DomainEvent } from '../../../functions/domain/event/event.ts';
import type { TrailHead } from '../../../functions/domain/event/trail.ts';
import type { LedgerTransaction } from '../../../functions/domain/ledger/transaction.ts';
import type { MdfRequest } from '../../../functions/domain/request/request.ts';
import type { DecidedReview } from '../../../functions/domain/review/review.ts';
import type { TriageDecision } from '../../../functions/domain/triage/decision.ts';
import { approvalsOfItem } from '../../../functions/store/approvals.ts';
import { readClaim, slotsOfClaim } from '../../../functions/store/claims.ts';
import { transactionsOfPartner } from '../../../functions/store/ledger.ts';
import { allPeople } from '../../../functions/store/people.ts';
import { readRequest } from '../../../functions/store/requests.ts';
import { readReview } from '../../../functions/store/reviews.ts';
import type { Table } from '../../../functions/store/table.ts';
import { proveTrail, type TrailProof } from '../../../functions/store/trail-proof.ts';
import { readTriage } from '../../../functions/store/triages.ts';
import { readTrail } from '../read-trail.ts';

/** The trail of one item: its events in the order of the chain, and whether they are what was written. */
export type ItemTrail = {
  readonly itemId: string;
  readonly head: TrailHead | undefined;
  readonly proof: TrailProof;
  readonly events: readonly DomainEvent[];
};

/** Everything an auditor reads of one request, or of one claim with the request that it stands on. */
export type CaseFile = {
  readonly request: MdfRequest;
  readonly claim: Claim | undefined;
  readonly trails: readonly ItemTrail[];
  readonly approvals: readonly Approval[];
  /** One for every version that was judged. */
  readonly triages: readonly TriageDecision[];
  readonly reviews: readonly DecidedReview[];
  readonly evidence: readonly EvidenceSlot[];
  readonly ledger: readonly LedgerTransaction[];
  /** Names by person id. */
  readonly names: ReadonlyMap<string, string>;
};

/** @throws Refusal `not-found` where there is no such request or claim. */
export async function readCaseFile(table: Table, itemId: string): Promise<CaseFile> {
  const claim = itemId.startsWith('clm_') ? await readClaim(table, itemId) : undefined;
  const request = await readRequest(table, claim?.requestId ?? itemId);
  if (!request) throw new Refusal('not-found', `There is no request or claim ${itemId}.`);
  const itemIds = [...(claim ? [claim.claimId] : []), request.requestId];
  const [trails, approvals, triages, reviews, evidence, ledger, people] = await Promise.all([
    Promise.all(itemIds.map((id) => readItemTrail(table, id))),
    Promise.all(itemIds.toReversed().map((id) => approvalsOfItem(table, id))),
    triagesOf(table, request),
    claim ? reviewsOf(table, claim) : [],
    claim ? slotsOfClaim(table, claim.claimId) : [],
    ledgerOf(table, request),
    allPeople(table),
  ]);
  const names = new Map(people.map(({ personId, name }) => [personId, name]));
  return { request, claim, trails, approvals: approvals.flat(), triages, reviews, evidence, ledger, names };
}

async function readItemTrail(table: Table, itemId: string): Promise<ItemTrail> {
  const stored = await readTrail(table, itemId);
  const events = stored.events.map(({ entity: _, ...event }) => DomainEvent.parse(event));
  const place = ({ trail }: DomainEvent) => trail?.number ?? 0;
  return {
    itemId,
    head: stored.head,
    proof: proveTrail(stored),
    events: events.toSorted((left, right) => place(left) - place(right)),
  };
}

const versionsOf = ({ version }: { readonly version: number }) => Array.from({ length: version }, (_, n) => n + 1);

async function triagesOf(table: Table, request: MdfRequest): Promise<TriageDecision[]> {
  const read = versionsOf(request).map((version) => readTriage(table, request.requestId, version));
  return (await Promise.all(read)).flatMap((record) => (record ? [record.decision] : []));
}

async function reviewsOf(table: Table, claim: Claim): Promise<DecidedReview[]> {
  const read = versionsOf(claim).flatMap((version) =>
    (['claim-review', 'claim-dispute'] as const).map((purpose) => readReview(table, claim.claimId, version, purpose)),
  );
  return (await Promise.all(read)).flatMap((review) => (review?.status === 'decided' ? [review] : []));
}

/** Of the partner's entries in the budget those on accounts of this request and its claims. */
async function ledgerOf(table: Table, request: MdfRequest): Promise<LedgerTransaction[]> {
  if (!('budgetId' in request)) return [];
  const found: LedgerTransaction[] = [];
  for await (const transaction of transactionsOfPartner(table, request.budgetId, request.partnerId)) {
    if (transaction.entries.some(({ account }) => account.split('/').includes(request.requestId)))
      found.push(transaction);
  }
  return found;
}
