import * as z from 'zod';

export const LeverApiEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
  FISCAL_YEAR_START_MONTH: z.coerce.number().int().min(1).max(12),
  LEVER_AUDIT_STATE_MACHINE_ARN: z.string().startsWith('arn:'),
});

export const LeverStartEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
  FISCAL_YEAR_START_MONTH: z.coerce.number().int().min(1).max(12),
  LEVER_AUDIT_STATE_MACHINE_ARN: z.string().startsWith('arn:'),
});

export const LeverStepEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
  FISCAL_YEAR_START_MONTH: z.coerce.number().int().min(1).max(12),
});

export const LeverSummaryEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
  FISCAL_YEAR_START_MONTH: z.coerce.number().int().min(1).max(12),
  SENDER_ADDRESS: z.email(),
  CONFIGURATION_SET: z.string().min(1),
});
