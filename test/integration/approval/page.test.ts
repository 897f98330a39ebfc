import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerPage } from '../../../functions/approval/page/answer.ts';
import { requestTransitions, returnForChanges, revise, withdraw } from '../../../functions/domain/request/lifecycle.ts';
import type { MdfRequest } from '../../../functions/domain/request/request.ts';
import { commit } from '../../../functions/store/commit.ts';
import { ledgerChanges } from '../../../functions/store/ledger.ts';
import { moveRequest } from '../../../functions/store/requests.ts';
import { now } from '../../unit/approval/samples.ts';
import { createWorld, linkIn, ownPage, type World, yes } from './world.ts';

let world: World;
let itemId: string;
let link: string;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  world.reset();
  itemId = await world.request();
  await world.ask(itemId);
  link = linkIn(world.box[0]?.letter);
});
afterAll(() => world.drop());

const stored = async () => (await world.approvals(itemId))[0];

describe('looking', () => {
  test('a hundred times with GET and HEAD changes nothing', async () => {
    const before = await world.everything();
    const replies = await Promise.all(
      Array.from({ length: 100 }, (_, n) => world.open(link, n % 2 === 0 ? 'GET' : 'HEAD')),
    );
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await world.everything()).toEqual(before);
  });

  test('shows what is left in the allocation', async () => {
    const budgetId = '2027Q1-emea-USD';
    await commit(
      world.table,
      ledgerChanges({
        fact: 'allocate/test',
        movement: 'allocate',
        budgetId,
        currency: 'USD',
        entries: [
          { account: `funding/${budgetId}`, amount: -4_130_000 },
          { account: `available/${budgetId}/northwind-security`, amount: 4_130_000 },
        ],
        reason: 'test',
        by: 'test',
        at: now,
      }),
    );
    expect((await world.open(link)).html).toContain('$41,300.00; $28,800.00 after this');
  });

  test.each(['', 'x', 'A'.repeat(43), '../../etc/passwd', `${'A'.repeat(42)}%`])(
    'at a link that never was: %s',
    async (text) => {
      for (const method of ['GET', 'HEAD', 'POST']) {
        const { status, html } = await world[method === 'POST' ? 'post' : 'open'](text, yes as never);
        expect(status).toBe(404);
        expect(html).toContain('There is no such link');
      }
    },
  );

  test('in another way than a browser does is refused', async () => {
    expect((await world.open(link, 'DELETE')).status).toBe(405);
  });
});

describe('deciding', () => {
  test.each([
    ['approve', '12,500.00', ''],
    ['approve', '12500', ''],
    ['approve', '12.500,00', ''],
    ['approve', '$12,500.00', 'Good plan.'],
    ['reject', '12500', 'No budget for banks.'],
    ['return', '12 500,00', 'Please add dates.'],
  ])('%s with "%s" is recorded with who, when, version, amount and reason', async (decision, amount, reason) => {
    const reply = await world.post(link, { decision, amount, reason });
    expect(reply.status).toBe(200);
    expect(reply.html).toContain('Thank you, your decision is recorded');
    expect(await stored()).toMatchObject({
      status: 'decided',
      decision: {
        verdict: decision,
        reason: reason || null,
        personId: 'mira',
        personName: 'Mira Jansen',
        role: 'partner-marketing-manager',
        version: 1,
        amount: 1_250_000,
        stage: 0,
        decidedAt: now,
      },
    });
    expect((await world.events(itemId)).at(-1)).toBe('approval.decided');
  });

  test('twice at once takes one decision, and the other click hears of it', async () => {
    const forms = [yes, { decision: 'reject', amount: '12500', reason: 'No.' }, yes, yes];
    const replies = await Promise.all(forms.map((form) => world.post(link, form)));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const thanked = replies.filter(({ html }) => html.includes('your decision is recorded'));
    const told = replies.filter(({ html }) => html.includes('Already decided by Mira Jansen'));
    expect([thanked.length, told.length]).toEqual([1, 3]);
    expect((await world.events(itemId)).filter((type) => type === 'approval.decided')).toHaveLength(1);
  });

  test('a second click later is told who decided and when, and changes nothing', async () => {
    await world.post(link, yes);
    world.time.now = '2027-06-01T00:00:00.000Z';
    for (const reply of [
      await world.open(link),
      await world.post(link, { decision: 'reject', amount: '12500', reason: 'No.' }),
    ]) {
      expect(reply.status).toBe(200);
      expect(reply.html).toContain('Already decided by Mira Jansen at 23 November 2026, 09:00 UTC');
    }
    expect((await stored())?.decision?.verdict).toBe('approve');
  });

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a program that says nothing of itself', {}],
  ])('from %s is refused and counts as nothing', async (_, headers) => {
    expect((await world.post(link, yes, headers)).status).toBe(403);
    expect((await world.post(link, { ...yes, amount: '1' }, headers)).status).toBe(403);
    expect(await stored()).toMatchObject({ status: 'open', attempts: 0 });
  });
});

