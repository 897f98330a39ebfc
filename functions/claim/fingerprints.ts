import { type AuditInput, readInvoices } from '../domain/audit/audit-input.ts';
import type { CheckVerdict } from '../domain/audit/finding.ts';
import { type Fingerprint, fingerprintsOf, type InvoiceUse, nameOf } from '../domain/audit/fingerprint/fingerprint.ts';
import type { Claim, ClaimIn } from '../domain/claim/claim.ts';
import type { EvidenceSlot } from '../domain/claim/document.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { Change } from '../store/commit.ts';
import { keepFingerprint, usesOfFingerprint } from '../store/fingerprints.ts';
import type { Table } from '../store/table.ts';

type Extracting = ClaimIn<'extracting'>;

/** So many fit into the audit's one commit beside what else it writes: those of some twelve invoices. */
const mostFingerprints = 70;

type Of = readonly [slots: readonly EvidenceSlot[], claim: Pick<Claim, 'currency'>, policy: Policy];

const allPrints = (...[slots, claim, { rules }]: Of): Fingerprint[] =>
  fingerprintsOf(readInvoices(slots), claim, rules);
const prints = (...of: Of): Fingerprint[] => allPrints(...of).slice(0, mostFingerprints);

/** The names of those that are beyond: nobody looks for them, now or later, so a person looks at their invoices. docs/handbook.md § Claim audit */
export const uncomparedPrints = (...of: Of): string[] =>
  allPrints(...of)
    .slice(mostFingerprints)
    .map(nameOf);

/** Every use of the fingerprints of this claim's invoices, of whatever partner; of each the first before the others. */
export async function invoiceUses(
  table: Table,
  claim: Pick<Claim, 'currency'>,
  slots: readonly EvidenceSlot[],
  policy: Policy,
): Promise<InvoiceUse[]> {
  const found = await Promise.all(
    prints(slots, claim, policy).map(async ({ kind, text }) =>
      (await usesOfFingerprint(table, { kind, text })).map((use) => ({ kind, text, use })),
    ),
  );
  return found.flat();
}

/** What the audit writes with its answer, so that later claims find this one. docs/handbook.md § Claim audit */
export function fingerprintChanges(claim: Extracting, input: AuditInput, verdict: CheckVerdict): Change[] {
  const { claimId, requestId, partnerId, submittedAt } = claim;
  const { quarter } = input;
  return prints(input.slots, claim, input.policy).map((print) => {
    const { kind, slotId, facts } = print;
    const holder = input.invoiceUses.find((each) => nameOf(each) === nameOf(print))?.use.claimId;
    const use = { kind, claimId, requestId, partnerId, slotId, quarter, submittedAt, verdict, facts };
    return keepFingerprint(print, use, holder === undefined || holder === claimId);
  });
}
