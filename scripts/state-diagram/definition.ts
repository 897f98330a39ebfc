import * as z from 'zod';

const Choice = z.looseObject({
  Variable: z.string(),
  StringEquals: z.string().optional(),
  BooleanEquals: z.boolean().optional(),
  Next: z.string(),
});
const Catcher = z.looseObject({ ErrorEquals: z.array(z.string()), Next: z.string() });

const Body = z.object({
  StartAt: z.string(),
  get States() {
    return z.record(z.string(), State);
  },
});
const State = z.looseObject({
  Type: z.enum(['Task', 'Choice', 'Wait', 'Map', 'Pass', 'Succeed', 'Fail']),
  Next: z.string().optional(),
  End: z.boolean().optional(),
  Default: z.string().optional(),
  Choices: z.array(Choice).default([]),
  Catch: z.array(Catcher).default([]),
  get ItemProcessor() {
    return Body.optional();
  },
});

/** As much of an ASL file as a diagram shows. */
export const Definition = Body;
export type Definition = z.infer<typeof Body>;
export type State = z.infer<typeof State>;
