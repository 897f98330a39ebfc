import * as z from 'zod';

export const BankEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
  /** Seals bank details; this room can seal and not open. */
  KEY_ID: z.string().min(1),
});
