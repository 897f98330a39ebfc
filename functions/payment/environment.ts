import * as z from 'zod';

export const PaymentEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
  /** Opens sealed bank details. */
  KEY_ID: z.string().min(1),
  /** Keeps the files of batches as they were sent. */
  PAYMENTS_BUCKET: z.string().min(1),
});
