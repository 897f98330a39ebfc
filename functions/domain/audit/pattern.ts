import type { CheckName, CheckResult } from './finding.ts';
import { resultsOf } from './result.ts';

/** A pattern proves nothing: a person looks, the note is for staff, and the partner is not told which pattern it was. */
export const patternResult = (check: CheckName, staffNote: string | null): CheckResult =>
  resultsOf(
    check,
    null,
    'nothing out of the ordinary',
  )(
    staffNote === null
      ? { verdict: 'pass', sentence: 'There is nothing out of the ordinary.' }
      : { verdict: 'review', sentence: 'A person looks at the claim.', staffNote },
  );
