import * as z from 'zod';

export const OutcomeEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
});
