import * as z from 'zod';
import { IsoInstant } from '../calendar/dates.ts';
import { BudgetId, PartnerId } from '../ids.ts';
import { Currency } from '../money/money.ts';

/** docs/handbook.md § Ledger */
export const AccountKind = z.enum(['funding', 'unallocated', 'available', 'reserved', 'payable', 'paid', 'expired']);
export type AccountKind = z.infer<typeof AccountKind>;

/**
 * `<kind>/<budget id>[/<partner id>[/<request id>[/<claim id>]]]`: funding, unallocated and expired belong to the
 * budget, available to the partner's allocation, reserved to the request, payable and paid to the claim.
 */
export const AccountId = z
  .string()
  .regex(/^(funding|unallocated|available|reserved|payable|paid|expired)(\/[A-Za-z0-9_-]+){1,4}$/);
export type AccountId = z.infer<typeof AccountId>;

export const LedgerEntry = z.strictObject({ account: AccountId, amount: z.int() });
export type LedgerEntry = z.infer<typeof LedgerEntry>;

export const LedgerMovement = z.enum([
  'fund',
  'allocate',
  'reserve',
  'post',
  'void',
  'expire',
  'settle',
  'return',
  'correct',
  'clawback',
]);
export type LedgerMovement = z.infer<typeof LedgerMovement>;

/**
 * An append-only double entry in minor units: the entries sum to zero. `fact` is the permanent unique key of the
 * business fact (`reserve/req_…`), so that it happens once, for ever.
 */
export const LedgerTransaction = z.strictObject({
  fact: z.string().min(3).max(200),
  movement: LedgerMovement,
  budgetId: BudgetId,
  /** Whose money it moves; absent where only the budget's own accounts are touched. */
  partnerId: PartnerId.optional(),
  currency: Currency,
  entries: z.array(LedgerEntry).min(2).max(60),
  reason: z.string(),
  by: z.string(),
  at: IsoInstant,
});
export type LedgerTransaction = z.infer<typeof LedgerTransaction>;

/** A balance as the guarded writes keep it; provable from the entries at any time. */
export const AccountBalance = z.strictObject({
  account: AccountId,
  budgetId: BudgetId,
  currency: Currency,
  balance: z.int(),
});
export type AccountBalance = z.infer<typeof AccountBalance>;
