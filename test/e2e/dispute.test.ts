import { expect, test } from 'vitest';
import { as, outputs } from './support/app.ts';
import { adScreenshot, invoice, invoiceNumber, upload } from './support/evidence.ts';
import { finance, fundedRequest, inState, marketing, openClaim, partner, partnerContact } from './support/lifecycle.ts';
import { decide, linkIn, mailTo } from './support/mail.ts';

/** Whom finance answers to in the sample data. */
const aboveFinance = 'hana.sato@vendor.example';
const reason = 'The order of the campaign names the activity on its second page.';

/** A claim that passed the audit and that finance rejected. */
async function rejectedClaim() {
  const { requestId, title } = await fundedRequest();
  const claimId = await openClaim(requestId, 40_000);
  await upload(partner(), claimId, [
    { slotId: 'invoice', mediaType: 'application/pdf', bytes: await invoice(invoiceNumber(), 80_000) },
    { slotId: 'ad-screenshot', mediaType: 'image/png', bytes: await adScreenshot(title) },
  ]);
  expect((await partner()('POST', `/claims/${claimId}/submission`, {})).status).toBe(200);
  const { claim } = await inState(`/claims/${claimId}`, ['in-review', 'pending-finance'], 120);
  // What the reader is less sure of, a person looks at first; the rejection then is that person's.
  const asked = (claim as { status: string }).status === 'in-review' ? marketing : finance;
  const question = linkIn(await mailTo(asked, title, asked === marketing ? 'review' : 'confirm'));
  expect((await decide(question, 'reject', '400.00', 'Not the agreed activity.')).status).toBe(200);
  await inState(`/claims/${claimId}`, ['rejected']);
  expect((await mailTo(partnerContact, title, 'Claim rejected')).text).toContain('You can dispute the rejection once');
  return { claimId, title, rejectedBy: asked };
}

const dispute = (claimId: string) => partner()('POST', `/claims/${claimId}/dispute`, { reason });

test('a rejection is disputed, granted by somebody else, confirmed and instructed', { timeout: 240_000 }, async () => {
  const { claimId, title, rejectedBy } = await rejectedClaim();
  expect(
    (await as('partner-user', 'brightpath-networks')('POST', `/claims/${claimId}/dispute`, { reason })).status,
  ).toBe(404);
  expect((await dispute(claimId)).status).toBe(201);
  const late = await dispute(claimId);
  expect(late).toMatchObject({ status: 409, body: { detail: expect.stringContaining('a claim is disputed once') } });
  await mailTo(partnerContact, title, 'We look at your claim again');
  const { body } = await as('partner-marketing-manager')('GET', '/reviews?region=emea&limit=100');
  expect(body.items).toContainEqual(expect.objectContaining({ claimId, purpose: 'claim-dispute' }));

  const reviewer = rejectedBy === finance ? marketing : aboveFinance;
  const granted = await decide(
    linkIn(await mailTo(reviewer, title, 'dispute')),
    'approve',
    '400.00',
    'It does name it.',
  );
  expect(granted.page).toContain('You granted the dispute over $400.00');
  await inState(`/claims/${claimId}`, ['pending-finance']);
  await mailTo(partnerContact, title, 'Dispute granted');
  const confirms = rejectedBy === finance ? aboveFinance : finance;
  expect((await decide(linkIn(await mailTo(confirms, title, 'confirm')), 'approve', '400.00')).status).toBe(200);
  const { claim } = await inState(`/claims/${claimId}`, ['payment-instructed']);
  expect(claim).toMatchObject({ payable: 40_000, dispute: { answer: { outcome: 'granted' } } });
  await trailOf(claimId);
});

/** The chain holds up to its head with every decision; the document of it is one to save, and neither is a partner's. */
async function trailOf(claimId: string) {
  const { status, body } = await as('finance')('GET', `/claims/${claimId}/trail?limit=100`);
  expect({ status, body }).toMatchObject({
    status: 200,
    body: { proof: { isWhole: true, broken: null, decisions: 3 } },
  });
  const { apiUrl, users } = outputs();
  const authorization = `Bearer ${users.find(({ role }) => role === 'finance')?.token}`;
  const document = await fetch(`${apiUrl}/claims/${claimId}/trail/export`, { headers: { authorization } });
  expect(document.headers.get('content-disposition')).toBe(`attachment; filename="audit-${claimId}.html"`);
  expect(await document.text()).toContain('The trail is whole');
  for (const path of ['trail', 'trail/export']) {
    const refused = [
      await partner()('GET', `/claims/${claimId}/${path}`),
      await partner()('GET', `/claims/${none}/${path}`),
    ];
    expect(refused.map((reply) => reply.status)).toEqual([403, 403]);
    expect(refused[0]?.body).toEqual(refused[1]?.body);
  }
}
const none = 'clm_01JD0000000000000000000000';

test('an upheld rejection is final', { timeout: 240_000 }, async () => {
  const { claimId, title, rejectedBy } = await rejectedClaim();
  expect((await dispute(claimId)).status).toBe(201);
  const reviewer = rejectedBy === finance ? marketing : aboveFinance;
  const question = linkIn(await mailTo(reviewer, title, 'dispute'));
  expect((await decide(question, 'reject', '400.00', 'It names another one.')).page).toContain(
    'You upheld the rejection',
  );
  expect((await mailTo(partnerContact, title, 'Rejection upheld')).text).toContain('the last word');
  const { claim } = await inState(`/claims/${claimId}`, ['rejected']);
  expect(claim).toMatchObject({ reasons: ['It names another one.'] });
  expect(claim).not.toHaveProperty('canDisputeUntil');
  expect((await dispute(claimId)).status).toBe(409);
});
