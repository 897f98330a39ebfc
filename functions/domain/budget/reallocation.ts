import * as z from 'zod';
import { IsoInstant } from '../calendar/dates.ts';
import { BudgetId } from '../ids.ts';
import { Allocation } from './budget.ts';

/** One call that set ceilings anew, with what each was before. docs/handbook.md § Budgets */
export const Reallocation = z.strictObject({
  reallocationId: z.string(),
  budgetId: BudgetId,
  reason: z.string(),
  changes: z
    .array(
      z.strictObject({
        allocation: Allocation,
        before: z.int().min(0).describe('The ceiling before, in minor units.'),
        change: z.int().describe('Minor units; negative for a cut.'),
      }),
    )
    .min(1),
  by: z.string(),
  at: IsoInstant,
});
export type Reallocation = z.infer<typeof Reallocation>;
