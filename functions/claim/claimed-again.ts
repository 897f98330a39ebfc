import { invoiceBytes, shareInvoice } from '../domain/audit/fingerprint/same-invoice.ts';
import type { ClaimIn } from '../domain/claim/claim.ts';
import type { EvidenceSlot } from '../domain/claim/document.ts';
import { takesMoney } from '../domain/claim/takes-money.ts';
import { Refusal } from '../domain/errors.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { readClaim, slotsOfClaim } from '../store/claims.ts';
import { usesOfDocument } from '../store/documents.ts';
import type { Table } from '../store/table.ts';
import { invoiceUses } from './fingerprints.ts';
import { policyOfClaim } from './stored-claim.ts';

/**
 * One invoice is paid for once: what the partner handed in again with another claim, as the same file or as another
 * picture of the same paper, is decided there. docs/handbook.md § Disputes
 * @throws Refusal `wrong-state` naming that claim, which is the same partner's.
 */
export async function requireNotClaimedAgain(table: Table, claim: ClaimIn<'disputed'>): Promise<void> {
  const policy = await policyOfClaim(table, claim);
  const slots = await slotsOfClaim(table, claim.claimId);
  for (const claimId of await othersWithLikeInvoices(table, claim, slots, policy)) {
    const other = await readClaim(table, claimId);
    if (!other || !takesMoney(other)) continue;
    // What was handed in once is remembered for ever; another invoice may stand there by now.
    const theirs = { claim: other, slots: await slotsOfClaim(table, claimId) };
    if (shareInvoice({ claim, slots }, theirs, policy.rules)) {
      throw new Refusal('wrong-state', `The same invoice was handed in with ${claimId}, and is decided there.`);
    }
  }
}

/** The partner's other claims in which one of these files, or an invoice like one of these, ever was. */
async function othersWithLikeInvoices(
  table: Table,
  { claimId: own, partnerId, currency }: ClaimIn<'disputed'>,
  slots: readonly EvidenceSlot[],
  policy: Policy,
): Promise<Set<string>> {
  const [files, invoices] = await Promise.all([
    Promise.all(invoiceBytes(slots).map((sha256) => usesOfDocument(table, sha256))),
    invoiceUses(table, { currency }, slots, policy),
  ]);
  const uses = [...files.flat(), ...invoices.map(({ use }) => use)];
  return new Set(uses.flatMap((use) => (use.partnerId === partnerId && use.claimId !== own ? [use.claimId] : [])));
}
