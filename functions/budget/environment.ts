import * as z from 'zod';

export const BudgetEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
  /** The currency of a budget that names none. */
  CURRENCY: z.string().regex(/^[A-Z]{3}$/),
  FISCAL_YEAR_START_MONTH: z.coerce.number().int().min(1).max(12),
});
