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

/** Of who signs approvers in. Without a client of theirs nobody can, and decisions that policy wants so are not taken. */
const signIn = {
  KEY_ID: z.string().min(1),
  /** Where approval page and return from the sign-in are reached; the path is appended. */
  BASE_URL: z.url(),
  ISSUER_URL: z.url(),
  /** Where the issuer is reached, if elsewhere. */
  ISSUER_ENDPOINT: z.url().optional(),
  SIGN_IN_CLIENT_ID: z.string().min(1).optional(),
};

export const PageEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
  FISCAL_YEAR_START_MONTH: fiscalYearStartMonth,
  ...signIn,
});

export const SignInEnvironment = z.object({
  ...signIn,
  /** The client's secret in AWS Secrets Manager, where it has one. */
  SIGN_IN_SECRET_ARN: z.string().min(1).optional(),
});

export const PictureEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
  KEY_ID: z.string().min(1),
  EVIDENCE_BUCKET: z.string().min(1),
});
