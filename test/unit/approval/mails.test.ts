import { describe, expect, test } from 'vitest';
import { ApprovalPurpose } from '../../../functions/domain/approval/decision.ts';
import { Language } from '../../../functions/domain/identity/role.ts';
import { ownerLetter, summaryLetter } from '../../../functions/lever/letters.ts';
import type { Letter } from '../../../functions/platform/mail/letter.ts';
import { renderHtml } from '../../../functions/platform/mail/letter-html.tsx';
import { renderText } from '../../../functions/platform/mail/letter-text.ts';
import { sharedBrowser } from '../../support/looks.ts';
import { keepPicture } from '../../support/pictures.ts';
import { assessed, broken, summary } from '../lever/samples.ts';
import { everyNotice } from '../notification/every-notice.ts';
import { approvalMail, digestMail, variants } from './mails.ts';

const { page, problemsOf } = sharedBrowser();

/** What axe finds, and whether a screen reader finds the heading that everybody sees. */
async function problems(letter: Letter): Promise<string[]> {
  const found = await problemsOf(renderHtml(letter), 'mail');
  const headings = await (await page()).getByRole('heading', { level: 1 }).count();
  return headings === 1 ? found : [...found, `${headings} headings`];
}

describe('on every screen axe finds nothing against WCAG 2.2 AA, and nothing sticks out', () => {
  describe.each(Language.options)('in %s', (language) => {
    test.each(ApprovalPurpose.options)('of the mails about a %s', async (purpose) => {
      for (const [name, variant] of Object.entries(variants)) {
        expect(await problems(approvalMail(language, purpose, variant)), name).toEqual([]);
      }
    });

    test('of the list of open questions', async () => {
      expect(await problems(digestMail(language))).toEqual([]);
    });
  });

  test.each(everyNotice)('of the notice: %s', async (_, letter) => {
    expect(await problems(letter)).toEqual([]);
  });

  test('of what an audit of the levers sends', async () => {
    expect(await problems(ownerLetter({ ...summary, dryRun: true }, [assessed()]))).toEqual([]);
    expect(await problems(summaryLetter(summary, [broken]))).toEqual([]);
  });

  const word = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(4);
  test('of a word as long as a title may be', async () => {
    expect(await problems(digestMail('de', word))).toEqual([]);
    const mail = approvalMail('en');
    const blocks = mail.blocks.map((block) =>
      block.kind === 'facts' ? { ...block, rows: block.rows.map((row) => ({ ...row, value: word })) } : block,
    );
    expect(await problems({ ...mail, heading: word, blocks })).toEqual([]);
  });
});

test('a question has one link, in HTML and text alike, and no other mail has any', () => {
  const linksOf = (letter: Letter) =>
    [renderHtml(letter), renderText(letter)].map((part) => part.match(/https?:[^\s"<]+/g) ?? []);
  for (const variant of Object.values(variants)) {
    const [html, text] = linksOf(approvalMail('de', 'claim-review', variant));
    expect(html).toEqual([expect.stringMatching(/\/approvals\/[\w-]{43}$/)]);
    expect(text).toEqual(html);
  }
  const others = [digestMail('en'), ownerLetter(summary, [assessed()]), summaryLetter(summary, [broken])];
  for (const letter of [...everyNotice.map(([, notice]) => notice), ...others]) {
    expect(linksOf(letter), letter.subject).toEqual([[], []]);
  }
});

const screens = {
  light: { size: { width: 720, height: 900 }, colorScheme: 'light', density: 1.5 },
  dark: { size: { width: 720, height: 900 }, colorScheme: 'dark', density: 1.5 },
  phone: { size: { width: 360, height: 740 }, colorScheme: 'light', density: 2 },
  'dark-phone': { size: { width: 360, height: 740 }, colorScheme: 'dark', density: 2 },
} as const;

const mails = { 'approval-mail': approvalMail, 'open-questions-mail': digestMail } as const;
const pictures: readonly [keyof typeof mails, 'en' | 'de', keyof typeof screens, string][] = [
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
test.each(pictures)('the %s in %s has the colours of the screen %s', async (mail, language, screen, name) => {
  const { size, colorScheme, density } = screens[screen];
  const shown = await page(density);
  await shown.setViewportSize(size);
  await shown.emulateMedia({ colorScheme });
  await shown.setContent(renderHtml(mails[mail](language)));
  await keepPicture(shown, name);
  // As text, because it runs in the browser: Node's types know no document.
  const paper = await shown.evaluate<string>('getComputedStyle(document.body).backgroundColor');
  expect(paper).toBe(colorScheme === 'dark' ? 'rgb(19, 21, 22)' : 'rgb(245, 243, 238)');
});
