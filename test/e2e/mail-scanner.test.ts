import { expect, test } from 'vitest';
import { everythingAbout } from './support/everything.ts';
import { adScreenshot, invoice, invoiceNumber, upload } from './support/evidence.ts';
import { finance, inState, marketing, openClaim, partner, uniqueTitle } from './support/lifecycle.ts';
import { decide, linkIn, type Mail, mailTo } from './support/mail.ts';
import { requestTerms } from './support/request.ts';
import { detonate, fetchOverAndOver, linksIn, postFromElsewhere } from './support/scanner.ts';

const reviewer = 'hana.sato@vendor.example';
const amount = '400.00';

/** Lets a filter loose on a mail; nothing stored about the item may differ afterwards, and its link answers as before. */
async function unharmed(mail: Mail, ...ids: string[]): Promise<string> {
  const link = linkIn(mail);
  const before = await everythingAbout(...ids);
  expect(Object.values(before)).toContainEqual(expect.objectContaining({ status: 'open', attempts: 0 }));
  expect(linksIn(mail)).toContain(link);
  for (const each of linksIn(mail)) {
    const seen = await fetchOverAndOver(each);
    expect(each === link ? [...seen] : []).toContain(200);
    expect(Math.max(...seen)).toBeLessThan(500);
  }
  expect([...(await postFromElsewhere(link, amount))].filter((status) => status < 400 || status > 499)).toEqual([]);
  const { forms, clicks } = await detonate(link);
  expect(forms).toBe(1);
  expect(clicks).toBeGreaterThan(4);
  expect(await everythingAbout(...ids)).toEqual(before);
  return link;
}

test('no filter that reads, opens, clicks and submits everything takes a decision; the human then does', {
  timeout: 600_000,
}, async () => {
  const title = uniqueTitle();
  const submitted = await partner()('POST', '/requests', { ...requestTerms(), title });
  expect(submitted.status).toBe(201);
  const requestId = String(submitted.body.requestId);
  const asked = await unharmed(await mailTo(marketing, title), requestId);
  expect((await decide(asked, 'approve', amount)).page).toContain('Thank you');
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
  const review = await unharmed(await mailTo(marketing, title, 'review'), claimId);
  expect((await decide(review, 'reject', amount, 'Not the agreed activity.')).page).toContain('Thank you');
  await inState(`/claims/${claimId}`, ['rejected']);

  const reason = 'The order of the campaign names the activity on its second page.';
  expect((await partner()('POST', `/claims/${claimId}/dispute`, { reason })).status).toBe(201);
  const dispute = await unharmed(await mailTo(reviewer, title, 'dispute'), claimId);
  expect((await decide(dispute, 'approve', amount, 'It does name it.')).page).toContain('Thank you');
  await inState(`/claims/${claimId}`, ['pending-finance']);

  const confirm = await unharmed(await mailTo(finance, title, 'confirm'), claimId);
  expect((await decide(confirm, 'approve', amount)).page).toContain('Thank you');
  const { claim } = await inState(`/claims/${claimId}`, ['payment-instructed']);
  expect(claim).toMatchObject({ payable: 40_000 });
});
