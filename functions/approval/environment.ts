import * as z from 'zod';

const fiscalYearStartMonth = z.coerce.number().int().min(1).max(12);

export const AskEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
  KEY_ID: z.string().min(1),
  SENDER_ADDRESS: z.email(),
  CONFIGURATION_SET: z.string().min(1),
  /** Where the approval page is reached; the path is appended. */
  BASE_URL: z.url(),
  FISCAL_YEAR_START_MONTH: fiscalYearStartMonth,
});

export const PlanNoticeEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
});

export const DigestEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
  SENDER_ADDRESS: z.email(),
  CONFIGURATION_SET: z.string().min(1),
});

export const PageEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
  FISCAL_YEAR_START_MONTH: fiscalYearStartMonth,
});

export const PictureEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
  EVIDENCE_BUCKET: z.string().min(1),
});
