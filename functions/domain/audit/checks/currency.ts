import { rateInWords } from '../../money/rate.ts';
import type { AuditInput, ReadInvoice } from '../audit-input.ts';
import type { CheckResult } from '../finding.ts';
import { invoiceCurrency } from '../invoice-currency.ts';
import { invoiceRate } from '../invoice-rate.ts';
import { quoted, resultsOf } from '../result.ts';

/**
 * Is the invoice in the claim's currency, or in one that can be converted at the rate of its day? Where the currency, the
 * day or the rate cannot be told, a person looks. docs/handbook.md § Claim audit
 */
export function currencyMatches(
  invoice: ReadInvoice,
  input: Pick<AuditInput, 'claim' | 'rates' | 'policy'>,
): CheckResult {
  const { currency: own } = input.claim;
  const result = resultsOf('currency', invoice.slot.slotId, `${own}, or one with a rate to it`);
  const found = invoiceCurrency(invoice.reading, own, input.policy.rules.claim.confidencePercent);
  const { readFrom } = found;
  const told = { observed: readFrom && quoted(readFrom.text), readFrom };
  if (found.is === 'unclear') return result({ ...told, verdict: 'review', sentence: found.sentence });
  const { currency } = found;
  if (found.is === 'own') return result({ ...told, verdict: 'pass', sentence: `The invoice is in ${own}.` });
  const at = invoiceRate(invoice, currency, input);
  return 'why' in at
    ? result({
        ...told,
        verdict: 'review',
        sentence: `The invoice is in ${currency}, and ${at.why}; a person looks at it.`,
        staffNote:
          'A claim that is returned and submitted again is converted, once the rate is on record and the date clear.',
      })
    : result({
        verdict: 'pass',
        observed: rateInWords(at.rate),
        readFrom,
        sentence: `The invoice is in ${currency} and was converted to ${own} at the rate of ${at.rate.on}.`,
      });
}
