import { expect, test } from 'vitest';
import { drawMultiPagePdf } from '../../local/documents/index.ts';
import { adScreenshot, invoiceNumber, invoiceSpec, upload } from './support/evidence.ts';
import { fundedRequest, inState, openClaim, partner } from './support/lifecycle.ts';

test('an invoice of twelve pages is read by machine on its way through the workflow', {
  timeout: 240_000,
}, async () => {
  const { requestId, title } = await fundedRequest();
  const claimId = await openClaim(requestId, 10_000);
  const bytes = await drawMultiPagePdf(invoiceSpec(invoiceNumber(), 20_000), 12);
  await upload(partner(), claimId, [
    { slotId: 'invoice', mediaType: 'application/pdf', bytes },
    { slotId: 'ad-screenshot', mediaType: 'image/png', bytes: await adScreenshot(title + claimId) },
  ]);
  expect((await partner()('POST', `/claims/${claimId}/submission`, {})).body).toMatchObject({ status: 'submitted' });
  const { slots } = await inState(`/claims/${claimId}`, ['pending-finance', 'in-review'], 200);
  expect(slots).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ slotId: 'invoice', read: 'expense', document: expect.objectContaining({ pages: 12 }) }),
    ]),
  );
});
