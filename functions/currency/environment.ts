import * as z from 'zod';

export const CurrencyEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
});
