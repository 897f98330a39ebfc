import type { IsoDate, IsoInstant } from '../calendar/dates.ts';
import { addDays, dayOf } from '../calendar/days.ts';
import type { Claim } from '../claim/claim.ts';
import { assertNever } from '../errors.ts';
import type { PolicyRules } from '../policy/policy.ts';

/**
 * Whether a request has come to its end before its claim deadline: its reservation (`reserved`, minor units left) is
 * spent, and every claim is closed or rejected. While anything is left the partner may still claim it.
 * docs/handbook.md § Request
 */
export const isClaimedOut = (claims: readonly Pick<Claim, 'status'>[], reserved: number): boolean =>
  reserved === 0 &&
  claims.some(hasEndedPaid) &&
  claims.every((claim) => hasEndedPaid(claim) || claim.status === 'rejected');

const hasEndedPaid = ({ status }: Pick<Claim, 'status'>): boolean => status === 'closed' || status === 'clawed-back';

type Drawing = Pick<Claim, 'status' | 'updatedAt'> & { readonly canDisputeUntil?: IsoDate | undefined };

/**
 * Whether a claim may still draw on the reservation once the deadline for claims has passed: then nothing is released
 * yet. A draft can no longer be submitted, a returned claim as long as policy says; a rejected one may be
 * disputed until its day. docs/handbook.md § Clocks
 */
export function mayStillDraw(
  { status, updatedAt, canDisputeUntil }: Drawing,
  now: IsoInstant,
  { resubmissionDays }: PolicyRules['claim'],
): boolean {
  switch (status) {
    case 'submitted':
    case 'extracting':
    case 'audited':
    case 'in-review':
    case 'pending-finance':
    case 'approved':
    case 'disputed':
      return true;
    case 'returned':
      return dayOf(now) <= addDays(dayOf(updatedAt), resubmissionDays);
    case 'rejected':
      return canDisputeUntil !== undefined && dayOf(now) <= canDisputeUntil;
    case 'draft':
    case 'payment-instructed':
    case 'paid':
    case 'closed':
    case 'clawed-back':
      return false;
    default:
      return assertNever(status);
  }
}
