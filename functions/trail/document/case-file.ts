import type { Approval } from '../../domain/approval/approval.ts';
import type { Claim } from '../../domain/claim/claim.ts';
import type { EvidenceSlot } from '../../domain/claim/document.ts';
import { Refusal } from '../../domain/errors.ts';
import type { TrailHead } from '../../domain/event/trail.ts';
import type { LedgerTransaction } from '../../domain/ledger/transaction.ts';
import type { Partner } from '../../domain/partner/partner.ts';
import type { MdfRequest } from '../../domain/request/request.ts';
import type { DecidedReview } from '../../domain/review/review.ts';
import type { TriageDecision } from '../../domain/triage/decision.ts';
import { approvalsOfItem } from '../../store/approvals.ts';
import { readClaim, slotsOfClaim } from '../../store/claims.ts';
import { transactionsOfPartner } from '../../store/ledger.ts';
import { readPartner } from '../../store/partners.ts';
import { allPeople } from '../../store/people.ts';
import { readRequest } from '../../store/requests.ts';
import { readReview } from '../../store/reviews.ts';
import type { Table } from '../../store/table.ts';
import type { TrailProof } from '../../store/trail-proof.ts';
import { eventsInOrder, readProvenTrail, type ToldEvent } from '../../store/trail-reading.ts';
import { readTriage } from '../../store/triages.ts';

/** The trail of one item: its events in the order of the chain, and whether they are what was written. */
export type ItemTrail = {
  readonly itemId: string;
  readonly head: TrailHead | undefined;
  readonly proof: TrailProof;
  readonly events: readonly ToldEvent[];
};

/** Everything an auditor reads of one request, or of one claim with the request that it stands on. */
export type CaseFile = {
  readonly request: MdfRequest;
  readonly claim: Claim | undefined;
  readonly partner: Partner | undefined;
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

/** Who acted, by the name of today and the id that the trail proves: names change, and anybody could be given another's. */
export function calledNow(by: string, names: CaseFile['names']): string {
  const name = names.get(by);
  return name === undefined ? by : `${name} (${by})`;
}

/** @throws Refusal `not-found` where there is no such request or claim. */
export async function readCaseFile(table: Table, itemId: string): Promise<CaseFile> {
  const claim = itemId.startsWith('clm_') ? await readClaim(table, itemId) : undefined;
  const request = await readRequest(table, claim?.requestId ?? itemId);
  if (!request) throw new Refusal('not-found', `There is no request or claim ${itemId}.`);
  const itemIds = [...(claim ? [claim.claimId] : []), request.requestId];
  const [partner, trails, approvals, triages, reviews, evidence, ledger, people] = await Promise.all([
    readPartner(table, request.partnerId),
    Promise.all(itemIds.map((id) => readItemTrail(table, id))),
    Promise.all(itemIds.toReversed().map((id) => approvalsOfItem(table, id))),
    triagesOf(table, request),
    claim ? reviewsOf(table, claim) : [],
    claim ? slotsOfClaim(table, claim.claimId) : [],
    ledgerOf(table, request),
    allPeople(table),
  ]);
  const names = new Map(people.map(({ personId, name }) => [personId, name]));
  return { request, claim, partner, trails, approvals: approvals.flat(), triages, reviews, evidence, ledger, names };
}

async function readItemTrail(table: Table, itemId: string): Promise<ItemTrail> {
  const { stored, proof } = await readProvenTrail(table, itemId);
  return { itemId, head: stored.head, proof, events: eventsInOrder(stored) };
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
