import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { examineEvidence } from '../../../functions/claim/examine-evidence.ts';
import { largestUpload } from '../../../functions/platform/evidence-bucket.ts';
import { hostilePdf, packed } from '../../fixtures/hostile/pdf.ts';

test('ten documents of nearly 10 MB are examined in a part of the time that a call has, a few at once', async () => {
  // A quarter of each is packed text, the rest are pictures, as in a scan.
  const text = Buffer.from('An invoice has many words, and numbers such as 1,234.56. '.repeat(400_000));
  const scan = { dictionary: '<< /Subtype /Image >>', stream: randomBytes(largestUpload - 500_000) };
  const content = hostilePdf({ objects: [packed(text), scan] });
  const slots = Array.from({ length: 10 }, (_, index) => ({
    slotId: `slot-${index}`,
    claimId: 'clm_1',
    kind: 'invoice' as const,
    label: `Slot ${index}`,
    required: true,
    objectKey: `claims/clm_1/slot-${index}`,
  }));
  let open = 0;
  let most = 0;
  const evidence = {
    uploadForm: () => Promise.reject(new Error('not asked')),
    lookUp: () => Promise.resolve({ versionId: 'v1', bytes: content.length, contentType: 'application/pdf' }),
    read: async (key: string) => {
      open += 1;
      most = Math.max(most, open);
      await new Promise((resolve) => setTimeout(resolve, 5));
      open -= 1;
      return Buffer.concat([content, Buffer.from(`%${key}\n`)]);
    },
  };
  const before = process.memoryUsage.rss();
  const started = performance.now();
  const filled = await examineEvidence(slots, evidence, '2026-11-21T09:00:00.000Z');
  const [seconds, megabytes] = [(performance.now() - started) / 1000, (process.memoryUsage.rss() - before) / 1e6];
  console.log(
    `10 × ${Math.round(content.length / 1e5) / 10} MB: ${seconds.toFixed(1)} s, ${Math.round(megabytes)} MB more`,
  );
  expect(filled.map(({ slotId }) => slotId)).toEqual(slots.map(({ slotId }) => slotId));
  expect(most).toBeLessThanOrEqual(3);
  expect(seconds).toBeLessThan(20);
}, 60_000);
