/** What is true of the books after every operation; of several that are broken the first of this list is named. docs/handbook.md § Ledger */
export const ledgerInvariants = [
  'is-well-formed',
  'sums-to-zero',
  'moves-as-named',
  'happens-once',
  'one-reservation-per-request',
  'claim-paid-once',
  'stays-in-its-budget',
  'stays-with-its-partner',
  'is-listed',
  'never-below-zero',
  'balances-match-entries',
  'budget-adds-up',
] as const;
export type LedgerInvariant = (typeof ledgerInvariants)[number];

/** An invariant that does not hold, with the fact or account that breaks it. */
export type Broken = { readonly invariant: LedgerInvariant; readonly detail: string };

/** Of two findings the one to name: by the order of the invariants, then of the words, so that every reading names the same. */
export function firstOf(left: Broken | undefined, right: Broken | undefined): Broken | undefined {
  if (!left || !right) return left ?? right;
  const ranks = ledgerInvariants.indexOf(left.invariant) - ledgerInvariants.indexOf(right.invariant);
  return ranks < 0 || (ranks === 0 && left.detail <= right.detail) ? left : right;
}
