import type { PolicyRules } from '../../policy/policy.ts';
import type { ReadInvoice } from '../audit-input.ts';
import type { CheckResult } from '../finding.ts';
import { compareNames } from '../names.ts';
import { contradicted, quoted, resultsOf } from '../result.ts';

/** Is a supplier named, and is it somebody else than the partner? docs/handbook.md § Claim audit */
export function supplierNamed(
  { slot, reading }: ReadInvoice,
  partnerNames: readonly string[],
  { confidencePercent }: PolicyRules['claim'],
): CheckResult {
  const result = resultsOf('supplier-named', slot.slotId, 'a supplier other than the partner');
  const suppliers = reading.vendorName.filter(({ text }) => text.trim() !== '');
  const likeness = (text: string) => partnerNames.map((name) => compareNames(text, name));
  const own = suppliers.find(({ text }) => likeness(text).includes('same'));
  const akin = suppliers.find(({ text }) => likeness(text).includes('contains'));
  const [first] = suppliers;

  if (!first) return result({ verdict: 'review', sentence: 'No supplier could be read, so a person looks at it.' });
  if (own && suppliers.every(({ text }) => likeness(text).includes('same'))) {
    return result({
      verdict: contradicted(own, confidencePercent),
      observed: quoted(own.text),
      readFrom: own,
      sentence: 'The supplier is the partner; only invoices of somebody else can be reimbursed.',
    });
  }
  const doubtful = own ?? akin;
  if (doubtful) {
    return result({
      verdict: 'review',
      observed: quoted(doubtful.text),
      readFrom: doubtful,
      sentence: 'The supplier goes by a name like yours, so a person looks at it.',
    });
  }
  return result({ verdict: 'pass', observed: quoted(first.text), readFrom: first, sentence: 'A supplier is named.' });
}
