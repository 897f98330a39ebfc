/** One step of the play as it was shown. */
export interface PlayedStep {
  readonly title: string;
  readonly seconds: number;
}

/** A judged thing as the API told it: a gate of triage or a check of the audit. */
export interface Judged {
  readonly name: string;
  readonly verdict: string;
  /** What was measured or read; null when there was nothing. */
  readonly observed: string | null;
  readonly sentence: string;
}

/** What the played claim took; null for a figure that this endpoint does not give. */
export interface Counts {
  readonly stateTransitions: { readonly request: number; readonly claim: number } | null;
  /** By function; `looks` of them are the play's own questions whether something has happened yet. */
  readonly lambdaInvocations: { readonly total: number; readonly byFunction: Readonly<Record<string, number>> } | null;
  readonly looks: number;
  readonly dynamoUnits: { readonly read: number; readonly write: number } | null;
}

/** What came of the play. Sums in minor units. */
export interface PlayResult {
  /** True only when the claim is paid and the ledger verifies. */
  readonly ok: boolean;
  readonly requestId: string | null;
  readonly claimId: string | null;
  readonly claimStatus: string | null;
  readonly currency: string;
  readonly figures: Readonly<Record<string, number>>;
  readonly gates: readonly Judged[];
  readonly checks: readonly Judged[];
  /** The payment of the claim and the batch it left with. */
  readonly payment: { readonly paymentId: string; readonly batchId: string } | null;
  readonly ledger: unknown;
  readonly counts: Counts | null;
  readonly steps: readonly PlayedStep[];
  readonly seconds: number;
  /** Why it stopped, in words; absent when it did not. */
  readonly problem?: string;
}
