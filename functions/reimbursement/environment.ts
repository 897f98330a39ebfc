import * as z from 'zod';

export const ReimbursementEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
});
