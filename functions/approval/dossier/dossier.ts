import type { ApprovalPurpose } from '../../domain/approval/decision.ts';
import type { IsoInstant } from '../../domain/calendar/dates.ts';
import type { Fact, Finding } from '../../platform/mail/letter.ts';

/** One piece of evidence: there, missing, or still to come. */
export type EvidenceLine = { readonly label: string; readonly state: string; readonly detail?: string | undefined };

/**
 * Everything an approver is shown, in the mail and on the page, so that both say the same. Texts may hold what a partner
 * or a document says.
 */
export type Dossier = {
  readonly purpose: ApprovalPurpose;
  readonly itemId: string;
  readonly partner: string;
  readonly title: string;
  /** Who asks on the partner's side. */
  readonly asks: string;
  readonly amount: string;
  readonly facts: readonly Fact[];
  readonly findings: readonly Finding[];
  readonly evidence: readonly EvidenceLine[];
  /** Who decided before, on the item and on the request behind it. */
  readonly decisions: readonly string[];
  readonly history: readonly { readonly at: IsoInstant; readonly sentence: string }[];
};
