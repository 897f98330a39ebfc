import type { Approval } from '../../../functions/domain/approval/approval.ts';
import type { ClaimAudit } from '../../../functions/domain/audit/finding.ts';
import type { ClaimIn } from '../../../functions/domain/claim/claim.ts';
import type { EvidenceSlot } from '../../../functions/domain/claim/document.ts';
import type { Person } from '../../../functions/domain/identity/role.ts';
import type { RequestIn } from '../../../functions/domain/request/request.ts';
import type { TriageDecision } from '../../../functions/domain/triage/decision.ts';

export const now = '2026-11-23T09:00:00.000Z';
const requestId = 'req_01JD8ZZZZZZZZZZZZZZZZZZZZA';
const claimId = 'clm_01JD8ZZZZZZZZZZZZZZZZZZZZB';

export const people = {
  mira: person('mira', 'Mira Jansen', 'partner-marketing-manager', 'hana'),
  regis: person('regis', 'Regis Laurent', 'regional-lead', 'hana'),
  hana: person('hana', 'Hana Sato', 'head-of-partnerships'),
  finn: person('finn', 'Finn Berg', 'finance', 'clara'),
  clara: person('clara', 'Clara Roth', 'cro'),
};

function person(personId: string, name: string, role: Person['roles'][number], managerId?: string): Person {
  const email = `${personId}@vendor.example`;
  return {
    personId,
    name,
    email,
    roles: [role],
    regions: [],
    language: 'en',
    absences: [],
    ...(managerId && { managerId }),
  };
}

const triage: TriageDecision = {
  outcome: 'review',
  preApproved: false,
  cap: null,
  gates: [
    {
      gate: 'velocity',
      verdict: 'pass',
      observed: '24 %',
      threshold: 'at least 20 % of at least 5 quotes closed',
      records: ['performance/2026-10'],
      inputs: {},
      sentence: '24 % of what was quoted was closed.',
    },
    {
      gate: 'market-fit',
      verdict: 'pass',
      observed: 'EMEA, Financial services',
      threshold: "in the partner's footprint, and among Americas, EMEA and Financial services, Retail",
      records: [],
      inputs: {},
      sentence: "Region and vertical are in the partner's footprint and among this quarter's goals.",
    },
    {
      gate: 'proof-of-performance',
      verdict: 'unproven',
      observed: '2 of 3 campaigns',
      threshold: '3 of 3 campaigns with pipeline of at least 3 × spend',
      records: [],
      inputs: {},
      sentence: '2 past campaigns with reported outcomes are too few to judge; 3 are needed.',
    },
    {
      gate: 'lever',
      verdict: 'not-applicable',
      observed: null,
      threshold: 'no confidence gap',
      records: [],
      inputs: {},
      sentence: 'No quarterly audit has looked at the partner yet.',
    },
  ],
  sentence: 'A person looks at this request.',
  policyVersion: 1,
  requestVersion: 1,
  decidedAt: '2026-11-23T08:59:00.000Z',
};

const filed = {
  requestId,
  partnerId: 'northwind-security',
  version: 1,
  revision: 2,
  terms: {
    title: 'Zero-trust webinar series for mid-size banks',
    motion: 'demand-generation',
    activityType: 'webinar',
    startDate: '2027-01-12',
    endDate: '2027-01-28',
    region: 'emea',
    vertical: 'financial-services',
    amount: 1_250_000,
    currency: 'USD',
    expectedPipeline: 6_000_000,
    targetAudience: 'Heads of IT security at banks with 200 to 2,000 staff',
  },
  submittedBy: 'partner:user-1',
  contact: { name: 'Nora Lind', email: 'nora.lind@northwind.example' },
  submittedAt: '2026-11-23T08:58:00.000Z',
  updatedAt: '2026-11-23T08:59:00.000Z',
} as const;

export const triaged: RequestIn<'triaged'> = { ...filed, status: 'triaged', triage };
export const pendingRequest: RequestIn<'pending-approval'> = {
  ...filed,
  revision: 3,
  status: 'pending-approval',
  triage,
  approvals: [],
  stage: 0,
};

const byMira = {
  approvalId: 'apr_01JD8ZZZZZZZZZZZZZZZZZZZZC',
  purpose: 'request-approval',
  stage: 0,
  role: 'partner-marketing-manager',
  personId: 'mira',
  personName: 'Mira Jansen',
  verdict: 'approve',
  reason: null,
  amount: 1_250_000,
  version: 1,
  decidedAt: '2026-11-24T10:00:00.000Z',
} as const;

