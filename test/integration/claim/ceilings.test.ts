import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditClaim } from '../../../functions/claim/audit-claim.ts';
import { beginExtraction } from '../../../functions/claim/begin-extraction.ts';
import { disputeClaim } from '../../../functions/claim/dispute-claim.ts';
import type { ExpenseReading } from '../../../functions/domain/claim/document.ts';
import { extractDocument } from '../../../functions/extraction/extract-document.ts';
import { readCeiling } from '../../../functions/store/ceilings.ts';
import { readClaim as stored } from '../../../functions/store/claims.ts';
import { drawAdScreenshot, drawInvoicePdf } from '../../../local/documents/index.ts';
import { terms } from '../../unit/domain/examples.ts';
import { ad, invoice } from './documents.ts';
import { decided, freshInvoice, readerOf, seen, submitted } from './steps.ts';
import { call, createWorld, partnerUser, stranger, type World } from './world.ts';

let world: World;
let seed = 9_000;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const draw = async () => ({
  invoice: { mediaType: 'application/pdf', bytes: await drawInvoicePdf({ ...invoice, number: `S-${++seed}` }) },
  'placement-screenshot': {
    mediaType: 'image/png',
    bytes: await drawAdScreenshot({ ...ad, headline: `Syndication ${++seed}` }),
  },
});
const sum = seen('$10,000.00');
type Where = { partnerId?: string; budgetId?: string };
/** A claim for half of ten thousand dollars, ready to be audited. */
async function claimed(where: Where = {}, caller = partnerUser, facts: Partial<ExpenseReading> = {}) {
  const asked = { ...terms, startDate: '2026-11-01', endDate: '2026-11-30', amount: 500_000 };
  const activity = { ...asked, activityType: 'content-syndication' as const };
  const { requestId } = await world.fund({ terms: activity, reserved: 500_000, ...where });
  const claimId = await submitted(world, requestId, await draw(), 500_000, caller);
  const reader = readerOf(freshInvoice({ total: [sum], subtotal: [sum], ...facts }));
  const { documents } = await beginExtraction({ claimId, version: 1 }, world.deps);
  for (const document of documents) await extractDocument(document, { ...world.deps, reader });
  return claimId;
}
const auditOf = async (claimId: string) => {
  const claim = await stored(world.table, claimId);
  return claim && 'audit' in claim ? claim.audit : undefined;
};
const used = async (budgetId = '2026Q4-emea-USD', partnerId = 'northwind') => {
  const place = { budgetId, partnerId, activityType: 'content-syndication' };
  const uses = Object.values((await readCeiling(world.table, place))?.uses ?? {});
  return uses.reduce((sum, { cost }) => sum + cost, 0);
};

test('claims that are audited at once never use more than the ceiling of the period together', async () => {
  const claims = [];
  for (let one = 0; one < 4; one++) claims.push(await claimed());
  await Promise.all(claims.map((claimId) => auditClaim({ claimId }, world.deps)));
  const found = await Promise.all(claims.map(async (claimId) => (await auditOf(claimId))?.eligibleTotal));
  expect(found.sort()).toEqual([0, 0, 1_000_000, 875_000].sort());
});

test('what a claim took is free again when it is rejected or returned, and a person may approve another sum', async () => {
  const budgetId = '2026Q3-emea-USD';
  const first = await claimed({ budgetId });
  const second = await claimed({ budgetId });
  await auditClaim({ claimId: first }, world.deps);
  await auditClaim({ claimId: second }, world.deps);
  expect(await auditOf(second)).toMatchObject({
    eligibleTotal: 875_000,
    auditedAmount: 437_500,
    ceiling: { most: 1_875_000, used: 1_000_000, taken: 875_000 },
  });
  expect(await used(budgetId)).toBe(1_875_000);
  await decided(world, first, 'claim-review', { verdict: 'reject', reason: 'Not this one.' });
  expect(await used(budgetId)).toBe(875_000);
  await decided(world, second, 'claim-review', { amount: 500_000, reason: 'The rest is free by now.' });
  expect(await used(budgetId)).toBe(1_000_000);
  await decided(world, second, 'finance-approval', { verdict: 'return', reason: 'Please sign it.' });
  expect(await used(budgetId)).toBe(0);
});

test("a ceiling is the partner's own, and a claim that fails its audit takes nothing", async () => {
  const budgetId = '2026Q2-emea-USD';
  const another = await claimed({ budgetId, partnerId: 'contoso' }, stranger, { receiverName: [seen('Contoso Ltd')] });
  await auditClaim({ claimId: another }, world.deps);
  expect(await used(budgetId)).toBe(0);
  const early = await claimed({ budgetId }, partnerUser, { invoiceDate: [seen('10 June 2026')] });
  expect(await auditClaim({ claimId: early }, world.deps)).toMatchObject({ verdict: 'fail' });
  expect(await used(budgetId)).toBe(0);
  const sound = await claimed({ budgetId });
  await auditClaim({ claimId: sound }, world.deps);
  expect(await used(budgetId)).toBe(1_000_000);
});

test('a disputed claim takes its part again, unless others have used it meanwhile', async () => {
  const budgetId = '2026Q1-emea-USD';
  const rejected = async () => {
    const claimId = await claimed({ budgetId, partnerId: 'contoso' }, stranger, {
      receiverName: [seen('Contoso Ltd')],
    });
    await auditClaim({ claimId }, world.deps);
    const purpose = (await auditOf(claimId))?.verdict === 'pass' ? 'finance-approval' : 'claim-review';
    await decided(world, claimId, purpose, { verdict: 'reject', reason: 'Not agreed.', personId: 'fin-1' });
    return claimId;
  };
  const dispute = (claimId: string) =>
    call(disputeClaim, world.deps, {
      caller: stranger,
      params: { claimId },
      body: { reason: 'It was agreed by mail.' },
    });
  const [first, second] = [await rejected(), await rejected()];
  expect(await used(budgetId, 'contoso')).toBe(0);
  await dispute(first);
  expect(await used(budgetId, 'contoso')).toBe(1_000_000);
  await expect(dispute(second)).rejects.toMatchObject({
    kind: 'wrong-state',
    message: expect.stringContaining('Other claims have used'),
  });
  await decided(world, first, 'claim-dispute', { verdict: 'reject', reason: 'It was not.' });
  expect(await used(budgetId, 'contoso')).toBe(0);
  await dispute(second);
  expect(await used(budgetId, 'contoso')).toBe(1_000_000);
});
