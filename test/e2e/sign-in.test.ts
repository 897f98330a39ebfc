import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { as, outputs } from './support/app.ts';
import { openBrowser } from './support/browser.ts';
import { everythingAbout } from './support/everything.ts';
import { inState, marketing, partner, uniqueTitle } from './support/lifecycle.ts';
import { linkIn, mailTo } from './support/mail.ts';
import { adoptPolicy, rulesInForce } from './support/policy.ts';
import { requestTerms } from './support/request.ts';
import { detonate, fetchOverAndOver } from './support/scanner.ts';

/** Changes which questions are confirmed by signing in. */
async function confirmBySignIn(signInAbove: Record<string, number>): Promise<void> {
  const { approval, ...rules } = await rulesInForce();
  await adoptPolicy({ ...rules, approval: { ...approval, signInAbove } }, 'How decisions are confirmed is under test.');
}

beforeAll(() => confirmBySignIn({ 'request-approval': 0 }));
afterAll(() => confirmBySignIn({}));

let browser: Browser;
let page: Page;
let requestId: string;
let link: string;
beforeEach(async () => {
  browser = await openBrowser();
  page = await (await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' })).newPage();
  const title = uniqueTitle();
  const submitted = await partner()('POST', '/requests', { ...requestTerms(), title });
  requestId = String(submitted.body.requestId);
  link = linkIn(await mailTo(marketing, title));
});
afterEach(() => browser.close());

/** From the approval page to the sign-in page of the user pool and back, as one of the sample people. */
async function signInAs(email: string): Promise<void> {
  const user = outputs().users.find((each) => each.email === email);
  await page.goto(link);
  await page.getByRole('button', { name: 'Sign in to decide' }).click();
  await page.waitForURL(/\/oauth2\/authorize/);
  await page.locator('input[name=username]').fill(email);
  await page.locator('input[name=password]').fill(user?.password ?? '');
  await page.locator('button').click();
  await page.waitForURL(/\/approvals\//);
}

test('the approver signs in and approves without typing the amount', { timeout: 120_000 }, async () => {
  await page.goto(link);
  expect(await page.getByRole('textbox').count()).toBe(0);
  await signInAs(marketing);
  expect(page.url()).toBe(link);
  await expect(page.locator('#form').textContent()).resolves.toContain('You are signed in as Mira Jansen until');
  expect(await page.getByLabel('Type the amount once more').count()).toBe(0);
  const [cookie, ...others] = await page.context().cookies();
  expect(others).toEqual([]);
  expect(cookie).toMatchObject({ name: '__Host-signed-in', httpOnly: true, secure: true, sameSite: 'Lax', path: '/' });
  await page.getByLabel('Approve').check();
  await page.getByRole('button', { name: 'Record my decision' }).click();
  await page.getByText('Thank you, your decision is recorded').waitFor();
  expect(await page.context().cookies()).toEqual([]);

  await inState(`/requests/${requestId}`, ['in-execution']);
  const seen = await as('partner-operations')('GET', `/requests/${requestId}`);
  expect(seen.body.approvals).toEqual([expect.objectContaining({ decidedBy: 'Mira Jansen', signedIn: true })]);
  const told = await partner()('GET', `/requests/${requestId}`);
  expect(JSON.stringify(told.body.approvals)).not.toContain('signedIn');
});

test('somebody else signs in, is told so and cannot decide', { timeout: 120_000 }, async () => {
  const before = await everythingAbout(requestId);
  await signInAs('finn.berg@vendor.example');
  await expect(page.locator('#form').textContent()).resolves.toContain('You signed in as Finn Berg, but Mira Jansen');
  expect(await page.getByRole('alert').textContent()).toContain('Nothing was decided yet');
  expect(await page.getByRole('radio').count()).toBe(0);
  const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const forced = await fetch(link, {
    method: 'POST',
    headers: { cookie: cookies, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ decision: 'approve', amount: '400.00' }),
  });
  expect(forced.status).toBe(422);
  expect(await everythingAbout(requestId)).toEqual(before);
  await signInAs(marketing);
  await expect(page.locator('#form').textContent()).resolves.toContain('You are signed in as Mira Jansen');
});

test('a sign-in for one question confirms no other', { timeout: 120_000 }, async () => {
  await signInAs(marketing);
  const title = uniqueTitle();
  await partner()('POST', '/requests', { ...requestTerms(), title });
  await page.goto(linkIn(await mailTo(marketing, title)));
  await page.getByRole('button', { name: 'Sign in to decide' }).waitFor();
});

test('no filter that reads, opens, clicks and submits everything takes a decision', {
  timeout: 300_000,
}, async () => {
  const before = await everythingAbout(requestId);
  expect(await fetchOverAndOver(link)).toContain(200);
  const { forms } = await detonate(link);
  expect(forms).toBe(1);
  expect(await everythingAbout(requestId)).toEqual(before);
  const back = `${outputs().apiUrl}/approval-sign-in`;
  for (const query of ['', '?code=x&state=y', '?error=access_denied&state=y', '?state=y']) {
    const reply = await fetch(`${back}${query}`, { redirect: 'manual' });
    expect([reply.status, reply.headers.get('location')]).toEqual([400, null]);
    expect(await reply.text()).toContain('Signing in did not work');
  }
});
