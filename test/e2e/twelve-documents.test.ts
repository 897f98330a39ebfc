import { expect, test } from 'vitest';
import { upload } from './support/evidence.ts';
import { fundedRequest, inState, openClaim, partner } from './support/lifecycle.ts';
import { twelveDocuments } from './support/twelve.ts';

const fiveMinutes = 300;

test('a claim with twelve documents is audited within five minutes of its submission', {
  timeout: 480_000,
}, async () => {
  const { requestId, title } = await fundedRequest();
  const claimId = await openClaim(requestId, 10_000);
  const pieces = await twelveDocuments(title);
  const statuses = await upload(partner(), claimId, pieces);
  expect(statuses.map((status) => status < 300)).toEqual(pieces.map(() => true));

  const submittedAt = performance.now();
  const answer = await partner()('POST', `/claims/${claimId}/submission`, {});
  expect(answer.body).toMatchObject({ status: 'submitted' });
  const judged = ['pending-finance', 'in-review', 'returned'];
  const { claim, slots } = await inState(`/claims/${claimId}`, judged, fiveMinutes);
  const seconds = (performance.now() - submittedAt) / 1000;
  const { verdict } = (claim as { audit: { verdict: string } }).audit;
  console.log(`twelve documents: "${verdict}" ${seconds.toFixed(1)} s after submission`);

  const read = (slots as { slotId: string; document?: { pages: number }; read?: string }[]).filter((s) => s.document);
  expect(read.map(({ slotId }) => slotId).sort()).toEqual(pieces.map(({ slotId }) => slotId).sort());
  expect(read.filter((slot) => slot.read !== 'expense' && slot.read !== 'text')).toEqual([]);
  expect(new Set(read.map(({ document }) => document?.pages))).toEqual(new Set([1, 4]));
  expect(seconds).toBeLessThan(fiveMinutes);
});
