import { beforeEach, describe, expect, test } from 'vitest';
import { ask as askStep } from '../../../functions/approval/ask.ts';
import type { AskInput } from '../../../functions/approval/asking.ts';
import { answerPage } from '../../../functions/approval/page/answer.ts';
import { planNotice } from '../../../functions/approval/plan-notice.ts';
import { signBinding } from '../../../functions/approval/signature.ts';
import type { Role } from '../../../functions/domain/identity/role.ts';
import { defaultPolicyRules } from '../../../functions/domain/policy/defaults.ts';
import { commit } from '../../../functions/store/commit.ts';
import { newPolicy } from '../../../functions/store/policies.ts';
import { linkIn, memoryWorld, ownPage, type World, yes } from '../../integration/approval/world.ts';
import { overtaken } from '../../integration/request/overtaken.ts';
import { now, people } from './samples.ts';

const three: Role[] = ['partner-marketing-manager', 'regional-lead', 'head-of-partnerships'];
const { mira, regis, hana, clara } = people;
const no = { decision: 'reject', amount: '12,500.00', reason: 'It is too early.' };

let world: World;
beforeEach(async () => {
  world = await memoryWorld();
});

const ask = (itemId: string, stage: number, more: Partial<AskInput> = {}) =>
  world.ask(itemId, { stage, taskToken: `token-${stage}`, ...more });
const plan = (itemId: string, stage: number) => world.plan(itemId, 'request-approval', stage);
/** The latest link that a person got. */
const linkTo = (personId: string) =>
  linkIn(world.box.findLast(({ to }) => to === `${personId}@vendor.example`)?.letter);
const whoIsAsked = async (itemId: string) =>
  (await world.approvals(itemId)).filter(({ status }) => status === 'open').map(({ personId }) => personId);

async function askedAtOnce(inParallel = three): Promise<string> {
  const itemId = await world.request({ inParallel });
  for (const [stage] of inParallel.entries()) await ask(itemId, stage);
  return itemId;
}

describe('every seat of the chain is asked at once', () => {
  test('by a link of its own, with a clock of its own and the reason kept', async () => {
    const itemId = await world.request({ inParallel: three });
    for (const stage of [2, 0, 1]) {
      expect(await plan(itemId, stage)).toEqual({ notice: 'ask', seconds: 2 * 24 * 3600 });
      expect(await ask(itemId, stage)).toMatchObject({ did: 'asked' });
    }
    const asked = await world.approvals(itemId);
    expect(new Set(asked.map(({ linkHash }) => linkHash)).size).toBe(3);
    expect(asked.toSorted((a, b) => a.stage - b.stage)).toMatchObject([
      { stage: 0, personId: 'mira', resolution: { how: 'seat', role: 'partner-marketing-manager' } },
      { stage: 1, personId: 'regis', resolution: { how: 'seat', role: 'regional-lead' } },
      { stage: 2, personId: 'hana', resolution: { how: 'seat', role: 'head-of-partnerships' } },
    ]);
    expect(await world.events(itemId)).toEqual(['request.approval-asked']);
  });

  test('at any stage of the chain and none beyond it', async () => {
    const itemId = await world.request({ inParallel: three });
    await expect(ask(itemId, 3)).rejects.toThrow('no stage 3');
    expect(world.box).toEqual([]);
  });

  test('by the chain that was fixed with triage, whatever the policy says by now', async () => {
    const approval = { ...defaultPolicyRules.approval, chain: [{ upTo: null, roles: ['finance' as const] }] };
    const rules = { ...defaultPolicyRules, approval };
    await commit(world.table, newPolicy({ version: 2, rules, author: 'test', reason: 'another', createdAt: now }));
    expect(await whoIsAsked(await askedAtOnce())).toEqual(['mira', 'regis', 'hana']);
  });

  test('and each is reminded and escalated by itself', async () => {
    const itemId = await askedAtOnce();
    world.time.now = '2026-11-25T09:00:00.000Z';
    await world.post(linkTo('regis'), yes);
    expect(await plan(itemId, 0)).toEqual({ notice: 'remind', seconds: 2 * 24 * 3600 });
    expect(await ask(itemId, 0, { notice: 'remind' })).toMatchObject({ did: 'reminded' });
    expect(await plan(itemId, 1)).toMatchObject({ notice: 'none' });
    expect(world.box.slice(3).map(({ to }) => to)).toEqual(['mira@vendor.example']);
  });
});

