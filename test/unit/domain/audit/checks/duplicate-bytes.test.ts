import { expect, it } from 'vitest';
import type { EarlierUse } from '../../../../../functions/domain/audit/audit-input.ts';
import { duplicateBytes } from '../../../../../functions/domain/audit/checks/duplicate-bytes.ts';
import { claimId, requestId } from '../../examples.ts';
import { auditInput, earlier, invoiceSlot, slot } from '../documents.ts';

const judge = (...duplicates: EarlierUse[]) => duplicateBytes(invoiceSlot(), auditInput({ duplicates }))[0];

it('passes bytes that nobody handed in before', () => {
  expect(judge()).toMatchObject({ verdict: 'pass' });
  expect(judge(earlier({ sha256: 'other' }))).toMatchObject({ verdict: 'pass' });
  expect(judge(earlier({ claimId, requestId }))).toMatchObject({ verdict: 'pass' });
});

it('fails bytes of another request, of another partner or the same one', () => {
  expect(judge(earlier())).toMatchObject({ verdict: 'fail', staffNote: expect.stringContaining('contoso') });
  expect(judge(earlier({ partnerId: 'northwind' }))).toMatchObject({ verdict: 'fail' });
  expect(judge(earlier({ requestId }), earlier())).toMatchObject({ verdict: 'fail' });
});

it('asks a person about an invoice that serves two claims of one request', () => {
  expect(judge(earlier({ requestId }))).toMatchObject({ verdict: 'review' });
});

it('asks a person about bytes that took money elsewhere while the claim was with its partner', () => {
  const [found] = [judge(earlier({ isLater: true }))];
  expect(found).toMatchObject({ verdict: 'review', observed: 'used elsewhere meanwhile' });
  expect(found?.sentence).not.toContain('contoso');
  expect(judge(earlier({ isLater: true }), earlier())).toMatchObject({ verdict: 'fail' });
});

it('asks a person about one file in two slots', () => {
  const first = invoiceSlot();
  const second = { ...slot('ad-screenshot'), upload: first.upload };
  expect(duplicateBytes(first, auditInput({ slots: [first, second] }))).toMatchObject([{ verdict: 'review' }]);
});

it('says nothing of an empty slot', () => {
  expect(duplicateBytes(slot('empty', { upload: undefined }), auditInput())).toEqual([]);
});
