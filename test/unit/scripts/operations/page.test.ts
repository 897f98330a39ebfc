import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { presets } from '../../../../functions/domain/raci/presets/presets.ts';
import { operationsPage } from '../../../../scripts/operations/page.ts';
import { openBrowser } from '../../../e2e/support/browser.ts';
import { accessibilityProblems } from '../../../support/axe.ts';
import { busy, quiet } from './report.ts';

const screens = [
  { name: 'operations', viewport: { width: 1180, height: 900 }, colorScheme: 'light' },
  { name: 'operations-dark', viewport: { width: 1180, height: 900 }, colorScheme: 'dark' },
  { name: 'operations-phone', viewport: { width: 360, height: 740 }, colorScheme: 'light' },
] as const;

type Screen = (typeof screens)[number];

/** In a browser of its own: the one that comes with the packages ends with its first page. */
async function shown(html: string, { viewport, colorScheme }: Screen, look: (page: Page) => Promise<void>) {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport, colorScheme });
    await page.setContent(html);
    await look(page);
  } finally {
    await browser.close();
  }
}

describe.each(screens)('the page on the screen $name', (screen) => {
  test.each([
    ['busy', busy, presets.growth],
    ['quiet', quiet, undefined],
  ])('is %s and open to everybody, and nothing sticks out', { timeout: 60_000 }, async (day, report, matrix) => {
    await shown(operationsPage(report, matrix), screen, async (page) => {
      // `npm run pictures` keeps it.
      if (process.env.KEEP_PICTURES && day === 'busy' && screen.name === 'operations') {
        const shot = await page.screenshot({ fullPage: true });
        await sharp(shot).png({ palette: true }).toFile(`${process.env.KEEP_PICTURES}/operations.png`);
      }
      expect(await accessibilityProblems(page)).toEqual([]);
      // As text, because it runs in the browser: Node's types know no document.
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect(width).toBeLessThanOrEqual(screen.viewport.width);
    });
  });
});

test('what people and the matrix are called stays text', () => {
  const open = busy.open.map((question) => ({ ...question, personName: '<script>Finn</script>' }));
  const page = operationsPage({ ...busy, open }, { ...presets.growth, name: '<script>Ours</script>' });
  expect(page).toContain('&lt;script>Finn');
  expect(page).not.toContain('<script');
});
