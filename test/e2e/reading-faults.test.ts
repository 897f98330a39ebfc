import { GetExecutionHistoryCommand, SFNClient } from '@aws-sdk/client-sfn';
import { expect, test } from 'vitest';
import { outputs } from './support/app.ts';
import { adScreenshot, invoice, invoiceNumber, scannedInvoice, upload } from './support/evidence.ts';
import { fundedRequest, inState, marketing, openClaim, partner } from './support/lifecycle.ts';
import { decide, linkIn, mailTo } from './support/mail.ts';

const textract = () => {
  const url = new URL(outputs().inboxUrl);
  url.port = String(Number(url.port) + 1);
  return url.href;
};
const throttle = (calls: number) =>
  fetch(new URL('/_control/faults', textract()), { method: 'POST', body: JSON.stringify({ throttleNext: calls }) });

/** A picture that is whole and has twelve bits a colour, as some scanners write: readers take eight. */
function unreadable(picture: Uint8Array) {
  const bytes = Buffer.from(picture);
  bytes[bytes.indexOf(Buffer.from([0xff, 0xc0])) + 4] = 12;
  return { mediaType: 'image/jpeg', bytes };
}

async function submittedClaim(
  invoice: { mediaType: string; bytes: Uint8Array },
  requestId: string,
  title: string,
): Promise<string> {
  const claimId = await openClaim(requestId, 10_000);
  await upload(partner(), claimId, [
    { slotId: 'invoice', ...invoice },
    { slotId: 'ad-screenshot', mediaType: 'image/png', bytes: await adScreenshot(title + claimId) },
  ]);
  const answer = await partner()('POST', `/claims/${claimId}/submission`, {});
  expect(answer.body).toMatchObject({ status: 'submitted' });
  return claimId;
}

test('a throttled reader is asked again until it reads', { timeout: 240_000 }, async () => {
  const { requestId, title } = await fundedRequest();
  // More than the SDK tries by itself, for both documents, so that the workflow has to ask again.
  await throttle(8);
  const claimId = await submittedClaim(
    { mediaType: 'application/pdf', bytes: await invoice(invoiceNumber(), 20_000) },
    requestId,
    title,
  );
  const { slots } = await inState(`/claims/${claimId}`, ['pending-finance', 'in-review'], 150);
  expect(slots).toEqual(expect.arrayContaining([expect.objectContaining({ slotId: 'invoice', read: 'expense' })]));
  expect(await historyOf(claimId)).toContain('TextractThrottled');
});

test('a page that cannot be read goes to a human with the reason, and the human decides', {
  timeout: 240_000,
}, async () => {
  const { requestId, title } = await fundedRequest();
  const claimId = await submittedClaim(unreadable(await scannedInvoice(invoiceNumber(), 20_000)), requestId, title);
  const { claim, slots } = await inState(`/claims/${claimId}`, ['in-review'], 150);
  expect(claim).toMatchObject({ audit: { verdict: 'review' } });
  expect(slots).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ slotId: 'invoice', read: 'unreadable', unreadableBecause: expect.any(String) }),
    ]),
  );
  const link = linkIn(await mailTo(marketing, title, 'review'));
  expect((await decide(link, 'return', '100.00', 'Please send the invoice again, it is damaged.')).status).toBe(200);
  const returned = await inState(`/claims/${claimId}`, ['returned']);
  expect(returned.claim).toMatchObject({ reasons: expect.arrayContaining([expect.stringContaining('damaged')]) });
});

async function historyOf(claimId: string): Promise<string> {
  const { endpoint, stateMachines } = outputs();
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new SFNClient({ endpoint, region: 'us-east-1', credentials });
  const executionArn = `${stateMachines.claim.replace(':stateMachine:', ':execution:')}:${claimId}-v1`;
  return JSON.stringify(await client.send(new GetExecutionHistoryCommand({ executionArn })));
}
