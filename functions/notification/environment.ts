import * as z from 'zod';

export const NotificationEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
  SENDER_ADDRESS: z.email(),
});
