import * as z from 'zod';

export const PublishEnvironment = z.object({
  BUS_NAME: z.string().min(1),
});

export const StartEnvironment = z.object({
  REQUEST_STATE_MACHINE_ARN: z.string().startsWith('arn:'),
  CLAIM_STATE_MACHINE_ARN: z.string().startsWith('arn:'),
});

export const AwaitEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
  KEY_ID: z.string().min(1),
});

export const ResumeEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
  KEY_ID: z.string().min(1),
  REQUEST_STATE_MACHINE_ARN: z.string().startsWith('arn:'),
});
