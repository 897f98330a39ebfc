import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { putSlot, readClaim } from '../../../functions/store/claims.ts';
import { commit } from '../../../functions/store/commit.ts';
import { ledgerChanges } from '../../../functions/store/ledger.ts';
import { newPartner } from '../../../functions/store/partners.ts';
import { putPerson } from '../../../functions/store/people.ts';
import { openBrowser } from '../../e2e/support/browser.ts';
import { partnerWith } from '../../support/partners.ts';
import { now, people } from '../../unit/approval/samples.ts';
import { evidence, slotsOf } from '../review/samples.ts';
import { serveSite } from '../review/site.ts';
import { createWorld, linkIn, type World } from './world.ts';

let world: World;
let site: Awaited<ReturnType<typeof serveSite>>;
let link: string;
beforeAll(async () => {
  world = await createWorld();
  site = await serveSite(world, evidence);
  const northwind = partnerWith({ partnerId: 'northwind-security', name: 'Northwind Security' });
  await commit(world.table, [putPerson({ ...people.finn, language: 'de' }), newPartner(northwind)]);
});
beforeEach(async () => {
  world.box.length = 0;
  const claimId = await world.claim();
  await commit(world.table, slotsOf(claimId).map(putSlot));
  await reserve((await readClaim(world.table, claimId))?.requestId ?? '');
  await world.ask(claimId, { purpose: 'finance-approval' });
  link = linkIn(world.box[0]?.letter);
});
afterAll(async () => {
  await site?.close();
  await world?.drop();
});

const budgetId = '2027Q1-emea-USD';
const reserve = (requestId: string) =>
  commit(
    world.table,
    ledgerChanges({
      fact: `allocate/${requestId}`,
      movement: 'allocate',
      budgetId,
      currency: 'USD',
      entries: [
        { account: `funding/${budgetId}`, amount: -1_250_000 },
        { account: `reserved/${budgetId}/northwind-security/${requestId}`, amount: 1_250_000 },
      ],
      reason: 'test',
      by: 'test',
      at: now,
    }),
  );

const picture = async (path: string, of = link) => (await fetch(`${site.address(of)}/evidence/${path}`)).status;

test('mail and page are in the language of who decides; a link shows the other one and changes nothing', async () => {
  expect(world.box[0]?.letter).toMatchObject({
    language: 'de',
    heading: 'Bitte bestätigen Sie 2.400,00\u00a0$ für Northwind Security',
  });
  const before = await world.everything();
  const pages = await Promise.all(
    ['', '?lang=en', '?lang=de', '?lang=fr'].map((query) => fetch(`${site.address(link)}${query}`)),
  );
  const texts = await Promise.all(pages.map((page) => page.text()));
  expect(texts.map((html) => /<html lang="(..)">/.exec(html)?.[1])).toEqual(['de', 'en', 'de', 'de']);
  expect(await world.everything()).toEqual(before);
});

test('finance sees every document drawn anew, without scripts, and decides in German', async () => {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1240, height: 900 }, javaScriptEnabled: false });
    await page.goto(site.address(link));
    const small = page.getByRole('img', { name: /^Seite 1 von/ });
    expect(await small.count()).toBe(3);
    for (const image of await small.all()) await image.scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    for (const image of await small.all()) {
      expect(await image.evaluate((at) => (at as HTMLImageElement).naturalWidth)).toBeGreaterThan(100);
    }
    await page.locator('header').scrollIntoViewIfNeeded();
    expect(await page.locator('dl').textContent()).toContain('12.500,00\u00a0$; danach 10.100,00\u00a0$');
    await page.getByRole('radio', { name: /^Genehmigen/ }).check();
    await page.getByLabel('Tippen Sie den Betrag noch einmal').fill('2.400,00');
    await page.getByRole('button', { name: 'Meine Entscheidung festhalten' }).click();
    expect(await page.locator('h1').textContent()).toBe('Danke, Ihre Entscheidung ist festgehalten');
  } finally {
    await browser.close();
  }
  expect(await picture('invoice/1')).toBe(404);
});

test('pictures are there for the holder of the link only, and of this claim only', async () => {
  expect(await picture('invoice/1')).toBe(200);
  expect(await picture('report/2')).toBe(200);
  for (const path of ['invoice/2', 'other/1']) expect(await picture(path), path).toBe(404);
  expect(await picture('invoice/1', 'A'.repeat(43))).toBe(404);
  world.box.length = 0;
  await world.ask(await world.request());
  expect(await picture('invoice/1', linkIn(world.box[0]?.letter)), 'a request has no documents').toBe(404);
});
