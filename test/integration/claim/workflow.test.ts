import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { applyDecision } from '../../../functions/claim/apply-decision.ts';
import { auditClaim } from '../../../functions/claim/audit-claim.ts';
import { beginExtraction } from '../../../functions/claim/begin-extraction.ts';
import { openClaim } from '../../../functions/claim/open-claim.ts';
import { readClaim } from '../../../functions/claim/read-claim.ts';
import { recordUnreadable } from '../../../functions/claim/record-unreadable.ts';
import { claimedOf } from '../../../functions/store/claimed.ts';
import { readClaim as stored } from '../../../functions/store/claims.ts';
import { timelineOf } from '../../../functions/store/timeline.ts';
import { drawAdScreenshot, drawInvoicePdf } from '../../../local/documents/index.ts';
import { ad, invoice } from './documents.ts';
import {
  audited,
  decided,
  type File,
  type Files,
  freshInvoice,
  readerOf,
  seen,
  submitAgain,
  submitted,
} from './steps.ts';
import { call, createWorld, financeUser, partnerUser, reserved, stranger, type World } from './world.ts';

let world: World;
let files: Awaited<ReturnType<typeof draw>>;
let seed = 0;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
/** Fresh bytes for every test, so that none is a duplicate of another's. */
beforeEach(async () => {
  world.at('2026-11-21T09:00:00.000Z');
  files = await draw();
});

const draw = async (): Promise<Files & { invoice: File }> => ({
  invoice: { mediaType: 'application/pdf', bytes: await drawInvoicePdf({ ...invoice, number: `BM-${++seed}` }) },
  'ad-screenshot': { mediaType: 'image/png', bytes: await drawAdScreenshot({ ...ad, headline: `Retail ${seed}` }) },
});
const types = async (claimId: string) => (await timelineOf(world.table, claimId)).map(({ type }) => type);
const read = async (claimId: string, caller = partnerUser) =>
  (await call(readClaim, world.deps, { caller, params: { claimId } })).body;

test('a sound claim passes the audit and waits for finance', async () => {
  const { requestId } = await world.fund();
  const claimId = await submitted(world, requestId, files);
  expect(await audited(world, claimId)).toEqual({ claimId, verdict: 'pass' });
  const claim = await stored(world.table, claimId);
  expect(claim).toMatchObject({ status: 'audited', audit: { eligibleTotal: 40_000, auditedAmount: 20_000 } });
  expect((await decided(world, claimId, 'finance-approval')).next).toBe('approved');
  expect(await stored(world.table, claimId)).toMatchObject({ status: 'approved', approvedAmount: 20_000 });
});

test('every step can be repeated: it finds its own work', async () => {
  const { requestId } = await world.fund();
  const claimId = await submitted(world, requestId, files);
  const begin = () => beginExtraction({ claimId, version: 1 }, world.deps);
  const documents = await begin();
  expect(await begin()).toEqual(documents);
  const first = await audited(world, claimId);
  expect(await auditClaim({ claimId }, world.deps)).toEqual(first);
  const { input, next } = await decided(world, claimId, 'finance-approval');
  expect(await applyDecision(input, world.deps)).toEqual({ claimId, next });
  expect(await begin()).toEqual(documents);
  expect(await types(claimId)).toEqual([
    'claim.opened',
    'claim.submitted',
    'claim.extracting',
    'claim.audited',
    'claim.approved',
  ]);
});

test('a failed audit returns the claim with every reason; the mended one is a new version', async () => {
  const { requestId } = await world.fund();
  const claimId = await submitted(world, requestId, files);
  const wrong = readerOf(
    freshInvoice({ invoiceDate: [seen('10 November 2024')], vendorName: [seen('Northwind Traders GmbH')] }),
  );
  expect(await audited(world, claimId, wrong)).toEqual({ claimId, verdict: 'fail' });
  const { claim } = await read(claimId);
  expect(claim).toMatchObject({ status: 'returned', version: 1 });
  expect(claim.reasons?.length).toBeGreaterThanOrEqual(2);
  expect((await types(claimId)).slice(-2)).toEqual(['claim.audited', 'claim.returned']);
  expect(await claimedOf(world.table, requestId)).toBe(20_000);

  await submitAgain(world, claimId, await draw());
  const submittedBy = { submittedBy: `partner:${partnerUser.userId}`, submitterEmail: partnerUser.email };
  const submittedBefore = Object.values(submittedBy);
  expect(await stored(world.table, claimId)).toMatchObject({ status: 'submitted', version: 2, ...submittedBy });
  expect(await stored(world.table, claimId)).toMatchObject({ submittedBefore });
  expect(await beginExtraction({ claimId, version: 1 }, world.deps)).toMatchObject({ isSubmittedAgain: true });
  expect(await stored(world.table, claimId)).toMatchObject({ status: 'submitted' });
  await expect(beginExtraction({ claimId, version: 3 }, world.deps)).rejects.toMatchObject({ kind: 'conflict' });
  expect(await audited(world, claimId)).toEqual({ claimId, verdict: 'pass' });
});