describe('with problems', () => {
  test('every one is listed, what was entered is kept, and nothing is decided', async () => {
    const { status, html } = await world.post(link, { decision: 'reject', amount: '12,501.00', reason: ' ' });
    expect(status).toBe(422);
    expect(html).toContain('href="#amount"');
    expect(html).toContain('href="#reason"');
    expect(html).toContain('value="12,501.00"');
    expect(html).toMatch(/value="reject" checked/);
    expect(await stored()).toMatchObject({ status: 'open', attempts: 1 });
  });

  test('an empty form names all that is missing and is no attempt', async () => {
    const { status, html } = await world.post(link, {});
    expect(status).toBe(422);
    expect(html).toContain('href="#decision"');
    expect(html).toContain('href="#amount"');
    expect((await stored())?.attempts).toBe(0);
  });

  test('the right amount without a decision is no attempt', async () => {
    const { status, html } = await world.post(link, { amount: '12500' });
    expect(status).toBe(422);
    expect(html).not.toContain('href="#amount"');
    expect((await stored())?.attempts).toBe(0);
  });

  test('the fifth wrong amount closes the link, even for the right one', async () => {
    for (let n = 1; n <= 4; n++) expect((await world.post(link, { ...yes, amount: '1.00' })).status).toBe(422);
    const fifth = await world.post(link, { ...yes, amount: '1.00' });
    expect(fifth.status).toBe(410);
    expect(fifth.html).toContain('This link is closed');
    expect((await world.post(link, yes)).status).toBe(410);
    expect((await world.open(link)).status).toBe(410);
    expect(await stored()).toMatchObject({ status: 'open', attempts: 5 });
  });

  test('wrong amounts at once are counted exactly, and the right one among them cannot pass a closed link', async () => {
    await Promise.all(Array.from({ length: 12 }, () => world.post(link, { ...yes, amount: '1.00' })));
    expect((await stored())?.attempts).toBe(5);
    expect((await world.post(link, yes)).status).toBe(410);
  });
});

describe('a link dies', () => {
  const move = async (step: (request: MdfRequest) => { next: MdfRequest }, from: readonly MdfRequest['status'][]) => {
    const request = await world.readRequest(itemId);
    if (!request) throw new Error('no request');
    await commit(world.table, [moveRequest(step(request).next, from)]);
  };
  const act = { at: now, by: 'partner:user-1' };

  test('when the request is withdrawn', async () => {
    await move((request) => withdraw(request, act), requestTransitions.withdraw.from);
    expect((await world.open(link)).status).toBe(410);
    expect((await world.post(link, yes)).status).toBe(410);
    expect((await stored())?.status).toBe('open');
  });

  test('when the request changes: the new version has a link of its own', async () => {
    await move(
      (request) => returnForChanges(request, { ...act, reason: 'Dates.' }),
      requestTransitions.returnForChanges.from,
    );
    await move(
      (request) =>
        revise(request, { ...act, contact: request.contact, terms: { ...request.terms, title: 'Another one' } }),
      requestTransitions.revise.from,
    );
    const { status, html } = await world.post(link, yes);
    expect(status).toBe(410);
    expect(html).toContain('This has changed since you were asked');
  });

  test('when it expires, to the second, whatever the table still holds', async () => {
    world.time.now = '2026-11-30T09:00:00.000Z';
    expect((await world.open(link)).status).toBe(410);
    expect((await world.post(link, yes)).status).toBe(410);
    expect((await stored())?.status).toBe('open');
  });

  test('when the item changes between look and write: the commit itself holds the guard', async () => {
    const takeBack = () => move((request) => withdraw(request, act), requestTransitions.withdraw.from);
    expect((await postAfter(takeBack)).status).toBe(410);
    expect((await stored())?.status).toBe('open');
    expect(await world.readRequest(itemId)).toMatchObject({ status: 'withdrawn' });
  });

  test('but not when something beside the question was written meanwhile', async () => {
    const touch = () =>
      move((request) => ({ next: { ...request, revision: request.revision + 1 } }), ['pending-approval']);
    expect((await postAfter(touch)).html).toContain('your decision is recorded');
    expect((await stored())?.status).toBe('decided');
  });

  /** Posts the right form; `change` happens after everything was read and before anything is written. */
  function postAfter(change: () => Promise<void>) {
    let pending: (() => Promise<void>) | undefined = change;
    const send = async (command: never) => {
      const first = (command as object) instanceof TransactWriteCommand ? pending : undefined;
      if (first) pending = undefined;
      await first?.();
      return world.table.client.send(command);
    };
    const table = { ...world.table, client: { send } as unknown as World['table']['client'] };
    const request = { method: 'POST', params: { link }, headers: ownPage, form: new URLSearchParams(yes) };
    return answerPage(request, { ...world.deps, table });
  }
});

test('the page needs its own headers to decide, as every browser sends them', async () => {
  expect((await world.post(link, yes, ownPage)).status).toBe(200);
});
