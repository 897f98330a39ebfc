/**
 * Every key of the table in one place. `pk`/`sk` hold the item, `gsi1` lists it. Nothing else in the code builds a key.
 */
export type Key = { readonly pk: string; readonly sk: string };
type Listed = { readonly gsi1pk: string; readonly gsi1sk: string };

export const partnerKey = (partnerId: string): Key => ({ pk: `PARTNER#${partnerId}`, sk: 'PROFILE' });
export const performanceKey = (partnerId: string, month: string): Key => ({
  pk: `PARTNER#${partnerId}`,
  sk: `PERFORMANCE#${month}`,
});
export const requestKey = (requestId: string): Key => ({ pk: `REQUEST#${requestId}`, sk: 'REQUEST' });
/** What triage decided on a version of a request, with everything it looked at. */
export const triageKey = (requestId: string, version: number): Key => ({
  pk: `REQUEST#${requestId}`,
  sk: `TRIAGE#${String(version).padStart(4, '0')}`,
});
export const requestTokenKey = (requestId: string, wait: string): Key => ({
  pk: `REQUEST#${requestId}`,
  sk: `WAIT#${wait}`,
});
/** The running total of what claims hold of a request's reservation. */
export const claimedKey = (requestId: string): Key => ({ pk: `REQUEST#${requestId}`, sk: 'CLAIMED' });
/** What the partner's claims have used of the ceiling of a kind of activity in a budget. */
export const ceilingKey = (place: { budgetId: string; partnerId: string; activityType: string }): Key => ({
  pk: `CEILING#${place.budgetId}#${place.partnerId}`,
  sk: place.activityType,
});
export const claimKey = (claimId: string): Key => ({ pk: `CLAIM#${claimId}`, sk: 'CLAIM' });
/** What was found at the links of one submission. */
export const linkVisitsKey = (claimId: string, version: number): Key => ({
  pk: `CLAIM#${claimId}`,
  sk: `LINKS#${String(version).padStart(4, '0')}`,
});
export const slotKey = (claimId: string, slotId: string): Key => ({ pk: `CLAIM#${claimId}`, sk: `SLOT#${slotId}` });
/** A person's look at one submission of a claim, and another's when its rejection is disputed. */
export const reviewKey = (claimId: string, version: number, purpose: 'claim-review' | 'claim-dispute'): Key => ({
  pk: `CLAIM#${claimId}`,
  sk: `REVIEW#${String(version).padStart(4, '0')}${purpose === 'claim-dispute' ? '#DISPUTE' : ''}`,
});
/** How often people accepted what the machine found, by month. */
export const reviewAgreementKey = (month: string): Key => ({ pk: 'REVIEW-AGREEMENT', sk: month });
export const claimTokenKey = (claimId: string, wait: string): Key => ({ pk: `CLAIM#${claimId}`, sk: `WAIT#${wait}` });
/** Events stand on their item's timeline in time order (the event id is a ULID). */
export const eventKey = (itemId: string, eventId: string): Key => ({ pk: `TIMELINE#${itemId}`, sk: eventId });
/** The end of an item's chain of events. */
export const trailHeadKey = (itemId: string): Key => ({ pk: `TRAIL#${itemId}`, sk: 'HEAD' });
export const extractionKey = (sha256: string, kind: string): Key => ({
  pk: `DOCUMENT#${sha256}`,
  sk: `EXTRACTION#${kind}`,
});
/** A job that reads one version of a document, by the token under which it was asked for. */
export const readingJobKey = (readingId: string): Key => ({ pk: `READING#${readingId}`, sk: 'JOB' });
/** From when on an operation of the reading service may be called next. */
export const readingTurnKey = (operation: string): Key => ({ pk: `READING-TURN#${operation}`, sk: 'TURN' });
export const documentUseKey = (sha256: string, claimId: string): Key => ({
  pk: `DOCUMENT#${sha256}`,
  sk: `CLAIM#${claimId}`,
});
/** The claim that had this fingerprint first; those after it stand behind it in the same partition. */
export const fingerprintKey = (kind: string, hash: string): Key => ({ pk: `FINGERPRINT#${kind}#${hash}`, sk: 'FIRST' });
export const laterFingerprintKey = (kind: string, hash: string, claimId: string): Key => ({
  pk: `FINGERPRINT#${kind}#${hash}`,
  sk: `LATER#${claimId}`,
});
/** What the pages of a document that are pictures look like. */
export const picturePrintsKey = (sha256: string): Key => ({ pk: `DOCUMENT#${sha256}`, sk: 'PICTURES' });
/** A picture under one of the keys by which its copies are found; the claims that were opened first stand first. */
export const pictureKey = (key: string, claimId: string, slotId: string, page: number): Key => ({
  pk: `PICTURE#${key}`,
  sk: `${claimId}#${slotId}#${String(page).padStart(4, '0')}`,
});
/** Of which copies of its pictures the audit of one submission hears. */
export const pictureHearingKey = (claimId: string, version: number): Key => ({
  pk: `CLAIM#${claimId}`,
  sk: `PICTURE-HEARING#${String(version).padStart(4, '0')}`,
});
/** A partner's invoices in the order in which their claims were opened (the claim id is a ULID). */
export const pastInvoiceKey = (partnerId: string, claimId: string, slotId: string): Key => ({
  pk: `INVOICES-OF#${partnerId}`,
  sk: `${claimId}#${slotId}`,
});
/** The approvals of an item stand in the order they were asked (the approval id is a ULID). */
export const approvalKey = (itemId: string, approvalId: string): Key => ({ pk: `APPROVALS#${itemId}`, sk: approvalId });
/** One place per question, version and number of askings: two steps that race to ask find it taken. */
export const turnKey = (itemId: string, turn: string): Key => ({ pk: `APPROVALS#${itemId}`, sk: `TURN#${turn}` });
/** A question that nobody may decide, and all of them, the longest waiting first. */
export const unassignedKey = (itemId: string, purpose: string, stage: number): Key => ({
  pk: `UNASSIGNED#${itemId}`,
  sk: `${purpose}#${stage}`,
});
export const allUnassigned = 'UNASSIGNED';
export const unassignedListing = (since: string, itemId: string): Listed => ({
  gsi1pk: allUnassigned,
  gsi1sk: `${since}#${itemId}`,
});
/** What a link opens; the link itself is stored nowhere in the clear, only its SHA-256. */
export const linkKey = (linkHash: string): Key => ({ pk: `LINK#${linkHash}`, sk: 'LINK' });
/** The list of open questions that a person was sent on a day. */
export const digestKey = (personId: string, on: string): Key => ({ pk: `DIGEST#${personId}`, sk: on });
/** What a person was told of an event. */
export const noticeKey = (eventId: string, personId: string): Key => ({ pk: `NOTICE#${eventId}`, sk: personId });
/** An address that mail came back from, by its SHA-256. */
export const returnedAddressKey = (hash: string): Key => ({ pk: `ADDRESS#${hash}`, sk: 'RETURNED' });
/** Questions by what became of them: the open ones by their limit, the decided ones by when. */
export const questionsIn = (status: string): string => `QUESTIONS#${status}`;
export const questionListing = (status: string, at: string, approvalId: string): Listed => ({
  gsi1pk: questionsIn(status),
  gsi1sk: `${at}#${approvalId}`,
});
export const budgetKey = (budgetId: string): Key => ({ pk: `BUDGET#${budgetId}`, sk: 'BUDGET' });
export const allocationKey = (budgetId: string, partnerId: string): Key => ({
  pk: `BUDGET#${budgetId}`,
  sk: `ALLOCATION#${partnerId}`,
});
export const allocationRunKey = (budgetId: string, runId: string): Key => ({
  pk: `BUDGET#${budgetId}`,
  sk: `ALLOCATION-RUN#${runId}`,
});
export const reallocationKey = (budgetId: string, reallocationId: string): Key => ({
  pk: `BUDGET#${budgetId}`,
  sk: `REALLOCATION#${reallocationId}`,
});
export const transactionKey = (fact: string): Key => ({ pk: `FACT#${fact}`, sk: 'TRANSACTION' });
export const balanceKey = (account: string): Key => ({ pk: `ACCOUNT#${account}`, sk: 'BALANCE' });
export const paymentKey = (paymentId: string): Key => ({ pk: `PAYMENT#${paymentId}`, sk: 'PAYMENT' });
/** Which payment pays a claim: a claim has one. */
export const claimPaymentKey = (claimId: string): Key => ({ pk: `CLAIM#${claimId}`, sk: 'PAYMENT' });
export const batchKey = (batchId: string): Key => ({ pk: `PAYMENT-BATCH#${batchId}`, sk: 'PAYMENT-BATCH' });
export const payeeKey = (partnerId: string): Key => ({ pk: `PARTNER#${partnerId}`, sk: 'PAYEE' });
export const payerAccountKey = (currency: string): Key => ({ pk: 'PAYER', sk: `ACCOUNT#${currency}` });
/** Where all of the vendor's accounts stand. */
export const payerAccounts = { pk: 'PAYER', prefix: 'ACCOUNT#' } as const;
export const correctionKey = (correctionId: string): Key => ({ pk: `CORRECTION#${correctionId}`, sk: 'CORRECTION' });
/** Rates of a pair stand in the order of their days. */
export const exchangeRateKey = (from: string, to: string, on: string): Key => ({
  pk: `EXCHANGE-RATE#${from}#${to}`,
  sk: on,
});
export const programKey = (programId: string): Key => ({ pk: `PROGRAM#${programId}`, sk: 'PROGRAM' });
export const outcomeKey = (requestId: string): Key => ({ pk: `REQUEST#${requestId}`, sk: 'OUTCOME' });
export const leverSummaryKey = (quarter: string, runId: string): Key => ({
  pk: `LEVER-AUDIT#${quarter}`,
  sk: `SUMMARY#${runId}`,
});
export const leverAssessmentKey = (quarter: string, runId: string, partnerId: string): Key => ({
  pk: `LEVER-AUDIT#${quarter}#${runId}`,
  sk: `PARTNER#${partnerId}`,
});
export const leverDealsKey = (quarter: string, runId: string, shard: number): Key => ({
  pk: `LEVER-AUDIT#${quarter}#${runId}`,
  sk: `DEALS#${shard}`,
});
/** What is kept in versions, each in a partition of its own: the newest stands last. */
export type Versioned = 'POLICY' | 'RACI';
export const versionPrefix = 'VERSION#';
const versionKey = (pk: Versioned, version: number, prefix = versionPrefix): Key => ({
  pk,
  sk: `${prefix}${String(version).padStart(8, '0')}`,
});
export const policyKey = (version: number): Key => versionKey('POLICY', version);
/** The rules of a policy version, apart from who made it. */
export const policyRulesKey = (version: number): Key => versionKey('POLICY', version, 'RULES#');
export const raciKey = (version: number): Key => versionKey('RACI', version);
/** What was proposed as a next version, by number: the one proposed last stands last. */
export const proposalPrefix = 'PROPOSAL#';
export const versionProposalKey = (versioned: Versioned, number: number): Key =>
  versionKey(versioned, number, proposalPrefix);
