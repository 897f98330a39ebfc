import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../../../functions/domain/identity/role.ts';
import { createWorld, linkIn, type World, yes } from './world.ts';

const two: Role[] = ['partner-marketing-manager', 'regional-lead'];
const no = { decision: 'reject', amount: '12,500.00', reason: 'It is too early.' };

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.drop());

const ask = (itemId: string, stage: number, more = {}) =>
  world.ask(itemId, { stage, taskToken: `token-${itemId}-${stage}`, ...more });

/** The links of a request that was asked about at two stages at the same moment, in the order of the chain. */
async function askedAtOnce(inParallel = two): Promise<{ itemId: string; links: string[] }> {
  world.box.length = 0;
  const itemId = await world.request({ inParallel });
  await Promise.all(inParallel.map((_, stage) => insist(() => ask(itemId, stage))));
  const addresses = ['mira@vendor.example', 'regis@vendor.example', 'hana@vendor.example'];
  const links = addresses.flatMap((address) => world.box.filter(({ to }) => to === address));
  return { itemId, links: links.map(({ letter }) => linkIn(letter)) };
}

/** As the workflow tries again what another stage got into the way of. */
async function insist<T>(step: () => Promise<T>): Promise<T> {
  for (let attempt = 1; attempt <= 6; attempt++) {
    try {
      return await step();
    } catch (thrown) {
      if (!(thrown instanceof Error && thrown.name === 'WriteContention')) throw thrown;
    }
  }
  throw new Error('others stayed in the way');
}

const race = async (itemId: string, ...runs: (() => Promise<unknown>)[]) => {
  await Promise.all(runs.map((run) => run()));
  const request = await world.readRequest(itemId);
  const approvals = await world.approvals(itemId);
  if (request?.status !== 'pending-approval') throw new Error(`the request is ${request?.status}`);
  return {
    held: request.approvals.map(({ verdict }) => verdict),
    status: approvals.map(({ status }) => status).sort(),
  };
};
const times = [1, 2, 3, 4, 5, 6, 7, 8];

test('three who are asked at the same moment are three people with three links', async () => {
  const { itemId, links } = await askedAtOnce([...two, 'head-of-partnerships']);
  expect(new Set(links).size).toBe(3);
  expect((await world.approvals(itemId)).map(({ stage, personId }) => `${stage} ${personId}`).sort()).toEqual([
    '0 mira',
    '1 regis',
    '2 hana',
  ]);
  expect(await world.events(itemId)).toEqual(['request.approval-asked']);
});

test('the last two to agree at the same moment are both heard', async () => {
  for (const _ of times) {
    const { itemId, links } = await askedAtOnce();
    const [first = '', second = ''] = links;
    const after = await race(
      itemId,
      () => world.post(first, yes),
      () => world.post(second, yes),
    );
    expect(after).toEqual({ held: ['approve', 'approve'], status: ['decided', 'decided'] });
  }
});

test('of an approval and a rejection at the same moment the rejection stands, and nothing is open', async () => {
  for (const _ of times) {
    const { itemId, links } = await askedAtOnce();
    const [first = '', second = ''] = links;
    const { held, status } = await race(
      itemId,
      () => world.post(first, yes),
      () => world.post(second, no),
    );
    expect(held.at(-1)).toBe('reject');
    expect(status).toEqual(held.length === 2 ? ['decided', 'decided'] : ['closed', 'decided']);
  }
});

test('of two rejections at the same moment one is taken, and the other link says whose', async () => {
  for (const _ of times) {
    const { itemId, links } = await askedAtOnce();
    const [first = '', second = ''] = links;
    const replies: { status: number; html: string }[] = [];
    const after = await race(
      itemId,
      ...[first, second].map((link) => async () => {
        replies.push(await world.post(link, no));
      }),
    );
    expect(after).toEqual({ held: ['reject'], status: ['closed', 'decided'] });
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    expect(replies.map(({ html }) => html.includes('Already decided by')).sort()).toEqual([false, true]);
  }
});

test('a rejection and an escalation at the same moment leave nobody asked', async () => {
  for (const _ of times) {
    const { itemId, links } = await askedAtOnce();
    const after = await race(
      itemId,
      () => world.post(links[0] ?? '', no),
      () => insist(() => ask(itemId, 1, { notice: 'escalate' })),
    );
    expect(after.held).toEqual(['reject']);
    expect(after.status).not.toContain('open');
  }
});

test('time that runs out at one stage at the moment of an escalation at another leaves nobody asked', async () => {
  const late = { ...world.deps, clock: { now: () => '2026-12-01T09:00:00.000Z' } };
  for (const _ of times) {
    const { itemId } = await askedAtOnce();
    const after = await race(
      itemId,
      () => insist(() => world.planWith(itemId, 1, late)),
      () => insist(() => ask(itemId, 0, { notice: 'escalate' })),
    );
    expect(after.held).toEqual([]);
    expect(after.status.filter((status) => status !== 'superseded')).toEqual(['closed', 'timed-out']);
  }
});

test('time that runs out at the moment of a click is over, or is not', async () => {
  const asked = world.time.now;
  for (const _ of times) {
    world.time.now = asked;
    const { itemId, links } = await askedAtOnce();
    // A day before the limit by the click's own clock, and after it by the workflow's.
    const late = { ...world.deps, clock: { now: () => '2026-12-01T09:00:00.000Z' } };
    const after = await race(
      itemId,
      () => world.post(links[0] ?? '', yes),
      () => insist(() => world.planWith(itemId, 1, late)),
    );
    expect(after.status).not.toContain('open');
    expect(after.status).toEqual(after.held.length === 1 ? ['decided', 'timed-out'] : ['closed', 'timed-out']);
  }
});
