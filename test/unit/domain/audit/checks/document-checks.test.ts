import { describe, expect, it } from 'vitest';
import { confidenceReached } from '../../../../../functions/domain/audit/checks/confidence.ts';
import { evidencePresent } from '../../../../../functions/domain/audit/checks/evidence-present.ts';
import { invoiceNumber } from '../../../../../functions/domain/audit/checks/invoice-number.ts';
import type { Extraction } from '../../../../../functions/domain/claim/document.ts';
import { defaultPolicyRules } from '../../../../../functions/domain/policy/defaults.ts';
import { at } from '../../examples.ts';
import { invoice, read, slot } from '../documents.ts';

describe('evidencePresent', () => {
  it('fails a required slot that is empty and ignores an optional one', () => {
    expect(evidencePresent(slot('photo', { upload: undefined }))).toMatchObject([{ verdict: 'fail' }]);
    expect(evidencePresent(slot('photo', { upload: undefined, required: false }))).toEqual([]);
  });

  it('passes what is there and was read, even a photo without a word', () => {
    const extraction: Extraction = { status: 'text', lines: [], pages: 1, readAt: at, source: 'textract' };
    expect(evidencePresent(slot('photo', { extraction }))).toMatchObject([{ verdict: 'pass' }]);
  });

  it('asks a person about what was not read, or not as an invoice', () => {
    expect(evidencePresent(slot('photo', { extraction: undefined }))).toMatchObject([{ verdict: 'review' }]);
    const unreadable = { status: 'unreadable', reason: 'corrupt\npage', readAt: at } as const;
    const optional = slot('photo', { extraction: unreadable, required: false });
    expect(evidencePresent(optional)).toMatchObject([
      { verdict: 'review', sentence: expect.stringContaining('corrupt page') },
    ]);
    expect(evidencePresent(slot('invoice', { kind: 'invoice' }))).toMatchObject([{ verdict: 'review' }]);
  });
});

describe('invoiceNumber', () => {
  it('passes a number and shows it short and on one line', () => {
    expect(invoiceNumber(invoice({ invoiceNumber: [read('INV\n 7')] }))).toMatchObject({
      verdict: 'pass',
      observed: 'INV 7',
    });
    const long = invoiceNumber(invoice({ invoiceNumber: [read('9'.repeat(500))] }));
    expect(long.observed).toHaveLength(121);
  });

  it('asks a person when there is none', () => {
    expect(invoiceNumber(invoice({ invoiceNumber: [] })).verdict).toBe('review');
    expect(invoiceNumber(invoice({ invoiceNumber: [read('—')] })).verdict).toBe('review');
  });
});

describe('confidenceReached', () => {
  const judge = (confidence: number) =>
    confidenceReached(invoice({ total: [read('$4,000.00', confidence)] }), defaultPolicyRules.claim);

  it('turns on the least certain of what the audit builds on', () => {
    expect(judge(80)).toMatchObject({ verdict: 'pass', observed: '80 % on "$4,000.00"' });
    expect(judge(79.9)).toMatchObject({ verdict: 'review', observed: '79 % on "$4,000.00"' });
  });

  it('asks a person when nothing was read', () => {
    const empty = invoice({ vendorName: [], invoiceNumber: [], invoiceDate: [], total: [] });
    expect(confidenceReached(empty, defaultPolicyRules.claim).verdict).toBe('review');
  });
});
