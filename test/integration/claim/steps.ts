import { applyDecision } from '../../../functions/claim/apply-decision.ts';
import { auditClaim } from '../../../functions/claim/audit-claim.ts';
import { beginExtraction } from '../../../functions/claim/begin-extraction.ts';
import { openClaim } from '../../../functions/claim/open-claim.ts';
import { submitClaim } from '../../../functions/claim/submit-claim.ts';
import { openUploadSlots } from '../../../functions/claim/upload-slots.ts';
import { type VisitLinksDeps, visitLinks } from '../../../functions/claim/visit-links.ts';
import type { Approval } from '../../../functions/domain/approval/approval.ts';
import type { ApprovalDecision } from '../../../functions/domain/approval/decision.ts';
import type { ExpenseReading, ReadValue } from '../../../functions/domain/claim/document.ts';
import { askFinance, askReview, claimTransitions } from '../../../functions/domain/claim/lifecycle.ts';
import type { Principal } from '../../../functions/domain/identity/role.ts';
import type { DocumentReader } from '../../../functions/extraction/document-reader.ts';
import { extractDocument } from '../../../functions/extraction/extract-document.ts';
import { approvalsOfItem, newApproval } from '../../../functions/store/approvals.ts';
import { moveClaim, readClaim } from '../../../functions/store/claims.ts';
import { commit } from '../../../functions/store/commit.ts';
import { landing, reach } from './links.ts';
import { call, type Form, partnerUser, upload, type World } from './world.ts';

export type File = { mediaType: string; bytes: Uint8Array };
export type Files = Record<string, File>;

/** Opens a claim, uploads the files into their slots and submits it. */
export async function submitted(
  world: World,
  requestId: string,
  files: Files,
  amount = 20_000,
  caller: Principal = partnerUser,
) {
  const body = { amount, currency: 'USD' };
  const { claimId } = (await call(openClaim, world.deps, { caller, params: { requestId }, body })).body;
  await submitAgain(world, claimId, files, caller);
  return claimId;
}

export async function submitAgain(world: World, claimId: string, files: Files, caller: Principal = partnerUser) {
  const slots = Object.entries(files).map(([slotId, { mediaType }]) => ({ slotId, mediaType }));
  const { uploads } = (await call(openUploadSlots, world.deps, { caller, params: { claimId }, body: { slots } })).body;
  await Promise.all(uploads.map((form: Form) => upload(form, files[form.slotId]?.bytes ?? new Uint8Array())));
  await call(submitClaim, world.deps, { caller, params: { claimId } });
}

export const seen = (text: string, confidence = 99): ReadValue => ({ text, confidence, page: 1, box: null });

/** What a reader makes of the sample invoice. */
export const readInvoice = (changes: Partial<ExpenseReading> = {}): ExpenseReading => ({
  vendorName: [seen('Bright Media Ltd')],
  receiverName: [seen('Northwind Traders GmbH')],
  invoiceNumber: [seen('BM-2026-0147')],
  invoiceDate: [seen('10 November 2026')],
  total: [seen('$400.00')],
  subtotal: [seen('$400.00')],
  tax: [],
  currency: [seen('USD')],
  lines: [],
  pages: 1,
  text: [],
  ...changes,
});

let invoices = 1_000;

/** The same under a number of its own, so that it is nobody's duplicate. */
export const freshInvoice = (changes: Partial<ExpenseReading> = {}) =>
  readInvoice({ invoiceNumber: [seen(`BM-2026-${++invoices}`)], ...changes });

/** A reader that answers the same for every document and counts how often it was asked. */
export function readerOf(reading: ExpenseReading): DocumentReader & { asked: number } {
  const reader = {
    asked: 0,
    expense: () => {
      reader.asked++;
      return Promise.resolve(reading);
    },
    text: () => {
      reader.asked++;
      return Promise.resolve({ lines: [seen('Vendor Example'), seen(landing)], pages: 1 });
    },
  };
  return reader;
}

/** Runs the claim workflow's steps from the submission to the verdict. */
export async function audited(
  world: World,
  claimId: string,
  reader: DocumentReader = readerOf(freshInvoice()),
  visit: VisitLinksDeps['visit'] = reach,
) {
  const version = (await readClaim(world.table, claimId))?.version ?? 0;
  const { documents } = await beginExtraction({ claimId, version }, world.deps);
  for (const document of documents) await extractDocument(document, { ...world.deps, reader });
  await visitLinks({ claimId }, { ...world.deps, visit });
  return auditClaim({ claimId }, world.deps);
}

/** What the approval room does when it asks, and what the approver answers: then the claim moves on. */
export async function decided(
  world: World,
  claimId: string,
  purpose: 'claim-review' | 'claim-dispute' | 'finance-approval',
  answer: Partial<ApprovalDecision> = {},
) {
  const { table, clock, newId } = world.deps;
  const act = { at: clock.now(), by: 'system' };
  const claim = await readClaim(table, claimId);
  if (claim?.status === 'audited') {
    const asked =
      purpose === 'claim-review'
        ? askReview(claim, act).next
        : askFinance(claim, { ...act, approvedAmount: claim.audit.auditedAmount ?? 0 }).next;
    await commit(table, [moveClaim(asked, [...claimTransitions.askReview.from, ...claimTransitions.askFinance.from])]);
  }
  const now = await readClaim(table, claimId);
  if (!now) throw new Error('no claim');
  const approvalId = newId('apr');
  const amount = 'approvedAmount' in now ? now.approvedAmount : now.amount;
  const decision: ApprovalDecision = {
    approvalId,
    purpose,
    stage: 0,
    role: purpose === 'finance-approval' ? 'finance' : 'partner-marketing-manager',
    personId: `${purpose}-person`,
    personName: 'Mia Marketing',
    verdict: 'approve',
    reason: null,
    amount,
    version: now.version,
    decidedAt: act.at,
    ...answer,
  };
  await commit(table, newApproval(approvalOf(decision, now), (await approvalsOfItem(table, claimId)).length));
  const input = { claimId, purpose, decision: { verdict: decision.verdict, approvalId } };
  return { input, ...(await applyDecision(input, world.deps)) };
}

const approvalOf = (
  decision: ApprovalDecision,
  {
    claimId,
    requestId,
    partnerId,
    version,
    currency,
  }: { claimId: string; requestId: string; partnerId: string; version: number; currency: string },
): Approval => ({
  approvalId: decision.approvalId,
  linkHash: decision.approvalId,
  purpose: decision.purpose,
  itemId: claimId,
  requestId,
  partnerId,
  version,
  stage: 0,
  amount: decision.amount,
  currency,
  role: decision.role,
  personId: decision.personId,
  personName: decision.personName,
  personEmail: 'mia@vendor.example',
  status: 'decided',
  encryptedToken: '-',
  encryptedLink: '-',
  attempts: 0,
  noticesSent: 1,
  askedAt: decision.decidedAt,
  expiresAt: decision.decidedAt,
  decision,
});
