import * as z from 'zod';

export const NotificationEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
  SENDER_ADDRESS: z.email(),
  CONFIGURATION_SET: z.string().min(1),
});

export const FeedbackEnvironment = NotificationEnvironment.extend({ KEY_ID: z.string().min(1) });
