import { beforeEach, expect, test } from 'vitest';
import type { Role } from '../../../functions/domain/identity/role.ts';
import { defaultPolicyRules } from '../../../functions/domain/policy/defaults.ts';
import { applyDecision } from '../../../functions/request/steps/apply-decision.ts';
import { commit } from '../../../functions/store/commit.ts';
import { newPolicy } from '../../../functions/store/policies.ts';
import { linkIn, memoryWorld, type World, yes } from '../../integration/approval/world.ts';
import { now } from './samples.ts';

/** What version 1 of the policy asks for $12,500. */
const inOrder: Role[] = ['partner-marketing-manager', 'regional-lead'];

let world: World;
beforeEach(async () => {
  world = await memoryWorld();
});

/** Version 2: somebody else, and fewer or more of them. */
const change = (...roles: Role[]) => {
  const approval = { ...defaultPolicyRules.approval, chain: [{ upTo: null, roles }] };
  const rules = { ...defaultPolicyRules, approval };
  // Rules are kept by version and author, and every table in memory has the same name.
  const by = { author: roles.join(' '), confirmedBy: 'hana', reason: 'another chain', createdAt: now };
  return commit(world.table, newPolicy({ version: 2, rules, ...by }));
};

async function agreed(itemId: string) {
  await world.post(linkIn(world.box.at(-1)?.letter), yes);
  const [approval] = await world.approvals(itemId);
  const decision = { verdict: 'approve' as const, approvalId: approval?.approvalId ?? '' };
  return applyDecision({ requestId: itemId, stage: 0, decision }, world.deps);
}

test.each([
  ['the last seat alone', ['regional-lead']],
  ['other seats', ['regional-lead', 'head-of-partnerships']],
] as const)('whoever a request asked for at triage decides, though a later policy asks %s', async (_, roles) => {
  const itemId = await world.request({ inOrder });
  await world.ask(itemId);
  await change(...roles);
  expect(await agreed(itemId)).toMatchObject({ next: 'ask', stage: 1 });
  await world.ask(itemId, { stage: 1, taskToken: 'token-2' });
  const asked = (await world.approvals(itemId)).map(({ stage, role, personId }) => `${stage} ${role} ${personId}`);
  expect(asked).toEqual(['0 partner-marketing-manager mira', '1 regional-lead regis']);
});

test('a policy that asks nobody more is not followed back either', async () => {
  const itemId = await world.request({ inOrder: ['partner-marketing-manager'] });
  await world.ask(itemId);
  await change('partner-marketing-manager', 'regional-lead');
  // The last seat agreed: only its money is missing, of which this partner has none.
  expect(await agreed(itemId)).toMatchObject({ next: 'returned' });
});

test('a request from before chains were kept goes by the policy in force', async () => {
  const itemId = await world.request();
  await world.ask(itemId);
  await change('partner-marketing-manager', 'head-of-partnerships');
  expect(await agreed(itemId)).toMatchObject({ next: 'ask', stage: 1 });
  await world.ask(itemId, { stage: 1, taskToken: 'token-2' });
  expect((await world.approvals(itemId)).map(({ role }) => role)).toEqual([
    'partner-marketing-manager',
    'head-of-partnerships',
  ]);
});
