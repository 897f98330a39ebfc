import { expect, test } from 'vitest';
import { adScreenshot, invoice, invoiceNumber, upload } from './support/evidence.ts';
import { finance, inState, marketing, openClaim, partner, uniqueTitle } from './support/lifecycle.ts';
import { decide, type Mail, mailTo } from './support/mail.ts';
import { requestTerms } from './support/request.ts';
import { amount, unharmed } from './support/unharmed.ts';

const reviewer = 'hana.sato@vendor.example';
/** As `unharmed` of one mail. */
async function kept(mail: Mail, ...ids: string[]): Promise<string> {
  const [link = ''] = await unharmed([mail], ...ids);
  return link;
}

test('no filter that reads, opens, clicks and submits everything takes a decision; the human then does', {
  timeout: 600_000,
}, async () => {
  const title = uniqueTitle();
  const submitted = await partner()('POST', '/requests', { ...requestTerms(), title });
  expect(submitted.status).toBe(201);
  const requestId = String(submitted.body.requestId);
  const asked = await kept(await mailTo(marketing, title), requestId);
  expect((await decide(asked, 'return', amount, 'Please say whom it is for.')).page).toContain('Thank you');
  await inState(`/requests/${requestId}`, ['returned']);

  const changed = { ...requestTerms(), title: `${title}, for retailers` };
  expect((await partner()('PUT', `/requests/${requestId}`, changed)).status).toBe(200);
  const askedAnew = await kept(await mailTo(marketing, changed.title), requestId);
  expect(askedAnew).not.toBe(asked);
  expect((await decide(asked, 'approve', amount)).page).toContain('lready');
  expect((await decide(askedAnew, 'approve', amount)).page).toContain('Thank you');
  await inState(`/requests/${requestId}`, ['in-execution']);

  const claimId = await openClaim(requestId, 40_000);
  // A link that leads nowhere, so that a person has to look at the claim.
  const picture = await adScreenshot(title, 'https://www.northwind.example/gone?utm_campaign=secure-retail');
  await upload(partner(), claimId, [
    { slotId: 'invoice', mediaType: 'application/pdf', bytes: await invoice(invoiceNumber(), 80_000) },
    { slotId: 'ad-screenshot', mediaType: 'image/png', bytes: picture },
  ]);
  expect((await partner()('POST', `/claims/${claimId}/submission`, {})).status).toBe(200);
  await inState(`/claims/${claimId}`, ['in-review'], 120);
  const review = await kept(await mailTo(marketing, title, 'review'), claimId);
  expect((await decide(review, 'reject', amount, 'Not the agreed activity.')).page).toContain('Thank you');
  await inState(`/claims/${claimId}`, ['rejected']);

  const reason = 'The order of the campaign names the activity on its second page.';
  expect((await partner()('POST', `/claims/${claimId}/dispute`, { reason })).status).toBe(201);
  const dispute = await kept(await mailTo(reviewer, title, 'dispute'), claimId);
  expect((await decide(dispute, 'approve', amount, 'It does name it.')).page).toContain('Thank you');
  await inState(`/claims/${claimId}`, ['pending-finance']);

  const confirm = await kept(await mailTo(finance, title, 'confirm'), claimId);
  expect((await decide(confirm, 'approve', amount)).page).toContain('Thank you');
  const { claim } = await inState(`/claims/${claimId}`, ['payment-instructed']);
  expect(claim).toMatchObject({ payable: 40_000 });
});
