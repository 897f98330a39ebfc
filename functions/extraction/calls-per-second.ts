import * as z from 'zod';

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
