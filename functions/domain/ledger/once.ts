import type { Broken, LedgerInvariant } from './invariant.ts';
import type { Route } from './movement-route.ts';
import type { LedgerMovement, LedgerTransaction } from './transaction.ts';

/**
 * What is broken when a movement stands under a name that is not its own, and so could stand in the books a second time.
 * docs/handbook.md § Ledger
 */
export function onceOf(movement: LedgerMovement): LedgerInvariant {
  if (movement === 'reserve') return 'one-reservation-per-request';
  return movement === 'post' || movement === 'settle' ? 'claim-paid-once' : 'happens-once';
}

/**
 * A fact is stored under its own name, so that it happens once; this proves that the name is the one which the movement and
 * its accounts imply. docs/handbook.md § Ledger
 */
export function misnamed({ fact, movement }: LedgerTransaction, route: Route): Broken | undefined {
  const [stem, rest] = impliedFact(movement, route);
  const isImplied = fact.startsWith(stem) && rest.test(fact.slice(stem.length));
  if (isImplied) return undefined;
  return {
    invariant: onceOf(movement),
    detail: `${fact} is booked where only ${stem}${rest.source === '^$' ? '' : '…'} can be`,
  };
}

const nothing = /^$/;
const something = /^.+$/;
const number = /^[1-9]\d*$/;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** How the fact begins, and what may follow. */
function impliedFact(movement: LedgerMovement, { from, closest }: Route): readonly [string, RegExp] {
  const { budgetId, partnerId = '', requestId = '', claimId = '' } = closest;
  switch (movement) {
    case 'fund':
      return [`fund/${budgetId}`, nothing];
    case 'allocate':
      return [`allocate/${budgetId}/${partnerId}/`, number];
    case 'reserve':
      return [`reserve/${requestId}`, nothing];
    case 'void':
      return [`void/${requestId}/`, something];
    case 'expire':
      return from.kind === 'reserved'
        ? [`expire/${requestId}`, nothing]
        : [`expire-allocation/${budgetId}/${partnerId}/`, day];
    case 'post':
      return [`post/${claimId}`, nothing];
    case 'settle':
    case 'return':
      return [`${movement}/${claimId}/`, something];
    case 'correct':
    case 'clawback':
      return [`${movement}/`, something];
  }
}

/** The first fact that stands twice in a list; in the table its key forbids it. */
export function repeatedFact(transactions: readonly LedgerTransaction[]): Broken | undefined {
  const seen = new Set<string>();
  for (const { fact, movement } of transactions) {
    if (seen.has(fact)) return { invariant: onceOf(movement), detail: `${fact} occurs twice` };
    seen.add(fact);
  }
  return undefined;
}
