import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerPage } from '../../../functions/approval/page/answer.ts';
import { sealSignedIn } from '../../../functions/approval/sign-in/sealed.ts';
import { defaultPolicyRules } from '../../../functions/domain/policy/defaults.ts';
import { sha256 } from '../../../functions/platform/hash.ts';
import { commit } from '../../../functions/store/commit.ts';
import { putPerson } from '../../../functions/store/people.ts';
import { newPolicy } from '../../../functions/store/policies.ts';
import { timelineOf } from '../../../functions/store/timeline.ts';
import { contextSealer } from '../../support/sealer.ts';
import { now, people } from '../../unit/approval/samples.ts';
import { createWorld, linkIn, ownPage, type World } from './world.ts';

let world: World;
let itemId: string;
let link: string;
let version = 1;

/** The sum above which requests are confirmed by signing in; what is asked about is $12,500.00. */
async function above(sum: number): Promise<void> {
  const approval = { ...defaultPolicyRules.approval, signInAbove: { 'request-approval': sum } };
  version++;
  const head = { version, author: 'test', reason: 'sign in', createdAt: now };
  await commit(world.table, newPolicy({ ...head, rules: { ...defaultPolicyRules, approval } }));
}

beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  world.time.now = now;
  world.box.length = 0;
  await commit(world.table, [putPerson(people.mira)]);
  itemId = await world.request();
  await world.ask(itemId);
  link = linkIn(world.box[0]?.letter);
  await above(0);
});
afterAll(() => world.drop());

const mira = { userId: 'user-mira', email: 'Mira@vendor.example', name: 'Mira Jansen' };
const finn = { userId: 'user-finn', email: 'finn@vendor.example', name: 'Finn Berg' };
const approve = { decision: 'approve', reason: '' };
const deps = () => ({ ...world.deps, sealer: contextSealer });

/** The page, from a browser in which somebody signed in for a link. */
async function page(form?: Record<string, string>, who?: typeof mira, forLink = link) {
  const sealed = who && (await sealSignedIn(who, sha256(forLink), deps()));
  return {
    sealed,
    send: () =>
      answerPage(
        {
          method: form ? 'POST' : 'GET',
          params: { link },
          headers: ownPage,
          cookies: sealed ? [`__Host-signed-in=${sealed}`] : [],
          form: new URLSearchParams(form),
        },
        deps(),
      ),
  };
}
const reply = async (...asked: Parameters<typeof page>) => (await page(...asked)).send();
const stored = async () => (await world.approvals(itemId))[0];