export const personKey = (personId: string): Key => ({ pk: 'PEOPLE', sk: `PERSON#${personId}` });
/** How often somebody was seated. */
export const directoryKey: Key = { pk: 'PEOPLE', sk: 'REVISION' };
/** What was proposed last for a person whose seat decides on money. */
export const seatProposalKey = (personId: string): Key => ({ pk: 'PEOPLE', sk: `PROPOSAL#${personId}` });
export const idempotencyKey = (userId: string, operationId: string, key: string): Key => ({
  pk: `IDEMPOTENCY#${userId}#${operationId}`,
  sk: key,
});

export const partnerShards = 16;
/** Partners are listed in shards, so that the quarterly audit can page through 100,000 of them side by side. */
export const partnerListing = (partnerId: string): Listed => ({
  gsi1pk: partnerShard(shardOf(partnerId, partnerShards)),
  gsi1sk: partnerId,
});
export const partnerShard = (shard: number): string => `PARTNERS#${shard}`;
export const requestsOf = (partnerId: string): string => `REQUESTS-OF#${partnerId}`;
export const requestListing = (partnerId: string, requestId: string): Listed => ({
  gsi1pk: requestsOf(partnerId),
  gsi1sk: requestId,
});
export const claimsOf = (requestId: string): string => `CLAIMS-OF#${requestId}`;
export const claimListing = (requestId: string, claimId: string): Listed => ({
  gsi1pk: claimsOf(requestId),
  gsi1sk: claimId,
});
export const outcomesOf = (partnerId: string): string => `OUTCOMES-OF#${partnerId}`;
export const outcomeListing = (partnerId: string, endedOn: string, requestId: string): Listed => ({
  gsi1pk: outcomesOf(partnerId),
  gsi1sk: `${endedOn}#${requestId}`,
});
/**
 * Transactions are listed by partner, those of the budget's own accounts apart, so that a busy quarter writes to as many
 * partitions as it has partners. docs/decisions/ledger-partitions.md
 */
