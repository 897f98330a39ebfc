import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { applyDecision } from '../../../functions/claim/apply-decision.ts';
import { weekendsOnly } from '../../../functions/domain/calendar/business-days.ts';
import { claimTransitions, dispute } from '../../../functions/domain/claim/lifecycle.ts';
import { waitingReview } from '../../../functions/domain/review/review.ts';
import { reviewRoutes } from '../../../functions/review/routes.ts';
import { holdForSubmission } from '../../../functions/store/claimed.ts';
import { moveClaim, putSlot, readClaim } from '../../../functions/store/claims.ts';
import { commit } from '../../../functions/store/commit.ts';
import { newReview } from '../../../functions/store/reviews.ts';
import { openBrowser } from '../../e2e/support/browser.ts';
import { call, staff } from '../../support/rooms.ts';
import { createWorld, linkIn, type World } from '../approval/world.ts';
import { claim, evidence, slotsOf } from './samples.ts';
import { serveSite } from './site.ts';

let world: World;
let site: Awaited<ReturnType<typeof serveSite>>;
let claimId: string;
let link: string;
const pmm = staff('partner-marketing-manager');
const against = { decision: 'reject', amount: '2,400.00', reason: 'Not the approved campaign.' };
const lines = { 'line-2': 'pass', 'line-3': 'pass' };
const said = 'Page 2 of the order names the campaign; <b>please look</b> there.';

beforeAll(async () => {
  world = await createWorld();
  site = await serveSite(world, evidence);
});
afterAll(async () => {
  await site?.close();
  await world?.drop();
});
beforeEach(async () => {
  claimId = await world.claim(claim);
  const { requestId = '' } = (await stored()) ?? {};
  const held = { requestId, reserved: 1_250_000, currency: 'USD' };
  await commit(world.table, slotsOf(claimId).map(putSlot));
  await commit(world.table, [holdForSubmission(held, 250_000)]);
  await world.ask(claimId, { purpose: 'claim-review' });
  const rejecting = { ...against, 'line-2': 'fail', 'line-2-reason': 'It is of 2025.', 'line-3': 'pass' };
  expect((await world.post(linkIn(world.box.at(-1)?.letter), rejecting)).status).toBe(200);
  await apply('claim-review', 'reject');
  const rejected = await stored();
  if (!rejected) throw new Error('no claim');
  const act = { at: world.time.now, by: 'partner:user-1', reason: said, answerBusinessDays: 5, calendar: weekendsOnly };
  const { next } = dispute(rejected, act);
  await commit(world.table, [
    moveClaim(next, claimTransitions.dispute.from),
    holdForSubmission(held, 250_000),
    newReview(waitingReview(next, { purpose: 'claim-dispute', region: 'emea', at: act.at })),
  ]);
  await world.ask(claimId, { purpose: 'claim-dispute' });
  link = linkIn(world.box.at(-1)?.letter);
});

const stored = () => readClaim(world.table, claimId);
async function apply(purpose: 'claim-review' | 'claim-dispute', verdict: 'approve' | 'reject') {
  const approvals = await world.approvals(claimId);
  const approvalId = approvals.find((each) => each.purpose === purpose)?.approvalId ?? '';
  return applyDecision({ claimId, purpose, decision: { verdict, approvalId } }, world.deps);
}
const review = async () =>
  (await call(reviewRoutes, world.deps, 'GET /reviews/{claimId}', { caller: pmm, params: { claimId } })).body;
const queued = async () => {
  const query = { region: 'emea', limit: '100' };
  const { body } = await call(reviewRoutes, world.deps, 'GET /reviews', { caller: pmm, query });
  return JSON.stringify(body);
};

async function onPage(use: (page: Page) => Promise<void>) {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1240, height: 900 }, javaScriptEnabled: false });
    await page.goto(site.address(link));
    await use(page);
  } finally {
    await browser.close();
  }
}

