import type { IsoDate, IsoInstant } from '../calendar/dates.ts';
import {
  availableAccount,
  type ClaimPlace,
  expiredAccount,
  fundingAccount,
  paidAccount,
  payableAccount,
  reservedAccount,
  unallocatedAccount,
} from './accounts.ts';
import type { LedgerTransaction } from './transaction.ts';

type Booking = Pick<LedgerTransaction, 'currency' | 'by' | 'at'> & {
  readonly budgetId: string;
  /** Minor units, from 1. */
  readonly amount: number;
  /** Why, in words; a plain sentence is written when absent. */
  readonly reason?: string;
};
type PartnerBooking = Booking & { readonly partnerId: string };
type RequestBooking = PartnerBooking & { readonly requestId: string };
type ClaimBooking = Booking & ClaimPlace;

/** A budget comes into being: funding → unallocated. Once per budget. docs/handbook.md § Ledger */
export const fundBudget = (booking: Booking): LedgerTransaction =>
  move(booking, 'fund', `fund/${booking.budgetId}`, 'The budget was funded.', {
    from: fundingAccount(booking.budgetId),
    to: unallocatedAccount(booking.budgetId),
  });

/**
 * A partner's ceiling is set or raised: unallocated → available; with `lowers`, what is not yet reserved goes back.
 * `sequence` numbers the changes of one allocation from 1. docs/handbook.md § Budgets
 */
export function allocate(booking: PartnerBooking & { sequence: number; lowers?: boolean }): LedgerTransaction {
  const { budgetId, partnerId, sequence, lowers = false } = booking;
  const unallocated = unallocatedAccount(budgetId);
  const available = availableAccount(booking);
  const sides = lowers ? { from: available, to: unallocated } : { from: unallocated, to: available };
  return move(booking, 'allocate', `allocate/${budgetId}/${partnerId}/${sequence}`, 'The allocation was set.', sides);
}

/** A request is approved: available → reserved. Once per request, for ever. docs/handbook.md § Ledger */
export const reserve = (booking: RequestBooking): LedgerTransaction =>
  move(booking, 'reserve', `reserve/${booking.requestId}`, 'The request was approved.', {
    from: availableAccount(booking),
    to: reservedAccount(booking),
  });

/** A claim is approved: part or all of the reservation → payable. Once per claim. docs/handbook.md § Ledger */
export const post = (booking: ClaimBooking): LedgerTransaction =>
  move(booking, 'post', `post/${booking.claimId}`, 'The claim was approved.', {
    from: reservedAccount(booking),
    to: payableAccount(booking),
  });

/** What a request no longer needs goes back to its partner: reserved → available. `why` is one lower-case word or slug. */
export const voidReservation = (booking: RequestBooking & { why: string }): LedgerTransaction =>
  move(booking, 'void', `void/${booking.requestId}/${booking.why}`, `The reservation was released: ${booking.why}.`, {
    from: reservedAccount(booking),
    to: availableAccount(booking),
  });

/**
 * A reservation whose claim deadline has passed: reserved → available while the budget's quarter still runs, or
 * → expired once it is over. docs/handbook.md § Ledger
 */
export const expireReservation = (
  booking: RequestBooking & { destination: 'available' | 'expired' },
): LedgerTransaction =>
  move(booking, 'expire', `expire/${booking.requestId}`, 'The claim deadline has passed.', {
    from: reservedAccount(booking),
    to: booking.destination === 'expired' ? expiredAccount(booking.budgetId) : availableAccount(booking),
  });

/** What a partner left unspent when the quarter and its grace period ended: available → expired. Once per partner and day. */
export const expireAllocation = (booking: PartnerBooking & { on: IsoDate }): LedgerTransaction =>
  move(
    booking,
    'expire',
    `expire-allocation/${booking.budgetId}/${booking.partnerId}/${booking.on}`,
    'The quarter and its grace period are over.',
    { from: availableAccount(booking), to: expiredAccount(booking.budgetId) },
  );

