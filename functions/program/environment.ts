import * as z from 'zod';

export const ProgramEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
});