export const transactionsOf = (budgetId: string, partnerId?: string): string =>
  partnerId === undefined ? `LEDGER#${budgetId}` : `LEDGER#${budgetId}#${partnerId}`;
export const transactionListing = (transaction: {
  readonly budgetId: string;
  readonly partnerId?: string | undefined;
  readonly at: string;
  readonly fact: string;
}): Listed => ({
  gsi1pk: transactionsOf(transaction.budgetId, transaction.partnerId),
  gsi1sk: `${transaction.at}#${transaction.fact}`,
});
export const balanceShards = 8;
/** Balances of a budget are listed in shards for the same reason. */
export const balancesOf = (budgetId: string, shard: number): string => `BALANCES#${budgetId}#${shard}`;
export const balanceListing = (budgetId: string, account: string): Listed => ({
  gsi1pk: balancesOf(budgetId, shardOf(account, balanceShards)),
  gsi1sk: account,
});
/** Payments by what they wait for, the longest waiting first. */
export const paymentsIn = (status: string): string => `PAYMENTS#${status}`;
export const paymentListing = (status: string, instructedAt: string, paymentId: string): Listed => ({
  gsi1pk: paymentsIn(status),
  gsi1sk: `${instructedAt}#${paymentId}`,
});
export const batchesIn = (status: string): string => `PAYMENT-BATCHES#${status}`;
export const batchListing = (status: string, batchId: string): Listed => ({
  gsi1pk: batchesIn(status),
  gsi1sk: batchId,
});
export const correctionsIn = (status: string): string => `CORRECTIONS#${status}`;
export const correctionListing = (status: string, correctionId: string): Listed => ({
  gsi1pk: correctionsIn(status),
  gsi1sk: correctionId,
});
/** Reviews of a region by what they wait for, the longest waiting first. */
export const reviewsIn = (status: string, region: string): string => `REVIEWS#${status}#${region}`;
export const reviewListing = (status: string, region: string, askedAt: string, claimId: string): Listed => ({
  gsi1pk: reviewsIn(status, region),
  gsi1sk: `${askedAt}#${claimId}`,
});
export const allPrograms = 'PROGRAMS';
export const programListing = (programId: string): Listed => ({ gsi1pk: allPrograms, gsi1sk: programId });
export const allBudgets = 'BUDGETS';
export const budgetListing = (budgetId: string): Listed => ({ gsi1pk: allBudgets, gsi1sk: budgetId });
export const allocationsOf = (budgetId: string): string => `ALLOCATIONS-OF#${budgetId}`;
export const allocationListing = (budgetId: string, partnerId: string): Listed => ({
  gsi1pk: allocationsOf(budgetId),
  gsi1sk: partnerId,
});

/** How the keys and listings of the books begin: a proof reads the table itself and finds them by these. */
export const bookPrefixes = {
  transactions: transactionKey('').pk,
  transactionListings: 'LEDGER#',
  balances: balanceKey('').pk,
  balanceListings: 'BALANCES#',
  budgets: budgetKey('').pk,
} as const;

/** How the keys begin under which an item leaves what its trail is proven from: the same, for that proof. */
export const trailPrefixes = {
  events: eventKey('', '').pk,
  heads: trailHeadKey('').pk,
  approvals: approvalKey('', '').pk,
} as const;

/** What the stream's consumer looks for: only event items carry this entity. */
export const eventEntity = 'EVENT';

function shardOf(name: string, shards: number): number {
  let hash = 0;
  for (const letter of name) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return hash % shards;
}
