/** What is true of the books after every operation. docs/handbook.md § Ledger */
export type LedgerInvariant =
  | 'sums-to-zero'
  | 'happens-once'
  | 'one-reservation-per-request'
  | 'claim-paid-once'
  | 'stays-in-its-budget'
  | 'never-below-zero'
  | 'balances-match-entries'
  | 'budget-adds-up';

/** An invariant that does not hold, with the fact or account that breaks it. */
export type Broken = { readonly invariant: LedgerInvariant; readonly detail: string };
