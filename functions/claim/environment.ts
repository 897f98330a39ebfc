import * as z from 'zod';

export const ClaimApiEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
  EVIDENCE_BUCKET: z.string().min(1),
});

export const ClaimStepEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
});
