import * as z from 'zod';
import { IsoDate } from '../calendar/dates.ts';
import type { Claim } from '../claim/claim.ts';
import { Currency } from '../money/money.ts';
import type { ExchangeRate } from '../money/rate.ts';
import type { PolicyRules } from '../policy/policy.ts';
import { type Invoice, invoiceFacts } from './fingerprint/invoice-facts.ts';

/** An invoice of an audited claim; what could not be told without guessing is null. */
export const PastInvoice = z.strictObject({
  claimId: z.string(),
  slotId: z.string(),
  day: IsoDate.nullable(),
  /** Its total in minor units of `currency`. */
  amount: z.int().min(0).nullable(),
  currency: Currency,
});
export type PastInvoice = z.infer<typeof PastInvoice>;

/** What patterns are looked for in: the partner's latest requests and invoices, never more than a page of each. */
export type PartnerHistory = {
  /** `amount` in minor units of the request's budget, `rate` the one it was triaged at. */
  readonly requests: readonly {
    readonly requestId: string;
    readonly amount: number;
    readonly rate?: ExchangeRate | undefined;
  }[];
  readonly invoices: readonly PastInvoice[];
};

/** The invoices of a claim as its partner's history keeps them. */
export const pastInvoices = (
  invoices: readonly Invoice[],
  { claimId, currency: own }: Pick<Claim, 'claimId' | 'currency'>,
  { claim }: Pick<PolicyRules, 'claim'>,
): PastInvoice[] =>
  invoices.map((invoice) => {
    const { days, amounts, currency } = invoiceFacts(invoice, own, claim.confidencePercent);
    const one = <T>(values: readonly T[]) => (values.length === 1 ? (values[0] ?? null) : null);
    return { claimId, slotId: invoice.slot.slotId, day: one(days), amount: one(amounts), currency };
  });

/**
 * Which of the partner's latest invoices, this claim's among them, show a pattern; null unless one of the claim's own does,
 * and as many and as large a share as the policy says.
 */
export function clusterOf(
  own: readonly PastInvoice[],
  past: readonly PastInvoice[],
  shows: (invoice: PastInvoice) => boolean | null,
  least: { readonly invoices: number; readonly percent: number },
): { readonly showing: PastInvoice[]; readonly of: number } | null {
  const ids = new Set(own.map(({ claimId }) => claimId));
  const all = [...own, ...past.filter(({ claimId }) => !ids.has(claimId))].filter((each) => shows(each) !== null);
  const showing = all.filter(shows);
  const isCluster = showing.length >= least.invoices && showing.length * 100 >= all.length * least.percent;
  return isCluster && own.some((each) => shows(each) === true) ? { showing, of: all.length } : null;
}
