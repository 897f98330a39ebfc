import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readClaim } from '../../../functions/claim/read-claim.ts';
import { currencyRoutes } from '../../../functions/currency/routes.ts';
import { readClaim as stored } from '../../../functions/store/claims.ts';
import { drawAdScreenshot, drawInvoicePdf } from '../../../local/documents/index.ts';
import { call as callRoom, staff } from '../../support/rooms.ts';
import { ad, invoice } from '../claim/documents.ts';
import { audited, decided, type Files, freshInvoice, readerOf, seen, submitAgain, submitted } from '../claim/steps.ts';
import { call, createWorld, partnerUser, type World } from '../claim/world.ts';

let world: World;
let files: Files;
let seed = 100;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  files = await draw();
});

/** Fresh bytes, so that none is a duplicate of another's. */
const draw = async (): Promise<Files> => ({
  invoice: { mediaType: 'application/pdf', bytes: await drawInvoicePdf({ ...invoice, number: `BM-${++seed}` }) },
  'ad-screenshot': { mediaType: 'image/png', bytes: await drawAdScreenshot({ ...ad, headline: `Retail ${seed}` }) },
});
const record = (from: string, rate: string, on: string) =>
  callRoom(currencyRoutes, world.deps, 'POST /exchange-rates', {
    caller: staff('finance'),
    body: { rates: [{ from, to: 'USD', rate, source: 'ECB', on }] },
  });
const stating = (total: string, currency: string, date = '10 November 2026') =>
  readerOf(freshInvoice({ total: [seen(total)], subtotal: [], currency: [seen(currency)], invoiceDate: [seen(date)] }));
const audit = async (claimId: string) => {
  const claim = await stored(world.table, claimId);
  if (!claim || !('audit' in claim)) throw new Error('not audited');
  return claim.audit;
};

test('an invoice in another currency is paid at the latest rate on or before its day, which stays with the claim', async () => {
  await record('EUR', '1.1', '2026-11-06');
  await record('EUR', '1.2', '2026-11-11');
  const { requestId } = await world.fund();
  const claimId = await submitted(world, requestId, files);
  expect(await audited(world, claimId, stating('€370.00', 'EUR'))).toMatchObject({ verdict: 'pass' });
  const rate = { from: 'EUR', to: 'USD', rate: '1.1', source: 'ECB', on: '2026-11-06' };
  expect(await audit(claimId)).toMatchObject({
    eligibleTotal: 40_700,
    auditedAmount: 20_000,
    conversions: [{ slotId: 'invoice', amount: 37_000, converted: 40_700, rate }],
  });
  const shown = await call(readClaim, world.deps, { caller: partnerUser, params: { claimId } });
  expect(shown.body.claim.audit?.conversions).toEqual([{ slotId: 'invoice', amount: 37_000, converted: 40_700, rate }]);
  expect((await decided(world, claimId, 'finance-approval')).next).toBe('approved');
  expect(await stored(world.table, claimId)).toMatchObject({
    approvedAmount: 20_000,
    audit: { conversions: [{ rate }] },
  });
});

test('without a rate a person looks; once it is on record, the claim that comes back is converted', async () => {
  const { requestId } = await world.fund();
  const claimId = await submitted(world, requestId, files);
  await record('GBP', '1.3', '2026-11-02');
  expect(await audited(world, claimId, stating('£310.00', 'GBP'))).toMatchObject({ verdict: 'review' });
  const found = await audit(claimId);
  expect(found).toMatchObject({ eligibleTotal: null, auditedAmount: null });
  expect(found.checks.find(({ check }) => check === 'currency')?.sentence).toBe(
    'The invoice is in GBP, and there is no rate from GBP to USD for 2026-11-10 or the 7 days before; a person looks at it.',
  );
  await decided(world, claimId, 'claim-review', { verdict: 'return', reason: 'Please submit it again.' });
  await record('GBP', '1.31', '2026-11-10');
  await submitAgain(world, claimId, await draw());
  expect(await audited(world, claimId, stating('£310.00', 'GBP'))).toMatchObject({ verdict: 'pass' });
  expect(await audit(claimId)).toMatchObject({ eligibleTotal: 40_610 });
});

test.each([
  ['an ambiguous date', stating('€370.00', 'EUR', '10/11/2026'), 'review'],
  ['an ambiguous sign', stating('kr 3.700,00', 'kr'), 'review'],
  ['a day of another age', stating('€370.00', 'EUR', '0001-01-03'), 'fail'],
  ['a total that no one can owe', stating('EUR 90,000,000,000,000.00', 'EUR'), 'review'],
])('%s converts nothing and breaks nothing', async (_, reader, verdict) => {
  await record('EUR', '1.1', '2026-11-06');
  const { requestId } = await world.fund();
  const claimId = await submitted(world, requestId, files);
  expect(await audited(world, claimId, reader)).toMatchObject({ verdict });
  expect(await audit(claimId)).toMatchObject({ auditedAmount: null });
});
