import type { AuditInput, EarlierUse, ReadInvoice } from '../../../../functions/domain/audit/audit-input.ts';
import type { LinkVisit } from '../../../../functions/domain/audit/links.ts';
import type {
  EvidenceSlot,
  ExpenseReading,
  Extraction,
  ReadValue,
} from '../../../../functions/domain/claim/document.ts';
import { at, claimId, policy, requestId, terms, triaged } from '../examples.ts';

export const read = (text: string, confidence = 97): ReadValue => ({ text, confidence, page: 1, box: null });

const reading = (facts: Partial<ExpenseReading> = {}): ExpenseReading => ({
  vendorName: [read('Brightwave Media Ltd')],
  receiverName: [read('Northwind Cloud GmbH')],
  invoiceNumber: [read('INV-2027-0042')],
  invoiceDate: [read('15 February 2027')],
  total: [read('$4,000.00')],
  subtotal: [],
  tax: [],
  currency: [read('USD')],
  lines: [],
  pages: 1,
  text: [],
  ...facts,
});

const landing = 'https://www.northwind.example/series?utm_campaign=security-webinar-series';

/** What was found at the link that proofs print. */
const visited: LinkVisit = {
  url: landing,
  slotId: 'ad-screenshot',
  outcome: 'reached',
  status: 200,
  host: 'www.northwind.example',
  campaign: 'security-webinar-series',
  reason: null,
  visitedAt: at,
};

export const slot = (slotId: string, facts: Partial<EvidenceSlot> = {}): EvidenceSlot => ({
  slotId,
  claimId,
  kind: 'proof-of-execution',
  label: `the ${slotId}`,
  required: true,
  objectKey: `evidence/${slotId}`,
  upload: {
    sha256: `sha-of-${slotId}`,
    bytes: 1000,
    mediaType: 'application/pdf',
    pages: 1,
    versionId: 'v1',
    seenAt: at,
  },
  extraction: {
    status: 'text',
    lines: [read('Spring campaign with Vendor Example'), read(landing)],
    pages: 1,
    readAt: at,
    source: 'textract',
  },
  ...facts,
});

const expense = (facts: Partial<ExpenseReading> = {}): Extraction => ({
  status: 'expense',
  reading: reading(facts),
  readAt: at,
  source: 'textract',
});

export const invoiceSlot = (facts: Partial<ExpenseReading> = {}, slotId = 'invoice'): EvidenceSlot =>
  slot(slotId, { kind: 'invoice', extraction: expense(facts) });

export const invoice = (facts: Partial<ExpenseReading> = {}): ReadInvoice => ({
  slot: invoiceSlot(facts),
  reading: reading(facts),
});

export const earlier = (facts: Partial<EarlierUse> = {}): EarlierUse => ({
  sha256: 'sha-of-invoice',
  claimId: 'clm_01JD0000000000000000000009',
  requestId: 'req_01JD0000000000000000000009',
  partnerId: 'contoso',
  ...facts,
});

/** A claim that passes: $2,000.00 on an invoice of $4,000.00 at 50 %. */
export const auditInput = (facts: Partial<AuditInput> = {}): AuditInput => ({
  claim: { claimId, requestId, amount: 200_000, currency: 'USD', submittedAt: at },
  request: { terms, approvedAt: at, triage: triaged() },
  slots: [invoiceSlot(), slot('ad-screenshot')],
  duplicates: [],
  quarter: '2027Q1',
  budgetId: '2027Q1-emea-USD',
  invoiceUses: [],
  history: { requests: [], invoices: [] },
  links: [visited],
  partnerNames: ['Northwind Cloud', 'Northwind Cloud GmbH'],
  remaining: 400_000,
  sharePercent: 50,
  rates: [],
  policy,
  auditedAt: at,
  ...facts,
});
