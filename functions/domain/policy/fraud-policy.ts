import * as z from 'zod';

/** When a pattern that may be fraud is worth a person's look. docs/handbook.md § Claim audit */
export const FraudPolicy = z.strictObject({
  /** Lines from which two invoices of one supplier with the same lines are worth a look, whatever their dates. */
  linesForDuplicate: z.int().min(1).max(1000),
});
export type FraudPolicy = z.infer<typeof FraudPolicy>;

export const defaultFraud: FraudPolicy = { linesForDuplicate: 2 };