test('goes to somebody else than who rejected, who reads both sides above the evidence', async () => {
  expect(world.box.at(-1)?.to).toBe('hana@vendor.example');
  expect(world.box.at(-1)?.letter.heading).toBe('Please answer a dispute of northwind-security: $2,400.00');
  await onPage(async (page) => {
    const text = await page.locator('main').textContent();
    for (const shown of ['Not the approved campaign.', 'It is of 2025.', said, 'Mira Jansen']) {
      expect(text).toContain(shown);
    }
    expect(await page.getByRole('radio', { name: /Grant the dispute|Uphold the rejection/ }).count()).toBe(2);
    expect(await page.getByRole('radio', { name: /Return/ }).count()).toBe(0);
    for (const sheet of await page.locator('img').all()) await sheet.scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    const widths = await page
      .locator('img')
      .evaluateAll((all) => all.map((img) => (img as HTMLImageElement).naturalWidth));
    expect(Math.min(...widths)).toBeGreaterThan(100);
  });
});

test('is granted on the page, with a reason, and leaves the queue with what was said of every line', async () => {
  expect(await queued()).toContain(claimId);
  await onPage(async (page) => {
    await page.getByRole('radio', { name: 'Grant the dispute' }).check();
    await page.getByLabel('Type the amount once more').fill('2,400.00');
    await page.locator('input[name="line-2"][value="pass"]').check();
    await page.locator('input[name="line-3"][value="pass"]').check();
    await page.getByRole('button', { name: 'Record my decision' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('The reason must say why.');
    await page.getByLabel('Reason', { exact: true }).fill('The order does name it.');
    await page.getByRole('button', { name: 'Record my decision' }).click();
    expect(await page.locator('main').textContent()).toContain('You granted the dispute over $2,400.00');
  });
  expect(await review()).toMatchObject({
    purpose: 'claim-dispute',
    decision: { verdict: 'approve', decidedBy: 'hana' },
    dispute: { reason: said, rejection: { reasons: ['Not the approved campaign.', 'It is of 2025.'] } },
    lines: expect.arrayContaining([expect.objectContaining({ human: { human: 'pass', reason: null } })]),
  });
  expect(await queued()).not.toContain(claimId);
  expect(await apply('claim-dispute', 'approve')).toMatchObject({ next: 'finance' });
  expect(await stored()).toMatchObject({ status: 'pending-finance', approvedAmount: 240_000 });
  await world.ask(claimId, { purpose: 'finance-approval' });
  expect(world.box.at(-1)?.to).toBe('finn@vendor.example');
});

test('is upheld with the reasons of all lines not in order, and never returned', async () => {
  const returned = await world.post(link, { ...against, ...lines, decision: 'return' });
  expect(returned.status).toBe(422);
  expect(returned.html).toContain('Choose whether to grant the dispute or to uphold the rejection.');
  const open = await world.post(link, { ...against, decision: 'approve', 'line-2': 'fail', 'line-3': 'pass' });
  expect(open.html).toContain('A dispute cannot be granted while a line is not in order');
  const upholding = { ...against, 'line-2': 'fail', 'line-2-reason': 'It says 2025.', 'line-3': 'pass' };
  const { status, html } = await world.post(link, upholding);
  expect(status).toBe(200);
  expect(html).toContain('You upheld the rejection of $2,400.00');
  expect(await apply('claim-dispute', 'reject')).toMatchObject({ next: 'rejected' });
  const final = await stored();
  expect(final).toMatchObject({
    status: 'rejected',
    reasons: ['Not the approved campaign.', 'It says 2025.'],
    dispute: { answer: { outcome: 'upheld' } },
  });
  expect(final).not.toHaveProperty('canDisputeUntil');
});

test('nobody answers in time: the question passes on, and who is asked anew can answer', async () => {
  const start = world.time.now;
  try {
    world.time.now = '2026-12-01T09:00:00.000Z';
    expect(await world.plan(claimId, 'claim-dispute')).toMatchObject({ notice: 'ask' });
    expect(await stored()).toMatchObject({ status: 'disputed' });
    expect(await world.ask(claimId, { purpose: 'claim-dispute' })).toMatchObject({ did: 'asked' });
  } finally {
    world.time.now = start;
  }
});
