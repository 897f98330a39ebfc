import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { applyDecision } from '../../../functions/claim/apply-decision.ts';
import { reviewRoutes } from '../../../functions/review/routes.ts';
import { holdForSubmission } from '../../../functions/store/claimed.ts';
import { putSlot, readClaim } from '../../../functions/store/claims.ts';
import { commit } from '../../../functions/store/commit.ts';
import { openBrowser } from '../../e2e/support/browser.ts';
import { call, staff } from '../../support/rooms.ts';
import { createWorld, linkIn, ownPage, type World } from '../approval/world.ts';
import { claim, evidence, slotsOf } from './samples.ts';
import { serveSite } from './site.ts';

let world: World;
let site: Awaited<ReturnType<typeof serveSite>>;
let claimId: string;
let link: string;
beforeAll(async () => {
  world = await createWorld();
  site = await serveSite(world, evidence);
});
beforeEach(async () => {
  world.box.length = 0;
  claimId = await world.claim(claim);
  const { requestId = '' } = (await readClaim(world.table, claimId)) ?? {};
  const held = { requestId, reserved: 1_250_000, currency: 'USD' };
  await commit(world.table, slotsOf(claimId).map(putSlot));
  await commit(world.table, [holdForSubmission(held, 250_000)]);
  await world.ask(claimId, { purpose: 'claim-review' });
  link = linkIn(world.box[0]?.letter);
});
afterAll(async () => {
  await site?.close();
  await world?.drop();
});

const yes = { decision: 'approve', amount: '2,400.00', reason: '', 'line-2': 'pass', 'line-3': 'pass' };
const pmm = staff('partner-marketing-manager');
const review = async () =>
  (await call(reviewRoutes, world.deps, 'GET /reviews/{claimId}', { caller: pmm, params: { claimId } })).body;

async function withPage(size: { width: number; height: number }, use: (page: Page) => Promise<void>) {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: size, javaScriptEnabled: false });
    await page.goto(site.address(link));
    await use(page);
  } finally {
    await browser.close();
  }
}

describe('in a browser without scripts', () => {
  test('shows every document with boxes where values were read, and the verdicts beside them', async () => {
    const blocked: string[] = [];
    await withPage({ width: 1240, height: 900 }, async (page) => {
      page.on('console', (message) => blocked.push(message.text()));
      for (const sheet of await page.locator('img').all()) await sheet.scrollIntoViewIfNeeded();
      await page.waitForLoadState('networkidle');
      const [invoice, number] = [page.locator('img').first(), page.locator('svg g rect').nth(1)];
      const [paper, box] = [await invoice.boundingBox(), await number.boundingBox()];
      expect(paper && box && (box.x - paper.x) / paper.width).toBeCloseTo(0.774, 2);
      expect(paper && box && (box.y - paper.y) / paper.height).toBeCloseTo(0.204, 2);
      expect(paper && paper.height / paper.width).toBeCloseTo(1400 / 1026, 1);
      expect(await page.locator('svg text').allTextContents()).toEqual(['1', '2', '3']);
      expect(blocked).toEqual([]);
    });
  });

  test('fits a phone, and names every field for a screen reader', async () => {
    await withPage({ width: 360, height: 740 }, async (page) => {
      const widths = 'document.documentElement.scrollWidth';
      expect(await page.locator('html').evaluate((html) => html.scrollWidth), widths).toBeLessThanOrEqual(360);
      const open = page.getByRole('group', { name: /3\. Invoice date/ });
      expect(await open.getByRole('radio', { name: 'In order', exact: true }).isChecked()).toBe(false);
      expect(await page.getByRole('textbox', { name: 'Reason for line 3' }).isVisible()).toBe(true);
      const picture = page.getByRole('img', { name: /Page 1 of 1: Invoice of the supplier/ });
      expect(await picture.getAttribute('alt')).toContain('line 1, 2, 3 was read');
    });
  });

  test('returns the claim with the reasons of every line at once', async () => {
    await withPage({ width: 1240, height: 900 }, async (page) => {
      const group = (name: RegExp) => page.getByRole('group', { name });
      await group(/3\. Invoice date/)
        .getByText('Not in order')
        .click();
      await page.getByLabel('Reason for line 3').fill('The invoice is from 2025.');
      await group(/2\. Invoice number/)
        .getByText('Not in order')
        .click();
      await page.getByLabel('Reason for line 2').fill('The number is cut off.');
      await group(/4\. Total/)
        .getByText('In order', { exact: true })
        .click();
      await page.getByText('Return for changes').click();
      await page.getByLabel('Type the amount once more').fill('2,400.00');
      await page.getByLabel('Reason', { exact: true }).fill('Please send the right invoice.');
      await page.getByRole('button', { name: 'Record my decision' }).click();
      expect(await page.locator('main').textContent()).toContain('returned for changes');
    });
    const approvalId = (await world.approvals(claimId))[0]?.approvalId ?? '';
    const input = { claimId, purpose: 'claim-review', decision: { verdict: 'return', approvalId } } as const;
    await applyDecision(input, world.deps);
    expect(await readClaim(world.table, claimId)).toMatchObject({
      status: 'returned',
      reasons: ['Please send the right invoice.', 'The number is cut off.', 'The invoice is from 2025.'],
    });
  });
});

