import { readInvoices } from '../domain/audit/audit-input.ts';
import { repeatsOf } from '../domain/audit/fingerprint/repeated.ts';
import type { ClaimIn } from '../domain/claim/claim.ts';
import type { EvidenceSlot } from '../domain/claim/document.ts';
import { takesMoney } from '../domain/claim/takes-money.ts';
import { Refusal } from '../domain/errors.ts';
import { readClaim, slotsOfClaim } from '../store/claims.ts';
import { usesOfDocument } from '../store/documents.ts';
import type { Table } from '../store/table.ts';
import { invoiceUses } from './fingerprints.ts';
import { policyOfClaim } from './stored-claim.ts';

type Use = { readonly claimId: string; readonly partnerId: string };

/**
 * One invoice is paid for once: what the partner handed in again with another claim, as the same file or as another
 * picture of the same paper, is decided there. docs/handbook.md § Disputes
 * @throws Refusal `wrong-state` naming that claim, which is the same partner's.
 */
export async function requireNotClaimedAgain(table: Table, claim: ClaimIn<'disputed'>): Promise<void> {
  const slots = await slotsOfClaim(table, claim.claimId);
  const uses = [...(await usesOfFiles(table, slots)), ...(await usesOfInvoices(table, claim, slots))];
  for (const { claimId, partnerId } of uses) {
    if (claimId === claim.claimId || partnerId !== claim.partnerId) continue;
    const other = await readClaim(table, claimId);
    if (other && takesMoney(other)) {
      throw new Refusal('wrong-state', `The same invoice was handed in with ${claimId}, and is decided there.`);
    }
  }
}

async function usesOfFiles(table: Table, slots: readonly EvidenceSlot[]): Promise<Use[]> {
  const invoices = slots.flatMap(({ kind, upload }) =>
    kind !== 'proof-of-execution' && upload ? [upload.sha256] : [],
  );
  return (await Promise.all(invoices.map((sha256) => usesOfDocument(table, sha256)))).flat();
}

/** By supplier, number, date and total; a likeness in fewer of them is for the reviewers of both claims to judge. */
async function usesOfInvoices(
  table: Table,
  claim: ClaimIn<'disputed'>,
  slots: readonly EvidenceSlot[],
): Promise<Use[]> {
  const policy = await policyOfClaim(table, claim);
  const input = { claim, policy, invoiceUses: await invoiceUses(table, claim, slots, policy) };
  const repeats = readInvoices(slots).flatMap((invoice) => repeatsOf(invoice, input));
  return repeats.flatMap(({ use, is }) => (is === 'same' ? [use] : []));
}
