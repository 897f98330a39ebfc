import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckResult } from '../../../functions/domain/audit/finding.ts';
import type { EvidenceSlot, ReadValue } from '../../../functions/domain/claim/document.ts';
import { auditedClaim } from '../../unit/approval/samples.ts';

const file = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/documents', name));

const at = (text: string, left: number, top: number, width: number, confidence = 97): ReadValue => ({
  text,
  confidence,
  page: 1,
  box: { left, top, width, height: 0.017 },
});

const line = (more: Partial<CheckResult> & Pick<CheckResult, 'check'>): CheckResult => ({
  slotId: 'invoice',
  verdict: 'pass',
  observed: null,
  expected: 'one',
  readFrom: null,
  sentence: 'It is there.',
  staffNote: null,
  ...more,
});

/** A scanned German invoice: two lines that the machine passed, two that it left open. */
export const checks: CheckResult[] = [
  line({
    check: 'supplier-named',
    observed: 'Müller Druck GmbH',
    expected: 'a supplier other than the partner',
    readFrom: at('Müller Druck GmbH', 0.632, 0.08, 0.266),
    sentence: 'The invoice names its supplier.',
  }),
  line({
    check: 'invoice-number',
    observed: 'RE-2025-00318',
    expected: 'a number',
    readFrom: at('RE-2025-00318', 0.774, 0.204, 0.118),
    sentence: 'The invoice carries a number.',
  }),
  line({
    check: 'invoice-date',
    verdict: 'review',
    observed: '06.05.2025',
    expected: '2027-01-12 to 2027-01-28, 30 days either way',
    readFrom: at('06.05.2025', 0.803, 0.222, 0.09, 74),
    sentence: 'The date of the invoice is hard to read, so a person looks.',
    staffNote: 'Read with less than the 80 % that a failure needs.',
  }),
  line({
    check: 'total-covers-claim',
    slotId: null,
    verdict: 'review',
    observed: '5.789,35 €',
    expected: '$2,500.00',
    readFrom: at('5.789,35 €', 0.764, 0.565, 0.1),
    sentence: 'There is no rate for the day of the invoice, so a person looks.',
  }),
];

export const claim = { audit: { ...auditedClaim.audit, verdict: 'review' as const, checks } };

const upload = { sha256: 'a'.repeat(64), bytes: 84_211, pages: 1, seenAt: '2027-02-01T08:58:00.000Z' };
export const slotsOf = (claimId: string): EvidenceSlot[] => [
  {
    slotId: 'invoice',
    claimId,
    kind: 'invoice',
    label: 'Invoice of the supplier, addressed to the partner',
    required: true,
    objectKey: 'invoice-de-scanned.jpg',
    upload: { ...upload, versionId: 'v1', mediaType: 'image/jpeg' },
  },
  {
    slotId: 'screenshot',
    claimId,
    kind: 'proof-of-execution',
    label: 'Screenshot of the advertisement',
    required: true,
    objectKey: 'ad-screenshot.png',
    upload: { ...upload, versionId: 'v2', mediaType: 'image/png' },
  },
  {
    slotId: 'report',
    claimId,
    kind: 'invoice',
    label: 'Invoice of the agency',
    required: false,
    objectKey: 'invoice-12-pages.pdf',
    upload: { ...upload, versionId: 'v3', mediaType: 'application/pdf', pages: 12 },
  },
];

export const evidence = { read: (objectKey: string) => Promise.resolve(new Uint8Array(file(objectKey))) };
