import type { Approval, Closing } from '../../domain/approval/approval.ts';
import { maxAttempts } from '../../domain/approval/decide.ts';
import type { ApprovalDecision } from '../../domain/approval/decision.ts';
import type { IsoInstant } from '../../domain/calendar/dates.ts';

export type Closed =
  | { readonly because: 'decided'; readonly decision: ApprovalDecision }
  | { readonly because: 'closed'; readonly closing: Closing }
  | { readonly because: 'withdrawn' | 'superseded' | 'expired' | 'locked' };

/** Why a link can no longer decide; undefined while it can. */
export function whyClosed(approval: Approval, now: IsoInstant): Closed | undefined {
  const { decision, closing, status, expiresAt, attempts } = approval;
  if (decision) return { because: 'decided', decision };
  if (closing) return { because: 'closed', closing };
  if (status === 'closed') return { because: 'withdrawn' };
  if (status === 'superseded') return { because: 'superseded' };
  if (status === 'timed-out' || now >= expiresAt) return { because: 'expired' };
  return attempts >= maxAttempts ? { because: 'locked' } : undefined;
}
