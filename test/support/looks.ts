import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from '../e2e/support/browser.ts';
import { accessibilityProblems, type Kind } from './axe.ts';

const desk = { width: 1240, height: 900 };
const phone = { width: 360, height: 740 };

/** The screens that everything the product writes has to be legible on. */
const looks = [
  { name: 'light, on a desk', colorScheme: 'light', viewport: desk },
  { name: 'dark, on a desk', colorScheme: 'dark', viewport: desk },
  { name: 'light, on a phone', colorScheme: 'light', viewport: phone },
  { name: 'dark, on a phone', colorScheme: 'dark', viewport: phone },
] as const;

/** What is wrong with the page that is open: what axe finds on each screen, and what sticks out of it. */
export async function problemsInEveryLook(page: Page, kind: Kind = 'page'): Promise<string[]> {
  const found: string[] = [];
  // As text, because it runs in the browser: Node's types know no document. What is folded is looked at, too.
  await page.evaluate('for (const folded of document.querySelectorAll("details")) folded.open = true');
  for (const { name, colorScheme, viewport } of looks) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    for (const problem of await accessibilityProblems(page, kind)) found.push(`${name}: ${problem}`);
    // A picture is looked at in parts where it is larger than the screen.
    if (kind === 'picture') continue;
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    if (width > viewport.width) found.push(`${name}: ${width} pixels wide`);
  }
  return found;
}

/**
 * One browser for the tests of a file; to be called at its top. None of its pages is closed before the last test, because
 * the browser that comes with the packages ends with the first page that is.
 */
export function sharedBrowser() {
  let browser: Browser;
  const pages = new Map<number, Promise<Page>>();
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());
  /** A page on a screen with so many dots to a pixel. */
  const page = (density = 1): Promise<Page> => {
    const open = pages.get(density) ?? browser.newPage({ deviceScaleFactor: density });
    pages.set(density, open);
    return open;
  };
  return {
    page,
    problemsOf: async (html: string, kind?: Kind): Promise<string[]> => {
      const shown = await page();
      await shown.setContent(html);
      return problemsInEveryLook(shown, kind);
    },
  };
}
