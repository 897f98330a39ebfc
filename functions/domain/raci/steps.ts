import * as z from 'zod';

/** What an item goes through, each step with one owner; the first four ask a person by mail. docs/handbook.md § Accountability */
export const WorkflowStep = z.enum([
  'request-approval',
  'claim-review',
  'claim-dispute',
  'finance-approval',
  'evidence-reading',
  'payment',
  'outcome-report',
  'lever-audit',
]);
export type WorkflowStep = z.infer<typeof WorkflowStep>;

/** The stages of work with a partner, in their order; each hands over to the next. docs/handbook.md § Accountability */
export const Stage = z.enum(['recruitment', 'activation', 'co-sell', 'measurement']);
export type Stage = z.infer<typeof Stage>;
