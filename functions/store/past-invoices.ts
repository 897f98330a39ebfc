import { PastInvoice } from '../domain/audit/history.ts';
import type { Change } from './commit.ts';
import { pastInvoiceKey } from './keys.ts';
import { pagePartition, type Table } from './table.ts';

/** The invoices of the partner's latest claims, `limit` at most. */
export async function latestInvoices(table: Table, partnerId: string, limit: number): Promise<PastInvoice[]> {
  const { pk } = pastInvoiceKey(partnerId, '', '');
  return (await pagePartition(table, { pk }, PastInvoice, { limit, newestFirst: true })).items;
}

/** An audit of the claim after a return replaces what the one before it left. */
export const keepPastInvoice = (partnerId: string, invoice: PastInvoice): Change => ({
  write: { put: { ...invoice, ...pastInvoiceKey(partnerId, invoice.claimId, invoice.slotId) } },
  onRefused: () => new Error(`the invoice of ${invoice.claimId} was refused`),
});
