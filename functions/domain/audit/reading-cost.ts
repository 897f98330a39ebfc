import type { EvidenceSlot } from '../claim/document.ts';
import type { PolicyRules } from '../policy/policy.ts';

type Prices = Pick<PolicyRules['claim'], 'pagePrice'>;
/** Pages that were paid for, and their list price in micro-dollars. */
export type ReadingCost = { readonly pages: number; readonly microDollars: number };

/**
 * What it cost to read the documents of this submission, at the list prices of the policy. What was read from the same
 * bytes before cost nothing again; what could not be read is not counted. docs/handbook.md § Extraction
 */
export function readingCost(slots: readonly EvidenceSlot[], { pagePrice }: Prices): ReadingCost {
  const paid = slots.flatMap(({ extraction, upload }) =>
    upload && extraction && extraction.status !== 'unreadable' && extraction.source === 'textract'
      ? [{ pages: upload.pages, microDollars: upload.pages * pagePrice[extraction.status] }]
      : [],
  );
  return {
    pages: paid.reduce((sum, { pages }) => sum + pages, 0),
    microDollars: paid.reduce((sum, { microDollars }) => sum + microDollars, 0),
  };
}
