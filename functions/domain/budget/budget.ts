import * as z from 'zod';
import { FiscalQuarter, IsoDate, IsoInstant } from '../calendar/dates.ts';
import { BudgetId, PartnerId, Region } from '../ids.ts';
import { Currency, PositiveMinorUnits } from '../money/money.ts';
import { ExchangeRate } from '../money/rate.ts';

/** Money of one fiscal quarter, region and currency. docs/handbook.md § Budgets */
export const Budget = z.strictObject({
  budgetId: BudgetId,
  quarter: FiscalQuarter,
  region: Region,
  currency: Currency,
  amount: PositiveMinorUnits,
  /** From the budget's currency to the programme's, fixed at its creation; absent where the two are one. */
  rate: ExchangeRate.optional(),
  startsOn: IsoDate,
  endsOn: IsoDate,
  /** The allocation run that is being posted; absent when none is. Only one may be, so that a run never lacks its money. */
  openRun: z.string().optional(),
  revision: z.int().min(1),
  createdBy: z.string(),
  createdAt: IsoInstant,
});
export type Budget = z.infer<typeof Budget>;

/** What the formula multiplied for a partner, and what it gave. docs/handbook.md § Budgets */
export const AllocationFactors = z.strictObject({
  tierBase: z.int().min(0),
  pipelinePotential: z.number().min(0.5).max(2),
  strategicValue: z.number().min(0.8).max(1.5),
  /** tierBase × pipelinePotential × strategicValue, before scaling. */
  unscaled: z.int().min(0),
});
export type AllocationFactors = z.infer<typeof AllocationFactors>;

/** A partner's ceiling in a budget, with each factor of the formula beside the result; without them it was stated. */
export const Allocation = z.strictObject({
  budgetId: BudgetId,
  partnerId: PartnerId,
  ...AllocationFactors.partial().shape,
  amount: z.int().min(0),
  /** Numbers the changes of this allocation from 1; absent means 1. */
  sequence: z.int().min(1).optional(),
  /** Why it was changed last; absent while it stands as it was first set. */
  reason: z.string().optional(),
  allocatedBy: z.string(),
  allocatedAt: IsoInstant,
});
export type Allocation = z.infer<typeof Allocation>;