describe('nobody has two stages of one request', () => {
  test('earlier seats choose first, whichever is asked first', async () => {
    await world.seat({ ...hana, roles: ['partner-marketing-manager', 'head-of-partnerships'] });
    await world.seat({ ...mira, roles: ['partner-operations'] });
    const itemId = await world.request({ inParallel: three });
    for (const stage of [2, 1, 0]) await ask(itemId, stage);
    const asked = await world.approvals(itemId);
    expect(asked.map(({ stage, personId }) => `${stage} ${personId}`).sort()).toEqual(['0 hana', '1 regis', '2 clara']);
  });

  test('nor does an escalation go to somebody who was asked at another stage, or decided there', async () => {
    const itemId = await askedAtOnce();
    expect(await ask(itemId, 0, { notice: 'escalate' })).toMatchObject({ did: 'escalated' });
    expect(await whoIsAsked(itemId)).toEqual(['regis', 'hana', 'clara']);
    // Nobody is left above the regional lead: the same person is reminded.
    expect(await ask(itemId, 1, { notice: 'escalate' })).toMatchObject({ did: 'reminded' });
    await world.post(linkTo('hana'), yes);
    expect(await ask(itemId, 1, { notice: 'escalate' })).toMatchObject({ did: 'reminded' });
    expect(new Set(await whoIsAsked(itemId))).toEqual(new Set(['regis', 'clara']));
  });

  test('and a form of somebody who came to have two decides one', async () => {
    const itemId = await askedAtOnce(['partner-marketing-manager', 'regional-lead']);
    const [first, second] = await world.approvals(itemId);
    if (!first || !second) throw new Error('two are asked');
    const twice = { ...second, personId: first.personId, personEmail: first.personEmail };
    await world.overwrite({ ...twice, signature: await signBinding(twice, world.deps.sealer) });
    expect((await world.post(linkTo('mira'), yes)).status).toBe(200);
    expect((await world.post(linkTo('regis'), yes)).status).toBe(410);
    expect(await world.readRequest(itemId)).toMatchObject({ approvals: [{ stage: 0, personId: 'mira' }] });
  });
});

describe('an approval', () => {
  test('is kept on the request in its own write, and shown to the others', async () => {
    const itemId = await askedAtOnce();
    expect((await world.post(linkTo('hana'), yes)).status).toBe(200);
    expect(await world.readRequest(itemId)).toMatchObject({
      status: 'pending-approval',
      stage: 1,
      approvals: [{ stage: 2, personId: 'hana', resolution: { how: 'seat' } }],
    });
    expect(await whoIsAsked(itemId)).toEqual(['mira', 'regis']);
    const { html } = await world.open(linkTo('mira'));
    expect(html).toContain('Hana Sato, head of partnerships, approved');
    const others = html.slice(html.indexOf('Asked at the same time'), html.indexOf('<h2>History'));
    expect(others).toContain('Regis Laurent, regional lead');
    expect(others).not.toMatch(/Mira Jansen|Hana Sato/);
    expect(await world.events(itemId)).toEqual(['request.approval-asked', 'approval.decided']);
  });

  test('twice is told and counts once', async () => {
    const itemId = await askedAtOnce();
    await world.post(linkTo('hana'), yes);
    const again = await world.post(linkTo('hana'), yes);
    expect(again).toMatchObject({ status: 200, html: expect.stringContaining('Already decided by Hana Sato') });
    expect(await world.readRequest(itemId)).toMatchObject({ approvals: [{ stage: 2 }] });
  });
});

describe('the first rejection or return', () => {
  test.each([
    ['reject', 'It was rejected.'],
    ['return', 'It was returned for changes.'],
  ])('%s closes every other question, and its link says by whom and when', async (decision, sentence) => {
    const itemId = await askedAtOnce();
    await world.post(linkTo('mira'), yes);
    expect((await world.post(linkTo('regis'), { ...no, decision })).status).toBe(200);
    expect(await whoIsAsked(itemId)).toEqual([]);
    const answer = expect.stringContaining('Already decided by Regis Laurent at 23 November 2026, 09:00 UTC');
    for (const reply of [await world.open(linkTo('hana')), await world.post(linkTo('hana'), yes)]) {
      expect(reply).toMatchObject({ status: 200, html: answer });
      expect(reply.html).toContain(sentence);
    }
    expect((await world.open(linkTo('mira'))).html).toContain('Already decided by Mira Jansen');
    const told = ['approval.closed', 'approval.decided', 'approval.decided', 'request.approval-asked'];
    expect((await world.events(itemId)).sort()).toEqual(told);
    expect(await world.readRequest(itemId)).toMatchObject({
      approvals: [{ verdict: 'approve' }, { verdict: decision }],
    });
  });

  test('asks nobody any more, whose workflow goes on', async () => {
    const itemId = await world.request({ inParallel: three });
    await ask(itemId, 0);
    await ask(itemId, 1);
    await world.post(linkTo('mira'), no);
    expect(await plan(itemId, 1)).toMatchObject({ notice: 'none' });
    expect(await plan(itemId, 2)).toMatchObject({ notice: 'none' });
    expect(await ask(itemId, 1, { notice: 'remind', taskToken: 'late' })).toMatchObject({ did: 'not-asked' });
    expect(await ask(itemId, 2)).toEqual({ approvalId: null, did: 'not-asked' });
    expect(world.resumeTask.mock.calls.map(([token]) => token)).toEqual(['late', 'token-2']);
    expect(world.box).toHaveLength(2);
  });
});

