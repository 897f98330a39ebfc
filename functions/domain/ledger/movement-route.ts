import { type Place, placeOf } from './place.ts';
import type { AccountKind, LedgerEntry, LedgerMovement, LedgerTransaction } from './transaction.ts';

/** Between which kinds of account a movement goes. docs/handbook.md § Ledger */
const routes: Record<LedgerMovement, readonly `${AccountKind} → ${AccountKind}`[]> = {
  fund: ['funding → unallocated'],
  allocate: ['unallocated → available', 'available → unallocated'],
  reserve: ['available → reserved'],
  post: ['reserved → payable'],
  void: ['reserved → available'],
  expire: ['reserved → available', 'reserved → expired', 'available → expired'],
  settle: ['payable → paid'],
  return: ['paid → payable'],
  correct: [
    'funding → unallocated',
    'unallocated → funding',
    'expired → unallocated',
    'payable → reserved',
    'payable → available',
  ],
  clawback: ['paid → unallocated', 'paid → expired'],
};

/** Where a movement takes from and gives to; the closer of the two places is the one it belongs to. */
export type Route = { readonly from: Place; readonly to: Place; readonly closest: Place };

/**
 * The way a transaction goes; undefined when it is none that its movement may go, or leads from one partner, request or claim
 * to another.
 */
export function routeOf({ movement, entries }: Pick<LedgerTransaction, 'movement' | 'entries'>): Route | undefined {
  const from = sidePlace(entries, ({ amount }) => amount < 0);
  const to = sidePlace(entries, ({ amount }) => amount > 0);
  if (entries.length !== 2 || !from || !to || !isNested(from, to)) return undefined;
  const allowed = routes[movement].some((route) => route === `${from.kind} → ${to.kind}`);
  return allowed ? { from, to, closest: size(from) > size(to) ? from : to } : undefined;
}

function sidePlace(entries: readonly LedgerEntry[], isSide: (entry: LedgerEntry) => boolean): Place | undefined {
  const entry = entries.find(isSide);
  return entry && placeOf(entry.account);
}

const size = (place: Place): number => Object.keys(place).length;

const same = (left: string | undefined, right: string | undefined): boolean =>
  left === undefined || right === undefined || left === right;

/** Whatever both places name is the same; budgets have a rule of their own. */
const isNested = (left: Place, right: Place): boolean =>
  same(left.partnerId, right.partnerId) && same(left.requestId, right.requestId) && same(left.claimId, right.claimId);
