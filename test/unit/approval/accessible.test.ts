import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decisionPage } from '../../../functions/approval/page/decision-page.tsx';
import { enteredOf, nothingEntered } from '../../../functions/approval/page/form.ts';
import { closedReply, messagesIn, thanks } from '../../../functions/approval/page/messages.ts';
import { goOn } from '../../../functions/approval/sign-in/go-on.tsx';
import { type Words, wordsIn } from '../../../functions/approval/words/words.ts';
import { ApprovalPurpose } from '../../../functions/domain/approval/decision.ts';
import { Language } from '../../../functions/domain/identity/role.ts';
import { openBrowser } from '../../e2e/support/browser.ts';
import { accessibilityProblems } from '../../support/axe.ts';
import { dossierIn } from './dossiers.ts';
import { approval, approvedRequest, now } from './samples.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(() => browser?.close());

const problems = ['/decision', '/amount', '/reason', '/lines/0', '/lines/1'].map((field) => ({ field, problem: 'x' }));

function questionPage(words: Words, purpose: ApprovalPurpose, refused = false): string {
  const form = new URLSearchParams({ decision: 'approve', amount: '1', reason: 'No.' });
  const entered = refused ? enteredOf(form) : nothingEntered;
  const shown = {
    approval: { ...approval, purpose },
    dossier: dossierIn(words, purpose),
    link: 'L',
    confirmation: { by: 'amount' },
    words,
  } as const;
  return decisionPage({ ...shown, entered, problems: refused ? problems : [] });
}

const who = { userId: 'user-1', name: 'Mira Jansen', email: 'mira@vendor.example', at: now };

/** Every look of a question that is confirmed by signing in: nobody, somebody else, the approver, and one that ran out. */
function signInPages(words: Words, purpose: ApprovalPurpose): [string, string][] {
  const looks = {
    nobody: { confirmation: { who: undefined, isApprover: false }, problems: [] },
    'somebody else': { confirmation: { who, isApprover: false }, problems: [] },
    'the approver': { confirmation: { who, isApprover: true }, problems: [] },
    'ran out': {
      confirmation: { who: undefined, isApprover: false },
      problems: [{ field: '/sign-in', problem: 'x' }, ...problems.filter(({ field }) => field !== '/amount')],
    },
  } as const;
  return Object.entries(looks).map(([name, { confirmation, problems }]) => [
    name,
    decisionPage({
      approval: { ...approval, purpose },
      dossier: dossierIn(words, purpose),
      link: 'L',
      words,
      confirmation: { by: 'sign-in', ...confirmation },
      entered: enteredOf(new URLSearchParams({ decision: 'approve', reason: 'No.' })),
      problems,
    }),
  ]);
}

function messagePages(words: Words): [string, string][] {
  const [decision] = approvedRequest.approvals;
  if (!decision) throw new Error('no decision');
  const closed = {
    decided: { decision },
    closed: { status: 'closed', closing: { at: now, decision: null } },
    superseded: { status: 'superseded' },
    expired: { status: 'timed-out' },
    locked: { attempts: 5 },
  } as const;
  return [
    ...Object.entries(messagesIn(words)).map(([name, { html }]): [string, string] => [name, html]),
    ['on the way', goOn('https://login.vendor.example/authorize', words)],
    ['thanks', thanks(decision, approval, words).html],
    ...Object.entries(closed).map(([name, more]): [string, string] => [
      name,
      closedReply({ ...approval, ...more }, now, words)?.html ?? '',
    ]),
  ];
}

const looks = [
  { name: 'light, on a desk', colorScheme: 'light', viewport: { width: 1240, height: 900 } },
  { name: 'dark, on a phone', colorScheme: 'dark', viewport: { width: 360, height: 740 } },
] as const;

async function show({ colorScheme, viewport }: (typeof looks)[number], html: string) {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize(viewport);
  await page.setContent(html);
}

describe.each(looks)('$name', (look) => {
  describe.each(Language.options)('in %s, axe finds nothing against WCAG 2.2 AA', (language) => {
    const words = wordsIn(language);

    test.each(ApprovalPurpose.options)('on the page of a %s, fresh and refused', async (purpose) => {
      for (const refused of [false, true]) {
        await show(look, questionPage(words, purpose, refused));
        expect(await accessibilityProblems(page)).toEqual([]);
        const width = await page.locator('html').evaluate((html) => html.scrollWidth);
        expect(width, 'no scrolling sideways').toBeLessThanOrEqual(look.viewport.width);
      }
    });

    test.each(ApprovalPurpose.options)('on the page of a %s that is confirmed by signing in', async (purpose) => {
      for (const [name, html] of signInPages(words, purpose)) {
        await show(look, html);
        expect(await accessibilityProblems(page), name).toEqual([]);
        const width = await page.locator('html').evaluate((html) => html.scrollWidth);
        expect(width, 'no scrolling sideways').toBeLessThanOrEqual(look.viewport.width);
      }
    });

    test('on every page that only says something', async () => {
      for (const [name, html] of messagePages(words)) {
        await show(look, html);
        expect(await accessibilityProblems(page), name).toEqual([]);
      }
    });
  });
});

describe('by keyboard', () => {
  const [desk] = looks;
  const focused = () => page.locator(':focus').evaluate((at) => at.id || at.getAttribute('name') || at.tagName);

  test('the language, the evidence and the form follow each other', async () => {
    await show(desk, questionPage(wordsIn('de'), 'finance-approval'));
    const order: string[] = [];
    for (let n = 0; n < 6; n++) {
      await page.keyboard.press('Tab');
      order.push(await focused());
    }
    expect(order).toEqual(['A', 'A', 'decision', 'amount', 'reason', 'BUTTON']);
  });

  test('after a problem the summary is first, and leads to each field', async () => {
    await show(desk, questionPage(wordsIn('de'), 'request-approval', true));
    const summary = page.getByRole('alert', { name: 'Es ist noch nichts entschieden' });
    expect(await summary.evaluate((at) => at.hasAttribute('autofocus') && at.tabIndex === -1)).toBe(true);
    for (const id of ['decision', 'amount', 'reason']) {
      expect(await summary.locator(`a[href="#${id}"]`).count()).toBe(1);
      expect(await page.locator(`#${id}`).count()).toBe(1);
    }
    const amount = page.getByRole('textbox', { name: 'Tippen Sie den Betrag noch einmal' });
    expect(await amount.getAttribute('aria-invalid')).toBe('true');
  });
});
