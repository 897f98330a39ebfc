import { beforeEach, describe, expect, test } from 'vitest';
import type { AskInput } from '../../../functions/approval/asking.ts';
import { defaultPolicyRules } from '../../../functions/domain/policy/defaults.ts';
import { commit } from '../../../functions/store/commit.ts';
import { newPolicy } from '../../../functions/store/policies.ts';
import { linkIn, memoryWorld, type World, yes } from '../../integration/approval/world.ts';

/** A Tuesday before Christmas; Friday is a holiday in Germany, where the samples' region counts its days. */
const askedAt = '2026-12-22T09:00:00.000Z';
type Purpose = AskInput['purpose'];

let world: World;
beforeEach(async () => {
  world = await memoryWorld();
  world.time.now = askedAt;
});

/** The loop of the state machine, with a clock that jumps over every wait; what was sent to whom, and when. */
async function climb(itemId: string, purpose: Purpose, most: number): Promise<string[]> {
  const sent: string[] = [];
  while (sent.length < most) {
    const { notice, seconds } = await world.plan(itemId, purpose);
    if (notice === 'time-out' || notice === 'none') return [...sent, `${world.time.now.slice(0, 16)} ${notice}`];
    await world.ask(itemId, { purpose, notice, taskToken: `token-${sent.length}` });
    sent.push(`${world.time.now.slice(0, 16)} ${notice} ${world.box.at(-1)?.to.split('@')[0]}`);
    world.time.now = new Date(Date.parse(world.time.now) + seconds * 1000).toISOString();
  }
  return sent;
}

describe('over a holiday and a weekend', () => {
  test('a request is asked, reminded, escalated and ended', async () => {
    const itemId = await world.request();
    expect(await climb(itemId, 'request-approval', 9)).toEqual([
      '2026-12-22T09:00 ask mira',
      '2026-12-24T09:00 remind mira',
      '2026-12-29T09:00 escalate hana',
      '2026-12-30T09:00 time-out',
    ]);
    expect(await world.events(itemId)).toEqual([
      'request.approval-asked',
      'approval.reminded',
      'approval.escalated',
      'approval.timed-out',
    ]);
  });

  test('a review goes up and up, and at the top is asked again', async () => {
    const itemId = await world.claimToReview();
    expect(await climb(itemId, 'claim-review', 10)).toEqual([
      '2026-12-22T09:00 ask mira',
      '2026-12-23T09:00 remind mira',
      '2026-12-29T09:00 escalate hana',
      '2026-12-30T09:00 ask clara',
      '2026-12-31T09:00 remind clara',
      '2027-01-06T09:00 escalate clara',
      '2027-01-07T09:00 ask clara',
      '2027-01-08T09:00 remind clara',
      '2027-01-13T09:00 escalate clara',
      '2027-01-14T09:00 ask clara',
    ]);
    const { preview, blocks } = world.box[3]?.letter ?? {};
    expect(preview).toMatch(/^Escalated to you\. /);
    expect(JSON.stringify(blocks)).toContain('Hana Sato was asked');
    const open = (await world.approvals(itemId)).filter(({ status }) => status === 'open');
    expect(open).toMatchObject([{ personId: 'clara', expiresAt: '2027-01-21T09:00:00.000Z' }]);
  });

  test('a payment that finance leaves goes to the CRO, whose word counts', async () => {
    const itemId = await world.claim();
    const sent = await climb(itemId, 'finance-approval', 4);
    expect(sent.map((line) => line.split(' ').slice(1).join(' '))).toEqual([
      'ask finn',
      'remind finn',
      'escalate clara',
      'ask clara',
    ]);
    world.time.now = '2027-01-04T09:00:00.000Z';
    const dead = linkIn(world.box[0]?.letter);
    expect((await world.post(dead, { ...yes, amount: '2,400.00' })).status).toBe(410);
    expect((await world.post(linkIn(world.box.at(-1)?.letter), { ...yes, amount: '2,400.00' })).status).toBe(200);
    expect(await world.plan(itemId, 'finance-approval')).toMatchObject({ notice: 'remind' });
  });
});

describe('a workflow that is started again', () => {
  test.each<Purpose>(['request-approval', 'claim-review'])('goes on with the clock of a %s', async (purpose) => {
    const itemId = await (purpose === 'claim-review' ? world.claimToReview() : world.request());
    await climb(itemId, purpose, 2);
    world.time.now = '2026-12-28T15:00:00.000Z';
    expect(await climb(itemId, purpose, 2)).toEqual(['2026-12-28T15:00 remind mira', '2026-12-29T09:00 escalate hana']);
    expect(world.time.now).toBe('2026-12-30T09:00:00.000Z');
    const [first, second, third] = world.box.map(({ letter }) => linkIn(letter));
    expect([second, third]).toEqual([first, first]);
    expect((await world.approvals(itemId)).map((asked) => asked.askedAt)).toEqual([askedAt, askedAt]);
    const told = (await world.events(itemId)).filter((type) => type === 'approval.reminded');
    expect(told).toHaveLength(1);
  });
});

describe('a question whose limits the policy changed since it was asked', () => {
  const longer = { reminderBusinessDays: 3, escalationBusinessDays: 8, limitBusinessDays: 10 };
  const shorter = { reminderBusinessDays: 1, escalationBusinessDays: 2, limitBusinessDays: 3 };
  test.each([
    { limit: 'longer', approval: longer, sent: ['2026-12-24T09:00 ask mira', '2026-12-28T09:00 remind mira'] },
    { limit: 'shorter', approval: shorter, sent: ['2026-12-24T09:00 remind mira', '2026-12-24T09:00 escalate hana'] },
  ])(
    'ends on the day that its mail told, and no mail is sent from then on ($limit)',
    async ({ limit, approval, sent }) => {
      const itemId = await world.request();
      await climb(itemId, 'request-approval', 1);
      const rules = { ...defaultPolicyRules, approval: { ...defaultPolicyRules.approval, ...approval } };
      const policy = { version: 2, rules, author: limit, reason: 'limits', createdAt: askedAt };
      await commit(world.table, newPolicy(policy));
      expect(await climb(itemId, 'request-approval', 9)).toEqual([...sent, '2026-12-30T09:00 time-out']);
    },
  );
});
