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

/** The bank or ERP reports the payment: payable → paid. Once per claim, for ever. docs/handbook.md § Reimbursement */
export const settle = (booking: ClaimBooking): LedgerTransaction =>
  move(booking, 'settle', `settle/${booking.claimId}`, 'The payment was settled.', {
    from: payableAccount(booking),
    to: paidAccount(booking),
  });

function move(
  { budgetId, currency, amount, by, at, reason }: Booking & { at: IsoInstant },
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
  return { fact, movement, budgetId, currency, entries, reason: reason ?? sentence, by, at };
}