export const approvedRequest: RequestIn<'approved'> = {
  ...filed,
  revision: 5,
  status: 'approved',
  triage,
  approvals: [byMira, { ...byMira, stage: 1, role: 'regional-lead', personId: 'regis', personName: 'Regis Laurent' }],
  budgetId: '2027Q1-emea-USD',
  reserved: 1_250_000,
  approvedAt: '2026-11-24T10:00:00.000Z',
  claimDeadline: '2027-03-29',
  policyVersion: 1,
};

const audit: ClaimAudit = {
  verdict: 'pass',
  eligibleTotal: 480_000,
  auditedAmount: 240_000,
  checks: [
    {
      check: 'invoice-number',
      slotId: 'invoice',
      verdict: 'pass',
      observed: 'BM-2026-0147',
      expected: 'an invoice or receipt number',
      readFrom: { text: 'BM-2026-0147', confidence: 97.4, page: 1, box: null },
      sentence: 'The invoice has a number.',
      staffNote: null,
    },
    {
      check: 'invoice-date',
      slotId: 'invoice',
      verdict: 'review',
      observed: '2027-02-28',
      expected: 'from 2026-12-13 to 2027-02-27',
      readFrom: null,
      sentence: 'The invoice is of 2027-02-28; it would have to be from 2026-12-13 to 2027-02-27.',
      staffNote: 'Used by clm_01JD8ZZZZZZZZZZZZZZZZZZZZD: $120.00.',
    },
  ],
  policyVersion: 1,
  auditedAt: '2027-02-01T09:00:00.000Z',
};

const claimed = {
  claimId,
  requestId,
  partnerId: 'northwind-security',
  amount: 250_000,
  currency: 'USD',
  version: 1,
  revision: 4,
  openedBy: 'partner:user-1',
  contact: { name: 'Nora Lind', email: 'nora.lind@northwind.example' },
  openedAt: '2027-01-20T09:00:00.000Z',
  updatedAt: '2027-02-01T09:00:00.000Z',
  submittedBy: 'partner:user-1',
  submittedAt: '2027-02-01T08:59:00.000Z',
} as const;

export const auditedClaim: ClaimIn<'audited'> = { ...claimed, status: 'audited', audit };
export const claimInReview: ClaimIn<'in-review'> = {
  ...claimed,
  status: 'in-review',
  audit: { ...audit, verdict: 'review', auditedAmount: null, eligibleTotal: null },
  approvals: [],
};
export const claimPendingFinance: ClaimIn<'pending-finance'> = {
  ...claimed,
  status: 'pending-finance',
  audit,
  approvals: [],
  approvedAmount: 240_000,
};

export const slots: EvidenceSlot[] = [
  {
    slotId: 'invoice',
    claimId,
    kind: 'invoice',
    label: 'Invoice of the supplier, addressed to the partner',
    required: true,
    objectKey: `claims/${claimId}/invoice`,
    upload: {
      sha256: 'a'.repeat(64),
      versionId: 'v1',
      bytes: 84_211,
      mediaType: 'application/pdf',
      pages: 1,
      seenAt: '2027-02-01T08:58:00.000Z',
    },
    extraction: {
      status: 'expense',
      reading: {
        vendorName: [{ text: 'Bright Media Ltd', confidence: 98, page: 1, box: null }],
        receiverName: [],
        invoiceNumber: [{ text: 'BM-2026-0147', confidence: 97, page: 1, box: null }],
        invoiceDate: [{ text: '28 Feb 2027', confidence: 96, page: 1, box: null }],
        total: [{ text: '$4,800.00', confidence: 99, page: 1, box: null }],
        subtotal: [],
        tax: [],
        currency: [],
        lines: [],
        pages: 1,
        text: [],
      },
      readAt: '2027-02-01T08:59:30.000Z',
      source: 'textract',
    },
  },
  {
    slotId: 'screenshot',
    claimId,
    kind: 'proof-of-execution',
    label: 'Screenshot of the webinar',
    required: true,
    objectKey: `claims/${claimId}/screenshot`,
  },
];

export const approval: Approval = {
  approvalId: 'apr_01JD8ZZZZZZZZZZZZZZZZZZZZD',
  linkHash: 'b'.repeat(64),
  purpose: 'request-approval',
  itemId: requestId,
  requestId,
  partnerId: 'northwind-security',
  version: 1,
  stage: 0,
  amount: 1_250_000,
  currency: 'USD',
  role: 'partner-marketing-manager',
  personId: 'mira',
  personName: 'Mira Jansen',
  personEmail: 'mira@vendor.example',
  status: 'open',
  encryptedToken: 'sealed token',
  encryptedLink: 'sealed link',
  attempts: 0,
  noticesSent: 1,
  askedAt: now,
  expiresAt: '2026-11-30T09:00:00.000Z',
};
