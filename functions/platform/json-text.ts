import * as z from 'zod';

/** Text that is JSON, as the value it stands for; what that has to be is the business of whoever pipes it on. */
export const JsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue('is not JSON');
    return z.NEVER;
  }
});
