import * as z from 'zod';

/** A metric that the outcome report of an activity is asked for: a figure, or words where none tells it. */
export const MetricAsked = z.strictObject({
  name: z.string().regex(/^[a-z][a-z-]{1,39}$/),
  label: z.string().min(3).max(120),
  as: z.enum(['figure', 'words']),
});
export type MetricAsked = z.infer<typeof MetricAsked>;
