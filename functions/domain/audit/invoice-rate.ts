import type { Claim } from '../claim/claim.ts';
import type { Currency } from '../money/money.ts';
import type { ExchangeRate } from '../money/rate.ts';
import type { PolicyRules } from '../policy/policy.ts';
import type { AuditInput, RateWanted, ReadInvoice } from './audit-input.ts';
import { invoiceCurrency } from './invoice-currency.ts';
import { invoiceDays } from './invoice-day.ts';

type Wanted = { readonly wanted: RateWanted } | { readonly why: string };

/** The rates that an audit of these invoices needs, each once. docs/handbook.md § Currencies */
export function ratesWanted(
  invoices: readonly ReadInvoice[],
  { currency }: Pick<Claim, 'currency'>,
  { claim }: Pick<PolicyRules, 'claim'>,
): RateWanted[] {
  const wanted = invoices.flatMap((invoice) => {
    const found = invoiceCurrency(invoice.reading, currency, claim.confidencePercent);
    if (found.is !== 'other') return [];
    const asked = rateWanted(invoice, found.currency, currency);
    return 'wanted' in asked ? [asked.wanted] : [];
  });
  return [...new Map(wanted.map((rate) => [`${rate.from} ${rate.on}`, rate])).values()];
}

/** The rate at which an invoice in another currency is converted, or why there is none: it is never chosen by a guess. */
export function invoiceRate(
  invoice: ReadInvoice,
  from: Currency,
  { claim, rates, policy }: Pick<AuditInput, 'claim' | 'rates' | 'policy'>,
): { readonly rate: ExchangeRate } | { readonly why: string } {
  const asked = rateWanted(invoice, from, claim.currency);
  if ('why' in asked) return asked;
  const { on } = asked.wanted;
  const found = rates.find((rate) => rate.from === from && rate.to === claim.currency && rate.on === on);
  if (found?.rate) return { rate: found.rate };
  const { rateMaxAgeDays } = policy.rules.currency;
  return { why: `there is no rate from ${from} to ${claim.currency} for ${on} or the ${rateMaxAgeDays} days before` };
}

function rateWanted({ reading }: ReadInvoice, from: Currency, to: Currency): Wanted {
  const [on, other] = invoiceDays(reading);
  if (on === undefined) return { why: 'no date could be read to convert it at' };
  if (other !== undefined) return { why: 'its date can be read in several ways, so no rate can be chosen' };
  return { wanted: { from, to, on } };
}