describe('a question that is confirmed by signing in', () => {
  test('has a button that leads there and no form that decides', async () => {
    const before = await world.everything();
    const { status, html, cookies } = await reply();
    expect([status, cookies]).toEqual([200, undefined]);
    expect(html).toContain('Sign in to decide');
    expect(html).not.toMatch(/type="(radio|text)"/);
    expect(await world.everything()).toEqual(before);
  });

  test('is decided by the approver who signed in, and keeps that', async () => {
    expect((await reply(undefined, mira)).html).toContain('You are signed in as Mira Jansen until');
    const thanks = await reply(approve, mira);
    expect(thanks).toMatchObject({ status: 200, cookies: [expect.stringContaining('__Host-signed-in=; Max-Age=0')] });
    expect(await stored()).toMatchObject({
      status: 'decided',
      attempts: 0,
      decision: { signedIn: true, amount: 1_250_000 },
    });
    const told = (await timelineOf(world.table, itemId)).find(({ type }) => type === 'approval.decided');
    expect(told?.facts).toMatchObject({ signedIn: true, verdict: 'approve' });
  });

  test('tells somebody else so before all else, and offers to sign in again', async () => {
    const { status, html } = await reply(undefined, finn);
    expect(status).toBe(200);
    expect(html).toMatch(/role="alert".*You signed in as Finn Berg, but Mira Jansen is asked.*<h1/s);
    expect(html).toContain('Sign in to decide');
    expect(html).not.toMatch(/type="(radio|text)"/);
  });

  const refused: [string, string, () => Promise<Parameters<typeof page>>][] = [
    ['nobody', 'Sign in first', async () => [approve]],
    ['nobody, with the right amount', 'Sign in first', async () => [{ ...approve, amount: '12,500.00' }]],
    ['somebody else', 'You signed in as Finn Berg, but Mira Jansen is asked', async () => [approve, finn]],
    [
      'somebody with an address that is not verified',
      'but Mira Jansen is asked',
      async () => [approve, { ...mira, email: '' }],
    ],
    ['the approver for another link', 'Sign in first', async () => [approve, mira, 'L'.repeat(43)]],
  ];
  test.each(refused)('is decided by nobody else: %s', async (_, sentence, asked) => {
    const before = await world.everything();
    const { status, html } = await reply(...(await asked()));
    expect(status).toBe(422);
    expect(html).toContain(sentence);
    expect(await world.everything()).toEqual(before);
  });

  test('after ten minutes takes a new sign-in, and keeps what was entered', async () => {
    const form = { decision: 'reject', reason: 'No budget for banks.' };
    const opened = await page(form, mira);
    world.time.now = '2026-11-23T09:10:00.000Z';
    const { status, html } = await opened.send();
    expect(status).toBe(422);
    expect(html).toContain('No budget for banks.');
    expect(html).toContain('target="_blank"');
    expect((await stored())?.status).toBe('open');
    expect((await reply(form, mira)).html).toContain('Thank you');
  });

  test('asks for the rest as ever, and counts nothing against the link', async () => {
    const { status, html } = await reply({ decision: 'reject', reason: '', amount: '1.00' }, mira);
    expect(status).toBe(422);
    expect(html).toContain('The reason must say why.');
    expect(html).not.toContain('id="amount"');
    expect((await stored())?.attempts).toBe(0);
  });

  test('is one decision of two at once', async () => {
    const replies = await Promise.all([reply(approve, mira), reply({ decision: 'reject', reason: 'No.' }, mira)]);
    expect(replies.map(({ html }) => /Thank you/.test(html)).sort()).toEqual([false, true]);
    expect((await world.events(itemId)).filter((type) => type === 'approval.decided')).toHaveLength(1);
  });

  test('follows the address that the approver has now', async () => {
    await commit(world.table, [putPerson({ ...people.mira, email: 'mira.jansen@vendor.example' })]);
    expect((await reply(approve, mira)).status).toBe(422);
    expect((await reply(approve, { ...mira, email: 'mira.jansen@vendor.example' })).html).toContain('Thank you');
  });

  test('is not decided by the user who submitted what is asked for', async () => {
    const request = await world.readRequest(itemId);
    const { html } = await reply(approve, { ...mira, userId: String(request?.submittedBy) });
    expect(html).toContain('This has changed since you were asked');
    expect((await stored())?.status).toBe('open');
  });
});

describe('the policy in force when the page is used says how', () => {
  test('at the sum it is the amount', async () => {
    await above(1_250_000);
    expect((await reply(approve, mira)).status).toBe(422);
    expect((await reply({ ...approve, amount: '12,500.00' })).html).toContain('Thank you');
    expect((await stored())?.decision).not.toHaveProperty('signedIn');
  });

  test('above it is the sign-in', async () => {
    await above(1_249_999);
    expect((await reply({ ...approve, amount: '12,500.00' })).status).toBe(422);
    expect((await reply(approve, mira)).html).toContain('Thank you');
  });

  test('the button does nothing where it is the amount', async () => {
    await above(1_250_000);
    const { html, cookies } = await reply({ 'sign-in': 'yes' });
    expect(cookies).toBeUndefined();
    expect(html).toContain('Type the amount once more');
  });
});

test('the button of a question that is closed says so and leads nowhere', async () => {
  await reply(approve, mira);
  const { html, cookies } = await reply({ 'sign-in': 'yes' });
  expect(cookies).toBeUndefined();
  expect(html).toContain('Already decided by Mira Jansen');
});
