import * as z from 'zod';
import { JsonText } from '../platform/json-text.ts';

const rate = z.number().positive().max(1000);

/** How often the deployment calls each operation of the reading service, at most. docs/decisions/reading-rate.md */
export const CallsPerSecond = z.strictObject({
  AnalyzeExpense: rate,
  DetectDocumentText: rate,
  StartExpenseAnalysis: rate,
  StartDocumentTextDetection: rate,
  GetExpenseAnalysis: rate,
  GetDocumentTextDetection: rate,
});
export type CallsPerSecond = z.infer<typeof CallsPerSecond>;
export type ReadingOperation = keyof CallsPerSecond;

const paced = { CALLS_PER_SECOND: JsonText.pipe(CallsPerSecond) };

export const ExtractionEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
  EVIDENCE_BUCKET: z.string().min(1),
  ...paced,
});

export const StartReadingEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
  EVIDENCE_BUCKET: z.string().min(1),
  KEY_ID: z.string().min(1),
  NOTICE_TOPIC_ARN: z.string().startsWith('arn:'),
  NOTICE_ROLE_ARN: z.string().startsWith('arn:'),
  ...paced,
});

export const HearNoticeEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
  KEY_ID: z.string().min(1),
});

export const CollectReadingEnvironment = z.object({ TABLE_NAME: z.string().min(1), ...paced });

export const CompareTextLayerEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
  EVIDENCE_BUCKET: z.string().min(1),
});
