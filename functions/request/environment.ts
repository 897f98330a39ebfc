import * as z from 'zod';

/** What the functions of this room read from their environment; the type of their CDK prop. */
export const RequestEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
  FISCAL_YEAR_START_MONTH: z.coerce.number().int().min(1).max(12),
});
