import type { PolicyRules } from '../../policy/policy.ts';
import type { ReadInvoice } from '../audit-input.ts';
import type { CheckResult } from '../finding.ts';
import { quoted, resultsOf } from '../result.ts';

/** Was the reader sure of what the audit builds on? The least certain of supplier, number, date and total decides; unsure is for a person, not a failure. docs/handbook.md § Claim audit */
export function confidenceReached(
  { slot, reading }: ReadInvoice,
  { confidencePercent }: PolicyRules['claim'],
): CheckResult {
  const result = resultsOf('confidence', slot.slotId, `at least ${confidencePercent} %`);
  const used = [reading.vendorName, reading.invoiceNumber, reading.invoiceDate, reading.total].flat();
  const [least] = used.sort((left, right) => left.confidence - right.confidence);
  if (!least) return result({ verdict: 'review', sentence: 'Nothing on the invoice could be read.' });
  const told = { observed: `${Math.floor(least.confidence)} % on "${quoted(least.text)}"`, readFrom: least };
  return least.confidence >= confidencePercent
    ? result({ ...told, verdict: 'pass', sentence: 'The invoice was read with confidence.' })
    : result({
        ...told,
        verdict: 'review',
        sentence: 'Parts of the invoice are hard to read, so a person looks at it.',
      });
}
