import * as z from 'zod';

export const StatementEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
});
