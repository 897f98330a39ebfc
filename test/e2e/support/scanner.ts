import type { Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import type { Mail } from './mail.ts';

/** How mail filters, link previews and prefetching programs introduce themselves, when they do. */
const disguises: readonly Record<string, string>[] = [
  {},
  { 'user-agent': '' },
  {
    'user-agent':
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36',
  },
  { 'user-agent': 'Mozilla/4.0 (compatible; MSIE 6.0; Windows NT 5.1)' },
  { 'user-agent': 'curl/8.5.0', accept: '*/*' },
  { 'user-agent': 'facebookexternalhit/1.1', 'x-forwarded-for': '203.0.113.7' },
  { 'sec-purpose': 'prefetch', 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' },
  { 'sec-purpose': 'prefetch;prerender', purpose: 'prefetch', 'x-moz': 'prefetch' },
  { 'sec-fetch-site': 'same-origin', 'x-http-method-override': 'POST', 'x-method-override': 'POST' },
];
const times = 100;
const atOnce = 8;

/** Every address in a mail, in its HTML and its text. */
export function linksIn({ html, text }: Mail): string[] {
  const found = `${html} ${text}`.match(/https?:\/\/[^\s"'<>)]+/g) ?? [];
  return [...new Set(found.map((link) => link.replaceAll('&amp;', '&')))];
}

/** Fetches an address a hundred times with GET, HEAD and OPTIONS each; the statuses it saw. */
export function fetchOverAndOver(link: string): Promise<Set<number>> {
  const methods = ['GET', 'HEAD', 'OPTIONS'];
  const calls = Array.from({ length: times * methods.length }, (_, n) => ({
    method: methods[n % methods.length],
    // Each disguise comes with every method.
    headers: disguises[Math.floor(n / methods.length) % disguises.length],
  }));
  return statusesOf(calls.map((call) => () => fetch(link, { ...call, redirect: 'follow' })));
}

/** Posts what a form could hold, the right amount among it, as only another site or no browser at all would. */
export function postFromElsewhere(link: string, amount: string): Promise<Set<number>> {
  const places: Record<string, string>[] = [
    {},
    { origin: 'null' },
    { origin: 'https://filter.example' },
    { origin: 'https://filter.example', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
    { origin: new URL(link).origin, 'sec-fetch-site': 'cross-site' },
    { origin: new URL(link).origin, 'sec-fetch-site': 'same-site' },
    { origin: `${new URL(link).origin}.filter.example` },
    { referer: link, 'sec-purpose': 'prefetch' },
  ];
  const forms = ['approve', 'reject', 'return'].map((decision) => ({ decision, amount, reason: 'Checked.' }));
  const posts = places.flatMap((headers) =>
    forms.map((form) => () => fetch(link, { method: 'POST', headers, body: new URLSearchParams(form) })),
  );
  const wrong = ['PUT', 'PATCH', 'DELETE'].map((method) => () => fetch(link, { method, body: 'decision=approve' }));
  return statusesOf([...posts, ...wrong]);
}

async function statusesOf(calls: readonly (() => Promise<Response>)[]): Promise<Set<number>> {
  const seen = new Set<number>();
  const left = [...calls];
  const work = async () => {
    for (let call = left.shift(); call; call = left.shift()) {
      const response = await call();
      await response.arrayBuffer();
      seen.add(response.status);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return seen;
}

export type Visit = { readonly forms: number; readonly clicks: number; readonly followed: number };

/** A page that was left for another may be on its way there still, and a page that goes on by itself twice. */
async function opened(page: Page, link: string, attempts = 5): Promise<unknown> {
  try {
    return await page.goto(link, { waitUntil: 'load' });
  } catch (thrown) {
    if (attempts === 1) throw thrown;
    await page.waitForEvent('load', { timeout: 1_000 }).catch(() => undefined);
    return opened(page, link, attempts - 1);
  }
}

/** Opens a page as a detonating filter does: submits what can be submitted, clicks what can be clicked, follows every link. */
export async function detonate(link: string): Promise<Visit> {
  const browser = await openBrowser();
  const page = await browser.newPage();
  const open = () => opened(page, link);
  try {
    await open();
    const forms = await page.locator('form').count();
    for (let n = 0; n < forms; n++) {
      await open();
      await leaving(page, () =>
        page
          .locator('form')
          .nth(n)
          .evaluate((form: HTMLFormElement) => form.submit()),
      );
      await open();
      await leaving(page, () =>
        page
          .locator('form')
          .nth(n)
          .evaluate((form: HTMLFormElement) => form.requestSubmit()),
      );
    }
    const followed = await followAll(page, open);
    // The pictures were followed; the many further visits do without them.
    await page.route('**/*', (route) =>
      route.request().resourceType() === 'image' ? route.abort() : route.continue(),
    );
    return { forms, clicks: await clickAll(page, open), followed };
  } finally {
    await browser.close();
  }
}

/** Every button, with nothing chosen and with each choice; every field with Enter; what was typed stays what it was. */
async function clickAll(page: Page, open: () => Promise<unknown>): Promise<number> {
  await open();
  const buttons = page.locator('button, input[type=submit], input[type=image]');
  const [buttonCount, groups] = [await buttons.count(), await groupsOn(page)];
  const most = Math.max(0, ...groups.map(({ choices }) => choices));
  let clicks = 0;
  for (let button = 0; button < buttonCount; button++) {
    // The page that refuses the form shows it again: on it goes with the next choice, of every group at once.
    for (let choice = -1; choice < most; choice++) {
      await unfold(page);
      for (const { name, choices } of groups) {
        if (choice >= 0 && choice < choices) await radio(page, name, choice).check();
      }
      await leaving(page, () => buttons.nth(button).click());
      clicks++;
    }
  }
  const fields = page.locator('input[type=text]');
  const fieldCount = await fields.count();
  // The first and the last are sent by the same form as those between them.
  for (const field of new Set([0, fieldCount - 1].filter((place) => place >= 0 && place < fieldCount))) {
    await open();
    await unfold(page);
    for (const { name } of groups) await radio(page, name, 0).check();
    await leaving(page, () => fields.nth(field).press('Enter'));
    clicks++;
  }
  return clicks;
}

/** Opens whatever is folded away. */
async function unfold(page: Page): Promise<void> {
  const folded = page.locator('details:not([open]) > summary');
  for (let left = await folded.count(); left > 0; left--) await folded.first().click();
}

/** The groups of choices on a page, by the name of their field. */
async function groupsOn(page: Page): Promise<{ name: string; choices: number }[]> {
  const names = await page
    .locator('input[type=radio]')
    .evaluateAll((radios) => radios.map((radio) => (radio as HTMLInputElement).name));
  return [...new Set(names)].map((name) => ({ name, choices: names.filter((each) => each === name).length }));
}

const radio = (page: Page, name: string, place: number) => page.locator(`input[type=radio][name="${name}"]`).nth(place);

async function followAll(page: Page, open: () => Promise<unknown>): Promise<number> {
  await open();
  const found = await page
    .locator('a[href], link[href], img[src], area[href], iframe[src]')
    .evaluateAll((all) => all.map((one) => ('href' in one ? String(one.href) : (one as HTMLImageElement).src)));
  const addresses = [...new Set(found)].filter((address) => address.startsWith('http'));
  for (const address of addresses) await page.goto(address, { waitUntil: 'load' });
  return addresses.length;
}

/** Waits for the page that a click or submission leads to, where it leads anywhere. */
async function leaving(page: Page, act: () => Promise<unknown>): Promise<void> {
  const loaded = page.waitForEvent('load', { timeout: 2_000 });
  await Promise.all([loaded.catch(() => undefined), act()]);
}
