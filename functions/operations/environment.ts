import * as z from 'zod';

export const OperationsEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
});
