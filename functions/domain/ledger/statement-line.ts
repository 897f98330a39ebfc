import * as z from 'zod';
import { IsoInstant } from '../calendar/dates.ts';
import { PositiveMinorUnits } from '../money/money.ts';
import { placeOf } from './place.ts';
import { AccountKind, type LedgerEntry, LedgerMovement, type LedgerTransaction } from './transaction.ts';

/** One movement as a statement tells it: what was moved from where to where, when and why. */
export const StatementLine = z.strictObject({
  at: IsoInstant,
  movement: LedgerMovement,
  fact: z.string().describe('The permanent name of the business fact.'),
  reason: z.string(),
  requestId: z.string().optional(),
  claimId: z.string().optional(),
  amount: PositiveMinorUnits,
  from: AccountKind,
  to: AccountKind,
});
export type StatementLine = z.infer<typeof StatementLine>;

/**
 * What a partner holds of a budget, in minor units. Allocated is what came to the partner, less what went back; it is the sum of
 * the others. docs/handbook.md § Budgets
 */
export const Holdings = z.strictObject({
  allocated: z.int(),
  available: z.int(),
  reserved: z.int(),
  payable: z.int(),
  paid: z.int(),
  expired: z.int(),
});
export type Holdings = z.infer<typeof Holdings>;

export const PartnerLine = StatementLine.extend({ held: Holdings.describe('After this line.') });
export type PartnerLine = z.infer<typeof PartnerLine>;

/** What a whole budget holds, in minor units: funded is the sum of the others. docs/handbook.md § Ledger */
export const BudgetTotals = Holdings.omit({ allocated: true }).extend({ funded: z.int(), unallocated: z.int() });
export type BudgetTotals = z.infer<typeof BudgetTotals>;

/** @throws Error for a transaction that moves nothing between two accounts, which the books forbid. */
export function lineOf({ at, movement, fact, reason, entries }: LedgerTransaction): StatementLine {
  const [from, to] = [side(entries, -1), side(entries, 1)];
  if (!from || !to) throw new Error(`${fact} does not go from one account to another`);
  const { requestId = to.place.requestId, claimId = to.place.claimId } = from.place;
  return {
    at,
    movement,
    fact,
    reason,
    ...(requestId !== undefined && { requestId }),
    ...(claimId !== undefined && { claimId }),
    amount: to.amount,
    from: from.place.kind,
    to: to.place.kind,
  };
}

function side(entries: readonly LedgerEntry[], sign: number) {
  const entry = entries.find(({ amount }) => Math.sign(amount) === sign);
  const place = entry && placeOf(entry.account);
  return place && { amount: entry.amount, place };
}
