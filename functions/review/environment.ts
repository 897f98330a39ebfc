import * as z from 'zod';

export const ReviewEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
});
