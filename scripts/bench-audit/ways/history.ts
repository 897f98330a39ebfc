import { type AuditInput, type EarlierUse, readInvoices } from '../../../functions/domain/audit/audit-input.ts';
import type { CheckVerdict } from '../../../functions/domain/audit/finding.ts';
import { fingerprintsOf, type InvoiceUse, nameOf } from '../../../functions/domain/audit/fingerprint/fingerprint.ts';
import { type PartnerHistory, pastInvoices } from '../../../functions/domain/audit/history.ts';
import type { EvidenceSlot } from '../../../functions/domain/claim/document.ts';
import type { Policy } from '../../../functions/domain/policy/policy.ts';
import { newPictureIndex, type PictureIndex } from './picture-index.ts';

/** The claim that asks, and that later claims find. */
export type Asking = { readonly claim: AuditInput['claim']; readonly partnerId: string };

/** What earlier claims of the corpus left behind for later ones, kept as the table keeps it. */
export type History = {
  readonly usesOf: (slots: readonly EvidenceSlot[]) => EarlierUse[];
  readonly invoiceUsesOf: (asking: Asking, slots: readonly EvidenceSlot[], policy: Policy) => InvoiceUse[];
  readonly pictureMatchesOf: PictureIndex['matchesOf'];
  readonly partnerHistoryOf: (asking: Asking) => PartnerHistory;
  /** Keeps the documents of a claim that was judged. */
  readonly remember: (asking: Asking, input: AuditInput, verdict: CheckVerdict) => void;
};

/** How many of a partner's requests and invoices production looks back on. */
const latest = { requests: 25, invoices: 50 } as const;

export function newHistory(): History {
  const files: EarlierUse[] = [];
  const partners = new Map<string, PartnerHistory>();
  const prints = new Map<string, InvoiceUse[]>();
  const index = newPictureIndex();
  return {
    usesOf: (slots) => {
      const hashes = new Set(slots.flatMap(({ upload }) => (upload ? [upload.sha256] : [])));
      return files.filter(({ sha256 }) => hashes.has(sha256));
    },
    invoiceUsesOf: ({ claim }, slots, { rules }) =>
      fingerprintsOf(readInvoices(slots), claim, rules).flatMap((print) => prints.get(nameOf(print)) ?? []),
    pictureMatchesOf: index.matchesOf,
    partnerHistoryOf: ({ partnerId }) => partners.get(partnerId) ?? { requests: [], invoices: [] },
    remember: ({ claim, partnerId }, { request, slots, policy, quarter, pictures = [] }, verdict) => {
      index.keep(pictures, { claim, partnerId }, slots);
      const { claimId, requestId, submittedAt } = claim;
      const past = partners.get(partnerId) ?? { requests: [], invoices: [] };
      const invoices = pastInvoices(readInvoices(slots), claim, policy.rules);
      partners.set(partnerId, {
        requests: [{ requestId, amount: request.terms.amount }, ...past.requests].slice(0, latest.requests),
        invoices: [...invoices, ...past.invoices].slice(0, latest.invoices),
      });
      for (const { upload } of slots) if (upload) files.push({ sha256: upload.sha256, claimId, requestId, partnerId });
      for (const print of fingerprintsOf(readInvoices(slots), claim, policy.rules)) {
        const { kind, text, slotId, facts } = print;
        const use = { kind, claimId, requestId, partnerId, slotId, quarter, submittedAt, verdict, facts };
        prints.set(nameOf(print), [...(prints.get(nameOf(print)) ?? []), { kind, text, use }]);
      }
    },
  };
}
