import type { ApprovalPurpose } from '../../domain/approval/decision.ts';
import type { CheckVerdict } from '../../domain/audit/finding.ts';
import type { IsoInstant } from '../../domain/calendar/dates.ts';
import type { ReadValue } from '../../domain/claim/document.ts';
import type { Fact, Finding } from '../../platform/mail/letter.ts';

/** One piece of evidence: there, missing, or still to come. */
export type EvidenceLine = {
  readonly label: string;
  /** The label stands as the vendor wrote it, in English for all we know. */
  readonly isStoredLabel?: boolean;
  readonly state: string;
  readonly detail?: string | undefined;
  /** What the records say of it, in English. */
  readonly stored?: string | undefined;
  /** Only where something was sent: pages of it can be seen. */
  readonly document?: { readonly slotId: string; readonly pages: number } | undefined;
};

/** One line of an audit for its reviewer; `place` counts from 0 in the order of the audit. */
export type LineToReview = Finding & {
  readonly place: number;
  readonly machine: CheckVerdict;
  readonly readFrom: ReadValue | null;
};

/** A submitted document with what was found on it. */
export type DocumentToReview = EvidenceLine & {
  readonly slotId: string;
  /** 0 when nothing was submitted. */
  readonly pages: number;
  readonly lines: readonly LineToReview[];
};

/** What a reviewer judges: each document with its lines, and the lines of the claim as a whole. */
export type ReviewMatter = {
  readonly documents: readonly DocumentToReview[];
  readonly claimLines: readonly LineToReview[];
};

/** What a reviewer of a dispute weighs: the reasons of the rejection and what the partner says against them. */
export type DisputeToAnswer = {
  readonly rejection: readonly string[];
  readonly rejectedAt: IsoInstant;
  readonly reason: string;
  readonly raisedAt: IsoInstant;
};

/**
 * Everything an approver is shown, in the mail and on the page, so that both say the same. Texts may hold what a partner
 * or a document says.
 */
export type Dossier = {
  readonly purpose: ApprovalPurpose;
  readonly itemId: string;
  readonly partner: string;
  readonly title: string;
  readonly amount: string;
  readonly facts: readonly Fact[];
  readonly findings: readonly Finding[];
  readonly evidence: readonly EvidenceLine[];
  /** Only where the question is the review of a claim, or of its dispute. */
  readonly review?: ReviewMatter;
  /** Only once the submission was disputed. */
  readonly dispute?: DisputeToAnswer;
  /** Who decided before, on the item and on the request behind it. */
  readonly decisions: readonly string[];
  /** Who else has the same request before them; only where its chain is asked in parallel. */
  readonly alsoAsked?: readonly string[];
  readonly history: readonly ({ readonly at: IsoInstant } & Pick<Finding, 'sentence' | 'stored'>)[];
};
