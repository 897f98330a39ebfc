import * as z from 'zod';
import { IsoInstant } from '../calendar/dates.ts';
import { BudgetId } from '../ids.ts';
import { Allocation } from './budget.ts';

/**
 * One division of a budget among a list of partners, kept whole before it is posted in parts: what a crash left
 * unposted is posted later with the very same amounts. docs/handbook.md § Budgets
 */
export const AllocationRun = z.strictObject({
  runId: z.string(),
  budgetId: BudgetId,
  /** Sum of what the formula gave before scaling, in minor units. */
  asked: z.int().min(0),
  allocations: z.array(Allocation).min(1),
  startedBy: z.string(),
  startedAt: IsoInstant,
});
export type AllocationRun = z.infer<typeof AllocationRun>;
