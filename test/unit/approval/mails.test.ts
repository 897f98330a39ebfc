import axe from 'axe-core';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Letter } from '../../../functions/platform/mail/letter.ts';
import { renderHtml } from '../../../functions/platform/mail/letter-html.tsx';
import { openBrowser } from '../../e2e/support/browser.ts';
import { approvalMail, digestMail } from './mails.ts';

const screens = {
  light: { viewport: { width: 720, height: 900 }, colorScheme: 'light', deviceScaleFactor: 1.5 },
  dark: { viewport: { width: 720, height: 900 }, colorScheme: 'dark', deviceScaleFactor: 1.5 },
  phone: { viewport: { width: 360, height: 740 }, colorScheme: 'light', deviceScaleFactor: 2 },
  'dark-phone': { viewport: { width: 360, height: 740 }, colorScheme: 'dark', deviceScaleFactor: 2 },
} as const;
type Screen = keyof typeof screens;

/** In a browser of its own: the one that comes with the packages ends with its first page. */
async function shown<T>(letter: Letter, screen: Screen, look: (page: Page) => Promise<T>): Promise<T> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage(screens[screen]);
    await page.setContent(renderHtml(letter));
    return await look(page);
  } finally {
    await browser.close();
  }
}

/** What axe finds; a mail stands in a program that brings the landmarks of the page. */
async function problems(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate<axe.AxeResults>(
    `axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] } })`,
  );
  expect(passes.map(({ id }) => id)).toContain('color-contrast');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
}

// As text, because it runs in the browser: Node's types know no document.
const widthOf = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth');
const paperOf = (page: Page) => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');

const mails = { 'approval-mail': approvalMail, 'open-questions-mail': digestMail } as const;
const pictures: readonly [keyof typeof mails, 'en' | 'de', Screen, string][] = [
  ['approval-mail', 'en', 'light', 'approval-mail'],
  ['approval-mail', 'en', 'dark', 'approval-mail-dark'],
  ['approval-mail', 'en', 'phone', 'approval-mail-phone'],
  ['approval-mail', 'de', 'light', 'approval-mail-de'],
  ['approval-mail', 'de', 'dark-phone', 'approval-mail-de-dark-phone'],
  ['open-questions-mail', 'en', 'light', 'open-questions-mail'],
  ['open-questions-mail', 'en', 'dark', 'open-questions-mail-dark'],
  ['open-questions-mail', 'en', 'phone', 'open-questions-mail-phone'],
  ['open-questions-mail', 'de', 'light', 'open-questions-mail-de'],
  ['open-questions-mail', 'de', 'dark-phone', 'open-questions-mail-de-dark-phone'],
];

// `npm run pictures` keeps what is seen here.
test.each(pictures)(
  'the %s in %s on the screen %s is legible and sticks out nowhere',
  { timeout: 60_000 },
  async (mail, language, screen, name) => {
    await shown(mails[mail](language), screen, async (page) => {
      if (process.env.KEEP_PICTURES) {
        const shot = await page.screenshot({ fullPage: true });
        await sharp(shot).png({ palette: true }).toFile(`${process.env.KEEP_PICTURES}/${name}.png`);
      }
      expect(await problems(page)).toEqual([]);
      expect(await widthOf(page)).toBeLessThanOrEqual(screens[screen].viewport.width);
      expect(await paperOf(page)).toBe(screen.startsWith('dark') ? 'rgb(19, 21, 22)' : 'rgb(245, 243, 238)');
    });
  },
);

describe('a word as long as a title may be', () => {
  const word = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(4);
  test.each(['light', 'phone'] as const)('stays on the screen %s', { timeout: 60_000 }, async (screen) => {
    expect(await shown(digestMail('de', word), screen, widthOf)).toBeLessThanOrEqual(screens[screen].viewport.width);
    const mail = approvalMail('en');
    const blocks = mail.blocks.map((block) =>
      block.kind === 'facts' ? { ...block, rows: block.rows.map((row) => ({ ...row, value: word })) } : block,
    );
    const long = { ...mail, heading: word, blocks };
    expect(await shown(long, screen, widthOf)).toBeLessThanOrEqual(screens[screen].viewport.width);
  });
});
