import { assertNever } from '../errors.ts';
import type { Claim } from './claim.ts';

/** Whether a claim is paid, or on its way there without the partner. docs/handbook.md § Disputes */
export function takesMoney({ status }: Pick<Claim, 'status'>): boolean {
  switch (status) {
    case 'submitted':
    case 'extracting':
    case 'audited':
    case 'in-review':
    case 'disputed':
    case 'pending-finance':
    case 'approved':
    case 'payment-instructed':
    case 'paid':
    case 'closed':
      return true;
    case 'draft':
    case 'returned':
    case 'rejected':
    case 'clawed-back':
      return false;
    default:
      return assertNever(status);
  }
}
