import * as z from 'zod';

export const ExtractionEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
  EVIDENCE_BUCKET: z.string().min(1),
});