describe('time that ran out at one stage', () => {
  const over = '2026-12-01T09:00:00.000Z';

  test('closes the others, whose links say so', async () => {
    const itemId = await askedAtOnce();
    world.time.now = over;
    expect(await plan(itemId, 0)).toMatchObject({ notice: 'time-out' });
    expect((await world.approvals(itemId)).map(({ status }) => status)).toEqual(['timed-out', 'closed', 'closed']);
    expect(await plan(itemId, 1)).toMatchObject({ notice: 'none' });
    const reply = await world.post(linkTo('regis'), yes);
    expect(reply).toMatchObject({ status: 200, html: expect.stringContaining('This question is closed') });
    expect(await world.readRequest(itemId)).toMatchObject({ status: 'pending-approval', approvals: [] });
    const told = ['approval.closed', 'approval.closed', 'approval.timed-out'];
    expect((await world.events(itemId)).slice(1).sort()).toEqual(told);
  });

  test('asks nobody who was not asked before', async () => {
    const itemId = await world.request({ inParallel: three });
    await ask(itemId, 0);
    world.time.now = over;
    await plan(itemId, 0);
    expect(await plan(itemId, 2)).toMatchObject({ notice: 'none' });
    expect(await ask(itemId, 2)).toMatchObject({ did: 'not-asked' });
  });
});

describe("a stage that is asked between another's look and its write", () => {
  const begun = async () => {
    const itemId = await world.request({ inParallel: three });
    await ask(itemId, 0);
    return itemId;
  };

  test('is closed by a rejection, too', async () => {
    const itemId = await begun();
    const post = { method: 'POST', params: { link: linkTo('mira') }, headers: ownPage, cookies: [] };
    const deps = overtaken(world.deps, () => ask(itemId, 1));
    expect((await answerPage({ ...post, form: new URLSearchParams(no) }, deps)).status).toBe(200);
    expect((await world.approvals(itemId)).map(({ status }) => status)).toEqual(['decided', 'closed']);
  });

  test('is closed by time that runs out, once the step is tried again', async () => {
    const itemId = await begun();
    const question = { purpose: 'request-approval', itemId, stage: 0 } as const;
    const late = { ...world.deps, clock: { now: () => '2026-12-01T09:00:00.000Z' } };
    const deps = overtaken(late, () => ask(itemId, 1));
    await expect(planNotice(question, deps)).rejects.toMatchObject({ name: 'WriteContention' });
    expect(await planNotice(question, deps)).toMatchObject({ notice: 'time-out' });
    expect((await world.approvals(itemId)).map(({ status }) => status)).toEqual(['timed-out', 'closed']);
  });

  test('keeps who it goes to: the other looks again', async () => {
    const itemId = await askedAtOnce();
    const escalate = { notice: 'escalate', taskToken: 'next' } as const;
    const deps = overtaken(world.deps, () => ask(itemId, 1, escalate));
    const input = { purpose: 'request-approval', itemId, stage: 0, ...escalate } as const;
    expect(await askStep(input, deps)).toMatchObject({ did: 'reminded' });
    expect(await whoIsAsked(itemId)).toEqual(['mira', 'hana', 'clara']);
  });
});

test('a seat that nobody may decide in keeps no other from being asked', async () => {
  const itemId = await world.request({ inParallel: ['finance', 'regional-lead'], submittedBy: 'clara' });
  await world.seat({ ...people.finn, unreachable: { since: now, reason: 'bounce' } });
  expect(await ask(itemId, 0)).toMatchObject({ did: 'unassigned' });
  expect(await ask(itemId, 1)).toMatchObject({ did: 'asked' });
  await world.post(linkTo('regis'), no);
  expect(await plan(itemId, 0)).toMatchObject({ notice: 'none' });
});

test('whoever is unreachable is passed over for somebody who has no other stage', async () => {
  const itemId = await askedAtOnce();
  await world.seat({ ...regis, unreachable: { since: now, reason: 'bounce' } });
  expect(await ask(itemId, 1, { taskToken: 'next' })).toMatchObject({ did: 'escalated' });
  expect(await whoIsAsked(itemId)).toEqual(['mira', 'hana', clara.personId]);
});
