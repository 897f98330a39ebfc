import { expect, test } from 'vitest';
import { adScreenshot, invoice, invoiceNumber, upload } from './support/evidence.ts';
import { fundedRequest, inState, openClaim, partner } from './support/lifecycle.ts';

type Check = { check: string; verdict: string; observed: string; sentence: string };
type Audited = { status: string; audit: { checks: Check[] } };

/** Hands in a claim whose advertisement prints the link, and gives its state after the audit and what was said of links. */
async function claimed(requestId: string, screenshot: Uint8Array) {
  const claimId = await openClaim(requestId, 10_000);
  await upload(partner(), claimId, [
    { slotId: 'invoice', mediaType: 'application/pdf', bytes: await invoice(invoiceNumber(), 20_000) },
    { slotId: 'ad-screenshot', mediaType: 'image/png', bytes: screenshot },
  ]);
  expect((await partner()('POST', `/claims/${claimId}/submission`, {})).status).toBe(200);
  const { claim } = await inState(`/claims/${claimId}`, ['in-review', 'pending-finance', 'returned'], 120);
  const { status, audit } = claim as Audited;
  return { status, links: audit.checks.filter(({ check }) => check === 'links') };
}

test('a link to the page of the campaign passes', { timeout: 180_000 }, async () => {
  const { requestId, title } = await fundedRequest();
  const { links } = await claimed(requestId, await adScreenshot(title));
  expect(links).toMatchObject([
    { verdict: 'pass', observed: 'www.northwind.example answered 200 for campaign secure-retail' },
  ]);
});

test.each([
  ['leads to another host', 'https://go.northwind.example/away?utm_campaign=secure-retail'],
  ['answers with 404', 'https://www.northwind.example/gone?utm_campaign=secure-retail'],
  ['could not be reached', 'https://www.nowhere.example/secure?utm_campaign=secure-retail'],
  ['carries no campaign tag', 'https://www.northwind.example/secure'],
])('a link that %s puts the claim before a person', { timeout: 180_000 }, async (words, url) => {
  const { requestId, title } = await fundedRequest();
  const { status, links } = await claimed(requestId, await adScreenshot(title, url));
  expect(links).toMatchObject([{ verdict: 'review', sentence: expect.stringContaining(words) }]);
  expect(status).toBe('in-review');
});
