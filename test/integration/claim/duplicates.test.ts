import { afterAll, beforeAll, expect, test } from 'vitest';
import { readClaim as readClaimRoute } from '../../../functions/claim/read-claim.ts';
import type { Principal } from '../../../functions/domain/identity/role.ts';
import { readClaim } from '../../../functions/store/claims.ts';
import { drawAdScreenshot, drawInvoicePdf } from '../../../local/documents/index.ts';
import { ad, invoice } from './documents.ts';
import { audited, decided, type Files, readerOf, readInvoice, seen, submitAgain, submitted } from './steps.ts';
import { call, createWorld, partnerUser, stranger, type World } from './world.ts';

let world: World;
let seed = 100;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** Other bytes every time, as scans of one paper have. */
const files = async (): Promise<Files> => ({
  invoice: { mediaType: 'application/pdf', bytes: await drawInvoicePdf({ ...invoice, number: `S-${++seed}` }) },
  'ad-screenshot': { mediaType: 'image/png', bytes: await drawAdScreenshot({ ...ad, seed, headline: `Ad ${seed}` }) },
});

const handIn = async (caller: Principal = partnerUser, requestId?: string) => {
  const on = requestId ?? (await world.fund({ partnerId: caller.partnerId ?? '' })).requestId;
  return { requestId: on, claimId: await submitted(world, on, await files(), 20_000, caller) };
};
const judged = (claimId: string, number: string, total = '$400.00') =>
  audited(world, claimId, readerOf(readInvoice({ invoiceNumber: [seen(number)], total: [seen(total)] })));
const findings = async (claimId: string, check: string) => {
  const claim = await readClaim(world.table, claimId);
  return claim && 'audit' in claim ? claim.audit.checks.filter((result) => result.check === check) : [];
};

test('a rescan of another partner fails only the later claim, which learns nothing of the first', async () => {
  const first = await handIn();
  expect(await judged(first.claimId, 'RE-1001')).toMatchObject({ verdict: 'pass' });
  const second = await handIn(stranger);
  expect(await judged(second.claimId, 'RE-IOO1')).toMatchObject({ verdict: 'fail' });
  expect(await findings(second.claimId, 'duplicate-invoice')).toMatchObject([
    { verdict: 'fail', staffNote: expect.stringContaining(first.claimId) },
  ]);
  const shown = await call(readClaimRoute, world.deps, { caller: stranger, params: { claimId: second.claimId } });
  expect(JSON.stringify(shown.body)).not.toMatch(new RegExp(`northwind|${first.claimId}|${first.requestId}`));
});

test('the same receipt with another total, and a second claim on the request, are for a person', async () => {
  const { requestId, claimId } = await handIn();
  expect(await judged(claimId, 'RE-2001')).toMatchObject({ verdict: 'pass' });
  const altered = await handIn();
  expect(await judged(altered.claimId, 'RE-2001', '$480.00')).toMatchObject({ verdict: 'review' });
  const sibling = await handIn(partnerUser, requestId);
  await judged(sibling.claimId, 'RE-2001');
  expect(await findings(sibling.claimId, 'duplicate-invoice')).toMatchObject([{ verdict: 'review' }]);
});

test('invoices too many to be looked for are for a person', async () => {
  const { requestId } = await world.fund();
  const slots = ['invoice', 'receipt', ...Array.from({ length: 9 }, (_, index) => `receipt-${index + 2}`)];
  const bills = await Promise.all(slots.map(async (slotId) => ({ [slotId]: (await files()).invoice })));
  const claimId = await submitted(world, requestId, Object.assign(await files(), ...bills));
  // Each may be of two suppliers and carry two numbers: seven fingerprints.
  let read = 0;
  const expense = () => {
    const name = `RE-2500-${++read}`;
    const vendorName = [seen(`Supplier ${name} Ltd`), seen(`Printer ${name} Ltd`)];
    const line = { item: seen('Display advertising'), quantity: null, price: seen('$400.00') };
    return Promise.resolve(readInvoice({ vendorName, invoiceNumber: [seen(name), seen(`${name}-A`)], lines: [line] }));
  };
  const reader = { ...readerOf(readInvoice()), expense };
  expect(await audited(world, claimId, reader)).toMatchObject({ verdict: 'review' });
  expect((await findings(claimId, 'duplicate-invoice')).map(({ observed }) => observed)).toEqual([
    ...Array.from({ length: 10 }, () => 'not seen before'),
    'not all compared',
  ]);
});

test('a claim that comes back is no duplicate of itself, nor of who copied it meanwhile', async () => {
  const { claimId } = await handIn();
  const outside = readInvoice({ invoiceNumber: [seen('RE-3001')], vendorName: [seen('Northwind Traders GmbH')] });
  expect(await audited(world, claimId, readerOf(outside))).toMatchObject({ verdict: 'fail' });
  const mended = readInvoice({ invoiceNumber: [seen('RE-3001')] });
  await submitAgain(world, claimId, await files());
  expect(await audited(world, claimId, readerOf(mended))).toMatchObject({ verdict: 'pass' });
  const copy = await handIn(stranger);
  expect(await audited(world, copy.claimId, readerOf(mended))).toMatchObject({ verdict: 'fail' });
});

test('an invoice that was taken with another claim meanwhile is looked at when the first claim comes back with it', async () => {
  const { requestId, claimId } = await handIn();
  expect(await judged(claimId, 'RE-3501')).toMatchObject({ verdict: 'pass' });
  await decided(world, claimId, 'finance-approval', { verdict: 'return', reason: 'Please send the order, too.' });
  const sibling = await handIn(partnerUser, requestId);
  expect(await judged(sibling.claimId, 'RE-3501')).toMatchObject({ verdict: 'review' });
  await submitAgain(world, claimId, await files());
  expect(await judged(claimId, 'RE-3501')).toMatchObject({ verdict: 'review' });
  expect(await findings(claimId, 'duplicate-invoice')).toMatchObject([
    { verdict: 'review', staffNote: expect.stringContaining(sibling.claimId) },
  ]);
});

test('of two audits at one moment exactly one hears of the other', async () => {
  const [one, two] = [await handIn(), await handIn(stranger)];
  const verdicts = await Promise.all([judged(one.claimId, 'RE-4001'), judged(two.claimId, 'RE-4001')]);
  // The one submitted first may be audited last: it is not failed for that, but looked at.
  expect(verdicts.filter(({ verdict }) => verdict === 'pass')).toHaveLength(1);
});

test('a cluster of weekend dates is a note for staff, and the partner sees no such check', async () => {
  const last: string[] = [];
  for (const number of ['RE-5001', 'RE-5002', 'RE-5003', 'RE-5004', 'RE-5005', 'RE-5006']) {
    const { claimId } = await handIn(stranger);
    const reading = readInvoice({
      invoiceNumber: [seen(number)],
      invoiceDate: [seen('14 November 2026')],
      receiverName: [seen('Contoso Ltd')],
    });
    await audited(world, claimId, readerOf(reading));
    last.unshift(claimId);
  }
  const [claimId = ''] = last;
  expect(await findings(claimId, 'weekend-dates')).toMatchObject([
    { verdict: 'review', staffNote: expect.any(String) },
  ]);
  const shown = await call(readClaimRoute, world.deps, { caller: stranger, params: { claimId } });
  expect(JSON.stringify(shown.body)).not.toMatch(/weekend|Saturday/);
});
