import { expect, test } from 'vitest';
import { examineEvidence } from '../../../functions/claim/examine-evidence.ts';
import type { EvidenceSlot } from '../../../functions/domain/claim/document.ts';
import { type EvidenceBucket, largestUpload, type StoredObject } from '../../../functions/platform/evidence-bucket.ts';
import { drawInvoicePdf } from '../../../local/documents/index.ts';
import { invoice } from '../../integration/claim/documents.ts';

const at = '2026-11-21T09:00:00.000Z';
const slot = (slotId: string, required = true): EvidenceSlot => ({
  slotId,
  claimId: 'clm_1',
  kind: 'invoice',
  label: `The ${slotId}`,
  required,
  objectKey: `claims/clm_1/${slotId}`,
});

function bucket(objects: Record<string, Partial<StoredObject> & { content?: Uint8Array }>) {
  const read: string[] = [];
  const evidence: EvidenceBucket = {
    uploadForm: () => Promise.reject(new Error('not asked')),
    lookUp: (key) => {
      const found = objects[key.slice('claims/clm_1/'.length)];
      const bytes = found?.content?.length ?? 0;
      return Promise.resolve(found && { versionId: 'v1', bytes, contentType: 'application/pdf', ...found });
    },
    read: (key, versionId) => {
      read.push(`${key} ${versionId}`);
      return Promise.resolve(objects[key.slice('claims/clm_1/'.length)]?.content ?? new Uint8Array());
    },
  };
  return { evidence, read };
}

test('a file larger than the limit is refused before it is read', async () => {
  const { evidence, read } = bucket({ invoice: { bytes: largestUpload + 1 } });
  await expect(examineEvidence([slot('invoice')], evidence, at)).rejects.toMatchObject({
    problems: [{ field: '/slots/invoice', problem: 'The invoice: the file is larger than 10 MB' }],
  });
  expect(read).toEqual([]);
});

test('the version that was looked up is the one that is read and pinned; what an earlier submission left is gone', async () => {
  const content = await drawInvoicePdf(invoice);
  const { evidence, read } = bucket({ invoice: { content, versionId: 'v9' } });
  const stale: EvidenceSlot = { ...slot('invoice'), extraction: { status: 'unreadable', reason: 'old', readAt: at } };
  const [filled, empty] = await examineEvidence([stale, slot('receipt', false)], evidence, at);
  expect(read).toEqual(['claims/clm_1/invoice v9']);
  expect(filled?.extraction).toBeUndefined();
  expect(filled?.upload).toMatchObject({ versionId: 'v9', bytes: content.length, pages: 1, seenAt: at });
  expect(empty).toEqual(slot('receipt', false));
});