/** A report of the bank or ERP by its own reference, for all or part of what is owed. */
type PaymentBooking = ClaimBooking & { readonly reference: string };

/**
 * The bank or ERP reports a payment: payable → paid. Once per claim and reference; parts never exceed what was posted, so
 * that a claim is paid once, for ever. docs/handbook.md § Payments
 */
export const settle = (booking: PaymentBooking): LedgerTransaction =>
  move(booking, 'settle', `settle/${booking.claimId}/${booking.reference}`, 'The payment was settled.', {
    from: payableAccount(booking),
    to: paidAccount(booking),
  });

/** The bank sends a settled payment back: paid → payable. Once per claim and reference. docs/handbook.md § Payments */
export const returnPayment = (booking: PaymentBooking): LedgerTransaction =>
  move(booking, 'return', `return/${booking.claimId}/${booking.reference}`, 'The payment came back.', {
    from: paidAccount(booking),
    to: payableAccount(booking),
  });

type Confirmed = { readonly correctionId: string };

/**
 * What was paid on a claim is owed back by the partner: paid → unallocated while the budget is open, or → expired once it is
 * closed. Once per confirmed correction. docs/handbook.md § Corrections
 */
export const clawBack = (
  booking: ClaimBooking & Confirmed & { destination: 'unallocated' | 'expired' },
): LedgerTransaction =>
  move(booking, 'clawback', `clawback/${booking.correctionId}`, 'The payment was clawed back.', {
    from: paidAccount(booking),
    to: booking.destination === 'expired' ? expiredAccount(booking.budgetId) : unallocatedAccount(booking.budgetId),
  });

/** A budget was funded with the wrong sum: funding → unallocated, or back with `lowers`. Once per confirmed correction. */
export const correctBudget = (booking: Booking & Confirmed & { lowers: boolean }): LedgerTransaction => {
  const [funding, unallocated] = [fundingAccount(booking.budgetId), unallocatedAccount(booking.budgetId)];
  const sides = booking.lowers ? { from: unallocated, to: funding } : { from: funding, to: unallocated };
  return move(booking, 'correct', `correct/${booking.correctionId}`, 'The budget was corrected.', sides);
};

/** What expired by mistake can be given out again: expired → unallocated. Once per confirmed correction. */
export const correctExpiry = (booking: Booking & Confirmed): LedgerTransaction =>
  move(booking, 'correct', `correct/${booking.correctionId}`, 'An expiry was corrected.', {
    from: expiredAccount(booking.budgetId),
    to: unallocatedAccount(booking.budgetId),
  });

/**
 * More was approved than is owed, and the payment is in no batch yet: payable → reserved, or → available once the request has
 * ended and reserves nothing more. Once per confirmed correction.
 */
export const correctPayable = (
  booking: ClaimBooking & Confirmed & { destination: 'reserved' | 'available' },
): LedgerTransaction =>
  move(booking, 'correct', `correct/${booking.correctionId}`, 'What is owed was corrected.', {
    from: payableAccount(booking),
    to: booking.destination === 'reserved' ? reservedAccount(booking) : availableAccount(booking),
  });

function move(
  { budgetId, partnerId, currency, amount, by, at, reason }: Booking & { at: IsoInstant; partnerId?: string },
  movement: LedgerTransaction['movement'],
  fact: string,
  sentence: string,
  { from, to }: { from: string; to: string },
): LedgerTransaction {
  if (!Number.isSafeInteger(amount) || amount < 1) throw new RangeError('a movement is of at least one minor unit');
  const entries = [
    { account: from, amount: -amount },
    { account: to, amount },
  ];
  const whose = partnerId === undefined ? {} : { partnerId };
  return { fact, movement, budgetId, ...whose, currency, entries, reason: reason ?? sentence, by, at };
}
