import * as z from 'zod';

export const CorrectionEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
});
