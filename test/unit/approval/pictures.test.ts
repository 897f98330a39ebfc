import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { logger } from '../../../functions/platform/logger.ts';
import { serveSite } from '../../integration/review/site.ts';
import { northwindCase } from '../../support/case/case.ts';
import { problemsInEveryLook, sharedBrowser } from '../../support/looks.ts';
import { keepPicture } from '../../support/pictures.ts';

const { page } = sharedBrowser();
let story: Awaited<ReturnType<typeof northwindCase>>;
let site: Awaited<ReturnType<typeof serveSite>>;
let link: string;

beforeAll(async () => {
  vi.spyOn(logger, 'info').mockImplementation(() => undefined);
  story = await northwindCase();
  site = await serveSite(story.world, story.evidence);
});
afterAll(() => {
  vi.restoreAllMocks();
  return site?.close();
});

/** The page behind the link as its approver sees it, with every picture on it drawn. */
async function opened(address: string): Promise<Page> {
  const shown = await page();
  await shown.setViewportSize({ width: 1240, height: 900 });
  await shown.emulateMedia({ colorScheme: 'light' });
  await shown.goto(address);
  for (const image of await shown.locator('img').all()) {
    await image.scrollIntoViewIfNeeded();
    const width = () => image.evaluate((at) => (at as HTMLImageElement).naturalWidth);
    await expect.poll(width, { timeout: 15_000 }).toBeGreaterThan(100);
  }
  await shown.locator('header').scrollIntoViewIfNeeded();
  return shown;
}

// `npm run pictures` keeps what is seen here. One campaign from its request to its payment, in this order.
test('a request, of which somebody approved before', async () => {
  link = await story.askRegionalLead();
  const shown = await opened(site.address(link));
  await keepPicture(shown, 'approval-page');
  expect(await shown.getByRole('heading', { name: 'Decided before' }).count()).toBe(1);
  expect(await problemsInEveryLook(shown)).toEqual([]);
});

test('the same, where policy has decisions confirmed by signing in', async () => {
  await story.signIn(true);
  const shown = await opened(site.address(link));
  await keepPicture(shown, 'approval-page-sign-in', 900);
  expect(await shown.getByRole('button', { name: 'Sign in to decide' }).count()).toBe(1);
  expect(await problemsInEveryLook(shown)).toEqual([]);
  await story.signIn(false);
});

test('a claim to review, its documents beside what was read on them', async () => {
  link = await story.askReviewer(link);
  const shown = await opened(site.address(link));
  await keepPicture(shown, 'review-page');
  expect(await shown.locator('svg.boxes rect').count()).toBeGreaterThan(5);
  expect(await problemsInEveryLook(shown)).toEqual([]);
});

test('a payment to confirm, in German', async () => {
  link = await story.askFinance(link);
  const shown = await opened(site.address(link));
  await keepPicture(shown, 'approval-page-de');
  expect(await shown.getByRole('img', { name: /^Seite 1 von 1/ }).count()).toBe(2);
  expect(await problemsInEveryLook(shown)).toEqual([]);
});
