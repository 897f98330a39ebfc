import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { as, outputs, until } from './support/app.ts';
import { openBrowser } from './support/browser.ts';
import { adScreenshot, invoice, invoiceNumber, scannedInvoice, upload } from './support/evidence.ts';
import { finance, inState, marketing, openClaim, partner, partnerContact, uniqueTitle } from './support/lifecycle.ts';
import { decide, linkIn, mailTo } from './support/mail.ts';
import { requestTerms } from './support/request.ts';

test('a claim goes from request to reimbursement, and the books prove it', { timeout: 240_000 }, async () => {
  const title = uniqueTitle();
  const submitted = await partner()('POST', '/requests', { ...requestTerms(), title });
  const requestId = String(submitted.body.requestId);

  const link = linkIn(await mailTo(marketing, title));
  for (let look = 0; look < 5; look++) expect((await fetch(link)).status).toBe(200);
  await approveInBrowser(link, '400.00');
  await inState(`/requests/${requestId}`, ['in-execution']);
  const again = await decide(link, 'approve', '400.00');
  expect(again).toMatchObject({ status: 200, page: expect.stringContaining('lready') });
  await mailTo(partnerContact, title);

  const claimId = await openClaim(requestId, 40_000);
  const uploads = await upload(partner(), claimId, [
    { slotId: 'invoice', mediaType: 'application/pdf', bytes: await invoice(invoiceNumber(), 60_000) },
    { slotId: 'receipt', mediaType: 'image/jpeg', bytes: await scannedInvoice(invoiceNumber(), 20_000) },
    { slotId: 'ad-screenshot', mediaType: 'image/png', bytes: await adScreenshot(title) },
  ]);
  expect(uploads).toEqual([204, 204, 204]);
  expect((await partner()('POST', `/claims/${claimId}/submission`, {})).status).toBe(200);
  const audited = await inState(`/claims/${claimId}`, ['in-review', 'pending-finance', 'returned'], 120);
  expect(audited.claim).toMatchObject({
    audit: { verdict: expect.stringMatching(/pass|review/), auditedAmount: 40_000 },
  });

  // A scan may be read with less confidence than the policy asks; then a human looks first, as in life.
  if (statusOf(audited) === 'in-review') {
    expect((await decide(linkIn(await mailTo(marketing, title, 'review')), 'approve', '400.00')).status).toBe(200);
    await inState(`/claims/${claimId}`, ['pending-finance']);
  }
  const financeLink = linkIn(await mailTo(finance, title));
  expect((await decide(financeLink, 'approve', '400.00')).status).toBe(200);
  await inState(`/claims/${claimId}`, ['payment-instructed']);
  await as('finance')('POST', '/payment-batches', { currency: 'USD' });
  const on = new Date().toISOString().slice(0, 10);
  const line = { claimId, reference: `BANK-${claimId}`, status: 'ACSC', currency: 'USD', on };
  const did = async (reference = line.reference) => {
    const { status, body } = await as('finance')('POST', '/payment-reports', { reports: [{ ...line, reference }] });
    return status === 200 ? (body.reports as { did: string; settled: number }[])[0] : status;
  };
  // Another test's batch may be taking the payment along at this moment.
  const settled = await until(
    'the settlement',
    () => did(),
    (answer) => typeof answer === 'object',
    30,
  );
  expect(settled).toMatchObject({ did: 'settled', settled: 40_000 });
  expect(await did()).toMatchObject({ did: 'repeated', settled: 40_000 });
  expect([409, 422]).toContain(await did('OTHER'));
  await inState(`/claims/${claimId}`, ['paid']);

  const report = { currency: 'USD', spend: 80_000, pipeline: 400_000, closedWon: 0, leads: 12 };
  expect((await partner()('POST', `/requests/${requestId}/outcome`, report)).status).toBe(201);
  await inState(`/claims/${claimId}`, ['closed']);
  expect(proofBy('ledger-verify')).toMatchObject({ ok: true });
  expect(proofBy('audit-verify')).toMatchObject({ ok: true, broken: [] });
});

const statusOf = (body: Record<string, unknown>) => (body.claim as { status: string }).status;

async function approveInBrowser(link: string, amount: string): Promise<void> {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(link);
    await page.getByRole('radio', { name: /approve/i }).check();
    await page.getByRole('textbox', { name: /amount/i }).fill(amount);
    await page.getByRole('button').click();
    await until(
      'the decision page',
      () => page.locator('body').textContent(),
      (text) => /approved|recorded|thank/i.test(text ?? ''),
      20,
    );
  } finally {
    await browser.close();
  }
}

function proofBy(script: 'ledger-verify' | 'audit-verify'): unknown {
  const { endpoint, tableName } = outputs();
  const args = [`scripts/${script}.ts`, '--endpoint', endpoint, '--table', tableName, '--json'];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}
