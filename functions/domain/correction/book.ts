import type { Budget } from '../budget/budget.ts';
import type { Claim } from '../claim/claim.ts';
import { clawBack, correctPayable } from '../claim/correcting.ts';
import { assertNever } from '../errors.ts';
import type { Act, NewEvent } from '../event/change.ts';
import * as ledger from '../ledger/movements.ts';
import type { LedgerTransaction } from '../ledger/transaction.ts';
import { formatMoney } from '../money/amount.ts';
import { lowerPayment } from '../payment/lifecycle.ts';
import type { PaymentIn } from '../payment/payment.ts';
import type { Books, BooksOf, Funded } from './books.ts';
import type { Correction } from './correction.ts';

type Booked<K extends Books['kind'], Items> = {
  readonly kind: K;
  readonly movement: LedgerTransaction;
  /** What the corrected item's own timeline tells. */
  readonly event: NewEvent;
} & Items;

/** What a confirmed correction writes besides itself, all of it in one commit. */
export type Booking =
  | Booked<'budget', { readonly budget: Budget }>
  | Booked<'expiry', unknown>
  | Booked<
      'payable',
      {
        readonly claim: Claim;
        readonly payment: PaymentIn<'pending'> | undefined;
        /** The request as it is written anew while it reserves money; undefined once it has ended. */
        readonly request: Funded | undefined;
        /** Minor units that another claim may hold now. */
        readonly freed: number;
      }
    >
  | Booked<'clawback', { readonly claim: Claim }>;

/**
 * The movement of a confirmed correction with the items it changes and the fact it tells. The caller has found no
 * problem (correctionProblems) in the same books. docs/handbook.md § Corrections
 */
export function book(correction: Correction, books: Books, act: Act): Booking {
  switch (books.kind) {
    case 'budget':
      return bookBudget(correction, books, act);
    case 'expiry':
      return bookExpiry(correction, books, act);
    case 'payable':
      return bookPayable(correction, books, act);
    case 'clawback':
      return bookClawback(correction, books, act);
    default:
      return assertNever(books);
  }
}

const moneyOf = ({ correctionId, amount, currency, reason }: Correction, { at, by }: Act) => ({
  correctionId,
  amount,
  currency,
  reason,
  at,
  by,
});

function bookBudget(correction: Correction, { budget, lowers }: BooksOf<'budget'>, act: Act): Booking {
  const { budgetId } = budget;
  const movement = ledger.correctBudget({ ...moneyOf(correction, act), budgetId, lowers });
  const amount = lowers ? budget.amount - correction.amount : budget.amount + correction.amount;
  const words = `The budget was ${lowers ? 'lowered' : 'raised'} to ${formatMoney(amount, budget.currency)}`;
  const event = budgetEvent(correction, budgetId, act, words, { budget: amount });
  return { kind: 'budget', movement, event, budget: { ...budget, amount, revision: budget.revision + 1 } };
}

function bookExpiry(correction: Correction, { budget: { budgetId } }: BooksOf<'expiry'>, act: Act): Booking {
  const movement = ledger.correctExpiry({ ...moneyOf(correction, act), budgetId });
  const words = `${formatMoney(correction.amount, correction.currency)} that had expired is unallocated again`;
  return { kind: 'expiry', movement, event: budgetEvent(correction, budgetId, act, words) };
}

/** The freed money goes back to the reservation while the request can still be claimed on, else to the partner. */
function bookPayable(correction: Correction, { claim, request, payment }: BooksOf<'payable'>, act: Act): Booking {
  const reserves = request.status === 'in-execution' || request.status === 'claimable';
  const destination = reserves ? 'reserved' : 'available';
  const place = { budgetId: request.budgetId, ...claimOf(claim) };
  const movement = ledger.correctPayable({ ...moneyOf(correction, act), ...place, destination });
  const { next, event } = correctPayable(claim, { ...act, amount: correction.amount, reason: correction.reason });
  return {
    kind: 'payable',
    movement,
    event: named(event, correction),
    claim: next,
    payment: payment && lowerPayment(payment, { ...act, amount: correction.amount }),
    // A new revision, so that a request that ends at the same moment looks at its reservation again.
    request: reserves ? { ...request, revision: request.revision + 1, updatedAt: act.at } : undefined,
    freed: correction.amount,
  };
}

function bookClawback(correction: Correction, { claim, request, isOpen }: BooksOf<'clawback'>, act: Act): Booking {
  const destination = isOpen ? 'unallocated' : 'expired';
  const place = { budgetId: request.budgetId, ...claimOf(claim) };
  const movement = ledger.clawBack({ ...moneyOf(correction, act), ...place, destination });
  const { next, event } = clawBack(claim, { ...act, amount: correction.amount, reason: correction.reason });
  return { kind: 'clawback', movement, event: named(event, correction), claim: next };
}

const claimOf = ({ partnerId, requestId, claimId }: Claim) => ({ partnerId, requestId, claimId });

const named = (event: NewEvent, { correctionId }: Correction): NewEvent => ({
  ...event,
  facts: { ...event.facts, correctionId },
});

function budgetEvent(
  { correctionId, subject, amount, currency, reason }: Correction,
  budgetId: string,
  { at, by }: Act,
  words: string,
  more: NewEvent['facts'] = {},
): NewEvent {
  const facts = { ...subject, correctionId, amount, currency, ...more };
  return {
    type: 'budget.corrected',
    itemId: budgetId,
    partnerId: null,
    at,
    by,
    facts,
    sentence: `${words}.`,
    reason,
  };
}
