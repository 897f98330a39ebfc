import type { Budget } from '../budget/budget.ts';
import type { Claim } from '../claim/claim.ts';
import type { Payment } from '../payment/payment.ts';
import type { MdfRequest } from '../request/request.ts';

/** A request whose money was reserved, once at least. */
export type Funded = Extract<MdfRequest, { budgetId: string }>;

/**
 * What the books say of a correction's subject, read just before it is judged: the items, and the balance of the account
 * that money would be taken from, in minor units.
 */
export type Books =
  | {
      readonly kind: 'budget';
      readonly lowers: boolean;
      readonly budget: Budget;
      readonly unallocated: number;
      readonly isOpen: boolean;
    }
  | { readonly kind: 'expiry'; readonly budget: Budget; readonly expired: number }
  | {
      readonly kind: 'payable';
      readonly claim: Claim;
      readonly request: Funded;
      /** Absent where the claim was instructed before payments were kept. */
      readonly payment: Payment | undefined;
      readonly owed: number;
    }
  | {
      readonly kind: 'clawback';
      readonly claim: Claim;
      readonly request: Funded;
      /** Of the budget that paid. */
      readonly isOpen: boolean;
      readonly paid: number;
    };
export type BooksOf<K extends Books['kind']> = Extract<Books, { kind: K }>;
