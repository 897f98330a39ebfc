import { type AuditInput, readInvoices } from '../domain/audit/audit-input.ts';
import { type PartnerHistory, pastInvoices } from '../domain/audit/history.ts';
import type { ClaimIn } from '../domain/claim/claim.ts';
import type { Change } from '../store/commit.ts';
import { keepPastInvoice, latestInvoices } from '../store/past-invoices.ts';
import { listRequests } from '../store/requests.ts';
import type { Table } from '../store/table.ts';

/** How far back patterns are looked for: one page of each, however long the partner has been one. */
const latest = { requests: 25, invoices: 50 } as const;

/** The partner's latest requests that were decided on, and its latest invoices. docs/handbook.md § Claim audit */
export async function partnerHistory(table: Table, partnerId: string): Promise<PartnerHistory> {
  const [requests, invoices] = await Promise.all([
    listRequests(table, partnerId, { limit: latest.requests }),
    latestInvoices(table, partnerId, latest.invoices),
  ]);
  const triaged = requests.items.flatMap((request) =>
    'triage' in request
      ? [{ requestId: request.requestId, amount: request.terms.amount, rate: request.triage.rate }]
      : [],
  );
  return { requests: triaged, invoices };
}

/** What the audit adds to the partner's history. */
export const historyChanges = (claim: ClaimIn<'extracting'>, { slots, policy }: AuditInput): Change[] =>
  pastInvoices(readInvoices(slots), claim, policy.rules).map((invoice) => keepPastInvoice(claim.partnerId, invoice));
