import type { Claim } from '../domain/claim/claim.ts';
import { assertNever, Refusal } from '../domain/errors.ts';
import { readClaim, slotsOfClaim } from '../store/claims.ts';
import { usesOfDocument } from '../store/documents.ts';
import type { Table } from '../store/table.ts';

/**
 * One invoice is paid for once: what the partner handed in again with another claim is decided there.
 * docs/handbook.md § Disputes
 * @throws Refusal `wrong-state` naming that claim, which is the same partner's.
 */
export async function requireNotClaimedAgain(table: Table, claim: Claim): Promise<void> {
  const slots = await slotsOfClaim(table, claim.claimId);
  const invoices = slots.flatMap(({ kind, upload }) =>
    kind !== 'proof-of-execution' && upload ? [upload.sha256] : [],
  );
  const uses = (await Promise.all(invoices.map((sha256) => usesOfDocument(table, sha256)))).flat();
  for (const { claimId, partnerId } of uses) {
    if (claimId === claim.claimId || partnerId !== claim.partnerId) continue;
    const other = await readClaim(table, claimId);
    if (other && takesMoney(other)) {
      throw new Refusal('wrong-state', `The same invoice was handed in with ${claimId}, and is decided there.`);
    }
  }
}

/** Paid, or on its way there without the partner. */
function takesMoney({ status }: Claim): boolean {
  switch (status) {
    case 'submitted':
    case 'extracting':
    case 'audited':
    case 'in-review':
    case 'disputed':
    case 'pending-finance':
    case 'approved':
    case 'payment-instructed':
    case 'paid':
    case 'closed':
      return true;
    case 'draft':
    case 'returned':
    case 'rejected':
    case 'clawed-back':
      return false;
    default:
      return assertNever(status);
  }
}
