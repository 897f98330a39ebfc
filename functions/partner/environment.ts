import * as z from 'zod';

export const PartnerEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
});