describe('the decision', () => {
  test('is not taken while an open line has no answer, or one is not in order', async () => {
    const unanswered = await world.post(link, { ...yes, 'line-2': '' }, ownPage);
    expect(unanswered.status).toBe(422);
    expect(unanswered.html).toContain('href="#line-2">Line 3 must be decided.');
    const against = await world.post(link, { ...yes, 'line-0': 'fail', 'line-0-reason': 'It is the partner.' });
    expect(against.status).toBe(422);
    expect(against.html).toContain('cannot be approved while a line is not in order');
    expect(against.html).toContain('value="It is the partner."');
    expect(await review()).not.toHaveProperty('decision');
  });

  test('keeps what was said of every line, leaves the queue and counts', async () => {
    expect((await world.post(link, { ...yes, 'line-2-reason': 'It is 2027 on the copy.' })).status).toBe(200);
    expect(await review()).toMatchObject({
      decision: { verdict: 'approve', decidedBy: 'mira' },
      lines: [
        { check: 'supplier-named', verdict: 'pass', human: { human: 'pass', reason: null } },
        { check: 'invoice-number' },
        { check: 'invoice-date', verdict: 'review', human: { human: 'pass', reason: 'It is 2027 on the copy.' } },
        { check: 'total-covers-claim' },
      ],
    });
    const queue = await call(reviewRoutes, world.deps, 'GET /reviews', {
      caller: pmm,
      query: { region: 'emea', limit: '100' },
    });
    expect(JSON.stringify(queue.body)).not.toContain(claimId);
    const { body } = await call(reviewRoutes, world.deps, 'GET /reviews/agreement', { caller: pmm });
    expect(body).toMatchObject({
      checks: expect.arrayContaining([
        expect.objectContaining({ check: 'supplier-named', passAccepted: 2, agreementPercent: 100 }),
        expect.objectContaining({ check: 'invoice-number', passAccepted: 1, passOverruled: 1, agreementPercent: 50 }),
        expect.objectContaining({ check: 'invoice-date', openPassed: 1, openFailed: 1, agreementPercent: null }),
      ]),
    });
  });
});

describe('a picture', () => {
  const get = (path: string, of = link) => fetch(`${site.address(of)}/evidence/${path}`);

  test.each(['invoice/1', 'screenshot/1', 'report/12'])('of %s is drawn anew and not kept', async (path) => {
    const reply = await get(path);
    expect(reply.status).toBe(200);
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    });
    const bytes = Buffer.from(await reply.arrayBuffer());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.equals(Buffer.from(await evidence.read(slotsOf(claimId)[1]?.objectKey ?? '')))).toBe(false);
  });

  test('is there for the holder of the link only, of what was submitted, while the question is open', async () => {
    for (const path of ['invoice/2', 'invoice/0', 'invoice/x', 'report/13', 'other/1']) {
      expect((await get(path)).status, path).toBe(404);
    }
    expect((await get('invoice/1', 'A'.repeat(43))).status).toBe(404);
    await world.post(link, yes);
    expect((await get('invoice/1')).status).toBe(404);
  });
});
