import type { FieldProblem } from '../errors.ts';
import type { PolicyRules } from '../policy/policy.ts';
import type { EvidenceSlot } from './document.ts';

type Limits = Pick<PolicyRules['claim'], 'pagesPerDocument' | 'pagesPerClaim'>;

/** Documents with more pages than are read for a claim, each and all together. docs/handbook.md § Evidence */
export function pageProblems(slots: readonly EvidenceSlot[], limits: Limits): FieldProblem[] {
  const long = slots.flatMap(({ slotId, label, upload }) =>
    upload && upload.pages > limits.pagesPerDocument
      ? [
          {
            field: `/slots/${slotId}`,
            problem: `${label}: the document has ${upload.pages} pages, at most ${limits.pagesPerDocument} are read; send the pages that prove it`,
          },
        ]
      : [],
  );
  const pages = slots.reduce((sum, { upload }) => sum + (upload?.pages ?? 0), 0);
  if (long.length > 0 || pages <= limits.pagesPerClaim) return long;
  const problem = `the documents have ${pages} pages together, at most ${limits.pagesPerClaim} are read for a claim`;
  return [{ field: '/slots', problem }];
}
