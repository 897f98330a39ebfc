import * as z from 'zod';

export const DirectoryEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
});
