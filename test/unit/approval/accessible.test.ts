import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { wordsIn } from '../../../functions/approval/words/words.ts';
import { ApprovalPurpose } from '../../../functions/domain/approval/decision.ts';
import { Language } from '../../../functions/domain/identity/role.ts';
import { logger } from '../../../functions/platform/logger.ts';
import { sharedBrowser } from '../../support/looks.ts';
import { messagePages, questionPage, signInPages } from './pages.ts';

const { page, problemsOf } = sharedBrowser();

// One of the pages tells a fault, which is logged.
beforeEach(() => {
  for (const level of ['info', 'error'] as const) vi.spyOn(logger, level).mockImplementation(() => undefined);
});
afterEach(() => void vi.restoreAllMocks());

describe.each(Language.options)('in %s, on every screen, axe finds nothing against WCAG 2.2 AA', (language) => {
  const words = wordsIn(language);

  test.each(ApprovalPurpose.options)('on the page of a %s, fresh and refused', async (purpose) => {
    for (const refused of [false, true]) expect(await problemsOf(questionPage(words, purpose, refused))).toEqual([]);
  });

  test.each(ApprovalPurpose.options)('on the page of a %s that is confirmed by signing in', async (purpose) => {
    for (const [name, html] of signInPages(words, purpose)) expect(await problemsOf(html), name).toEqual([]);
  });

  test('on every page that only says something', async () => {
    for (const [name, html] of await messagePages(words)) expect(await problemsOf(html), name).toEqual([]);
  });
});

describe('what looks at them', () => {
  const worded = (style: string) =>
    `<!doctype html><html lang="en"><title>t</title><style>${style}</style><main><h1>Amount</h1></main></html>`;

  test.each([
    ['dark, on a desk: color-contrast', '@media (prefers-color-scheme: dark) { body { background: #222 } }'],
    ['light, on a desk: color-contrast', '@media (prefers-color-scheme: light) { h1 { color: #ccc } }'],
    ['light, on a phone: 500 pixels wide', '@media (max-width: 400px) { body { margin: 0 } h1 { width: 500px } }'],
  ])('sees what is wrong on one screen only: %s', async (problem, style) => {
    expect(await problemsOf(worded(style))).toContainEqual(expect.stringContaining(problem));
    expect(await problemsOf(worded('h1 { color: #333; background: #fff }'))).toEqual([]);
  });
});

describe('by keyboard', () => {
  const show = async (html: string) => {
    const shown = await page();
    await shown.setViewportSize({ width: 1240, height: 900 });
    await shown.setContent(html);
    return shown;
  };

  test('the language, the evidence and the form follow each other', async () => {
    const shown = await show(questionPage(wordsIn('de'), 'finance-approval'));
    const order: string[] = [];
    for (let n = 0; n < 6; n++) {
      await shown.keyboard.press('Tab');
      order.push(await shown.locator(':focus').evaluate((at) => at.id || at.getAttribute('name') || at.tagName));
    }
    expect(order).toEqual(['A', 'A', 'decision', 'amount', 'reason', 'BUTTON']);
  });

  test('after a problem the summary is first, and leads to each field', async () => {
    const shown = await show(questionPage(wordsIn('de'), 'request-approval', true));
    const summary = shown.getByRole('alert', { name: 'Es ist noch nichts entschieden' });
    expect(await summary.evaluate((at) => at.hasAttribute('autofocus') && at.tabIndex === -1)).toBe(true);
    for (const id of ['decision', 'amount', 'reason']) {
      expect(await summary.locator(`a[href="#${id}"]`).count()).toBe(1);
      expect(await shown.locator(`#${id}`).count()).toBe(1);
    }
    const amount = shown.getByRole('textbox', { name: 'Tippen Sie den Betrag noch einmal' });
    expect(await amount.getAttribute('aria-invalid')).toBe('true');
  });
});
