import { expect, test } from 'vitest';
import { drawEmptyPdf, drawEncryptedPdf } from '../../local/documents/index.ts';
import { adScreenshot, invoice, invoiceNumber, invoiceSpec, upload } from './support/evidence.ts';
import { fundedRequest, inState, openClaim, partner } from './support/lifecycle.ts';

const pdf = 'application/pdf';
const bytesOf = (size: number) => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(size)]);

test('files that are no evidence are refused with the slot named, and the claim stays a draft', {
  timeout: 240_000,
}, async () => {
  const { requestId, title } = await fundedRequest();
  const claimId = await openClaim(requestId, 10_000);
  const screenshot = await adScreenshot(title);
  const submit = () => partner()('POST', `/claims/${claimId}/submission`, {});
  const refused = async (slot: string) => {
    const answer = await submit();
    expect(answer.status).toBe(422);
    expect((answer.body.errors ?? []).map((e) => e.field).join()).toContain(slot);
    expect((await partner()('GET', `/claims/${claimId}`)).body.claim).toMatchObject({ status: 'draft' });
    return (answer.body.errors ?? []).map((e) => e.problem).join(' ');
  };

  await refused('invoice');
  expect(await upload(partner(), claimId, [{ slotId: 'invoice', mediaType: pdf, bytes: bytesOf(20_000_000) }])).toEqual(
    [400],
  );
  expect(await upload(partner(), claimId, [{ slotId: 'invoice', mediaType: pdf, bytes: new Uint8Array(0) }])).toEqual([
    400,
  ]);

  const good = { slotId: 'ad-screenshot', mediaType: 'image/png', bytes: screenshot };
  expect(await upload(partner(), claimId, [{ slotId: 'invoice', mediaType: pdf, bytes: screenshot }, good])).toEqual([
    204, 204,
  ]);
  expect(await refused('invoice')).toMatch(/PNG/i);

  await upload(partner(), claimId, [{ slotId: 'invoice', mediaType: pdf, bytes: await drawEmptyPdf() }]);
  expect(await refused('invoice')).toMatch(/page/i);
  await upload(partner(), claimId, [
    { slotId: 'invoice', mediaType: pdf, bytes: await drawEncryptedPdf(invoiceSpec('ENC', 20_000), 'secret') },
  ]);
  expect(await refused('invoice')).toMatch(/password|encrypt/i);

  await upload(partner(), claimId, [
    { slotId: 'invoice', mediaType: pdf, bytes: await invoice(invoiceNumber(), 20_000) },
  ]);
  expect((await submit()).status).toBe(200);
  await inState(`/claims/${claimId}`, ['pending-finance', 'in-review'], 120);
});