test('a returned claim can be submitted again within the days of the policy, and not later', async () => {
  const { requestId } = await world.fund({ claimDeadline: '2026-11-21' });
  const claimId = await submitted(world, requestId, files);
  await audited(world, claimId, readerOf(freshInvoice({ invoiceDate: [seen('10 November 2024')] })));
  world.at('2026-12-22T09:00:00.000Z');
  const again = await draw();
  await expect(submitAgain(world, claimId, again)).rejects.toMatchObject({ kind: 'wrong-state' });
  world.at('2026-12-21T09:00:00.000Z');
  await submitAgain(world, claimId, again);
  expect(await stored(world.table, claimId)).toMatchObject({ status: 'submitted', version: 2 });
});

test("another partner's invoice fails the copy and not the original, and nobody learns whose it was", async () => {
  const [mine, theirs] = [await world.fund(), await world.fund({ partnerId: 'contoso' })];
  const original = await submitted(world, mine.requestId, files);
  world.at('2026-11-21T10:00:00.000Z');
  const fresh = await draw();
  const copy = await submitted(world, theirs.requestId, { ...fresh, invoice: files.invoice }, 20_000, stranger);
  expect((await audited(world, copy)).verdict).toBe('fail');
  expect((await audited(world, original)).verdict).toBe('pass');
  const shown = JSON.stringify(await read(copy, stranger));
  expect(shown).not.toContain(original);
  expect(shown).not.toContain('northwind');
  expect(JSON.stringify(await read(copy, financeUser))).toContain(`${original} of northwind`);
});

test('a document that no retry could read puts the claim before a person, with the reason', async () => {
  const { requestId } = await world.fund();
  const claimId = await submitted(world, requestId, files);
  await beginExtraction({ claimId, version: 1 }, world.deps);
  for (const slotId of ['invoice', 'ad-screenshot']) {
    await recordUnreadable({ claimId, slotId, error: 'TextractThrottled' }, world.deps);
  }
  await recordUnreadable({ claimId, slotId: 'invoice', error: 'States.Timeout' }, world.deps);
  expect(await auditClaim({ claimId }, world.deps)).toEqual({ claimId, verdict: 'review' });
  const { slots } = await read(claimId);
  expect(slots[0]).toMatchObject({ read: 'unreadable', unreadableBecause: expect.stringContaining('too busy') });
});

test('a reviewer sends the claim to finance, back to the partner, or away', async () => {
  const { requestId } = await world.fund();
  const low = () => readerOf(freshInvoice({ total: [seen('$400.00', 41)] }));
  const reviewed = async () => {
    const claimId = await submitted(world, requestId, await draw(), 10_000);
    expect((await audited(world, claimId, low())).verdict).toBe('review');
    return claimId;
  };
  const approved = await reviewed();
  expect((await decided(world, approved, 'claim-review')).next).toBe('finance');
  expect(await stored(world.table, approved)).toMatchObject({ status: 'pending-finance', approvedAmount: 10_000 });

  const returned = await reviewed();
  const why = { verdict: 'return', reason: 'Please send the signed order.' } as const;
  expect((await decided(world, returned, 'claim-review', why)).next).toBe('returned');
  expect(await stored(world.table, returned)).toMatchObject({ status: 'returned', reasons: [why.reason] });
  expect(await claimedOf(world.table, requestId)).toBe(20_000);

  const rejected = await reviewed();
  const no = { verdict: 'reject', reason: 'Not the approved activity.' } as const;
  expect((await decided(world, rejected, 'claim-review', no)).next).toBe('rejected');
  expect(await stored(world.table, rejected)).toMatchObject({ status: 'rejected', reasons: [no.reason] });
  // What a rejected claim held can be claimed again.
  expect(await claimedOf(world.table, requestId)).toBe(20_000);
  const rest = { amount: reserved - 20_000, currency: 'USD' };
  expect((await call(openClaim, world.deps, { params: { requestId }, body: rest })).status).toBe(201);
});

test('a decision that is not on record moves nothing', async () => {
  const { requestId } = await world.fund();
  const claimId = await submitted(world, requestId, files);
  await audited(world, claimId);
  const { input } = await decided(world, claimId, 'finance-approval', { verdict: 'return', reason: 'Unclear.' });
  const forged = { ...input, decision: { ...input.decision, verdict: 'approve' as const } };
  await expect(applyDecision(forged, world.deps)).rejects.toThrow('holds no such decision');
  expect(await stored(world.table, claimId)).toMatchObject({ status: 'returned' });
});
