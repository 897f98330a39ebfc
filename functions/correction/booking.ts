import { claimTransitions } from '../domain/claim/lifecycle.ts';
import type { Booking } from '../domain/correction/book.ts';
import { assertNever } from '../domain/errors.ts';
import { paymentTransitions } from '../domain/payment/lifecycle.ts';
import { replaceBudget } from '../store/budgets.ts';
import { keepCeiling } from '../store/ceilings.ts';
import { releaseFromPosted } from '../store/claimed.ts';
import { moveClaim } from '../store/claims.ts';
import type { Change } from '../store/commit.ts';
import { ledgerChanges } from '../store/ledger.ts';
import { replacePayment } from '../store/payments.ts';
import { moveRequest } from '../store/requests.ts';

/** The movement and every item it concerns, each guarded by what was read. docs/handbook.md § Corrections */
export const bookingChanges = (booking: Booking): Change[] => [
  ...itemChanges(booking),
  ...ledgerChanges(booking.movement),
];

function itemChanges(booking: Booking): Change[] {
  switch (booking.kind) {
    case 'budget':
      return [replaceBudget(booking.budget)];
    case 'expiry':
      return [];
    case 'payable':
      return payableChanges(booking);
    case 'clawback':
      return [moveClaim(booking.claim, claimTransitions.clawBack.from)];
    default:
      return assertNever(booking);
  }
}

function payableChanges({ claim, payment, request, freed }: Extract<Booking, { kind: 'payable' }>): Change[] {
  return [
    moveClaim(claim, claimTransitions.correctPayable.from),
    ...('payable' in claim ? keepCeiling(claim, claim.payable) : []),
    ...(payment ? [replacePayment(payment, paymentTransitions.lower.from)] : []),
    ...(request ? [moveRequest(request, [request.status]), releaseFromPosted(request.requestId, freed)] : []),
  ];
}
