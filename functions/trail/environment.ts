import * as z from 'zod';

export const TrailEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
});
