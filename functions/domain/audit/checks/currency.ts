import type { Claim } from '../../claim/claim.ts';
import type { ReadValue } from '../../claim/document.ts';
import { currenciesNamed } from '../../money/amount.ts';
import type { PolicyRules } from '../../policy/policy.ts';
import type { ReadInvoice } from '../audit-input.ts';
import type { CheckResult } from '../finding.ts';
import { contradicted, quoted, resultsOf } from '../result.ts';

type Named = { readonly value: ReadValue; readonly currencies: readonly string[] };

/**
 * Is the invoice in the claim's currency? A sign that several currencies share stands for the customary one; for any of
 * the others a person looks. docs/handbook.md § Claim audit
 */
export function currencyMatches(
  { slot, reading }: ReadInvoice,
  { currency }: Pick<Claim, 'currency'>,
  { confidencePercent }: PolicyRules['claim'],
): CheckResult {
  const result = resultsOf('currency', slot.slotId, currency);
  const named = [...reading.currency, ...reading.total].flatMap(namedIn);
  const stranger = named.find(({ currencies }) => !currencies.includes(currency));
  const [first] = named;

  if (!first) return result({ verdict: 'review', sentence: 'No currency could be read, so a person looks at it.' });
  if (stranger) {
    const all = named.every(({ currencies }) => !currencies.includes(currency));
    return result({
      verdict: all ? contradicted(stranger.value, confidencePercent) : 'review',
      observed: quoted(stranger.value.text),
      readFrom: stranger.value,
      sentence: all
        ? `The invoice is not in ${currency}.`
        : 'The invoice names two currencies, so a person looks at it.',
    });
  }
  const sure = named.find(({ currencies }) => currencies[0] === currency);
  const { value } = sure ?? first;
  const told = { observed: quoted(value.text), readFrom: value };
  return sure
    ? result({ ...told, verdict: 'pass', sentence: `The invoice is in ${currency}.` })
    : result({
        ...told,
        verdict: 'review',
        sentence: `The sign can stand for ${currency} and others; a person looks at it.`,
      });
}

/** The currency that a field names beside its figures, if it names one. */
function namedIn(value: ReadValue): Named[] {
  const sign = value.text.replace(/[\d.,'’\s()-]+/g, '');
  const currencies = currenciesNamed(sign);
  return currencies.length === 0 ? [] : [{ value, currencies }];
}
