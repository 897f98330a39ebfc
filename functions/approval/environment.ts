import * as z from 'zod';

export const AskEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
  KEY_ID: z.string().min(1),
  SENDER_ADDRESS: z.email(),
  BASE_URL: z.url(),
});

export const PlanNoticeEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
});

export const PageEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
});
