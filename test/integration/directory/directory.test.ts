import { afterEach, beforeEach, expect, test } from 'vitest';
import { directoryRoutes } from '../../../functions/directory/routes.ts';
import { defaultPolicyRules } from '../../../functions/domain/policy/defaults.ts';
import { timelineOf } from '../../../functions/store/timeline.ts';
import { call, createRoom, partnerUser, staff } from '../../support/rooms.ts';

let room: Awaited<ReturnType<typeof createRoom>>;
beforeEach(async () => {
  room = await createRoom();
});
afterEach(() => room.drop());

const operations = staff('partner-operations');
const person = { name: 'Mira Jansen', roles: ['partner-marketing-manager'], regions: [] };
const seat = (personId: string, over: object = {}) =>
  call(directoryRoutes, room.deps, 'PUT /people/{personId}', {
    caller: operations,
    params: { personId },
    body: { ...person, email: `${personId}@vendor.example`, ...over },
  });
const changePolicy = (rules: object, key?: string) =>
  call(directoryRoutes, room.deps, 'POST /policy', {
    caller: operations,
    body: { rules, reason: 'Shorter lead time for the pilot' },
    ...(key && { key }),
  });
const readPolicy = (query: object = {}) =>
  call(directoryRoutes, room.deps, 'GET /policy', { caller: staff('cro'), query });

test('me is who the token names', async () => {
  const caller = partnerUser('northwind');
  expect((await call(directoryRoutes, room.deps, 'GET /me', { caller })).body).toEqual(caller);
});

test('people are seated and listed for staff', async () => {
  await seat('hana', { roles: ['head-of-partnerships'] });
  await seat('mira', { managerId: 'hana' });
  await seat('mira', { managerId: 'hana', regions: ['emea'] });
  const { body } = await call(directoryRoutes, room.deps, 'GET /people', { caller: staff('cro') });
  expect(body).toMatchObject({ items: [{ personId: 'hana' }, { personId: 'mira', regions: ['emea'] }] });
  await expect(
    call(directoryRoutes, room.deps, 'GET /people', { caller: partnerUser('northwind') }),
  ).rejects.toMatchObject({ kind: 'forbidden' });
});

test('who sits where is told with who changed it, without names or addresses', async () => {
  await seat('mira', { regions: ['emea'] });
  const [told] = await timelineOf(room.table, 'mira');
  expect(told).toMatchObject({ type: 'person.seated', by: 'partner-operations-1', facts: { regions: 'emea' } });
  expect(JSON.stringify(told)).not.toMatch(/Jansen|@/);
});

test('the policy is for staff: its limits would tell a partner how to stay just under them', async () => {
  const caller = partnerUser('northwind');
  await expect(call(directoryRoutes, room.deps, 'GET /policy', { caller })).rejects.toMatchObject({
    kind: 'forbidden',
  });
});

test('the chain of managers exists and ends', async () => {
  const refused = (problem: string) => ({ kind: 'invalid', problems: [{ field: '/managerId', problem }] });
  await expect(seat('mira', { managerId: 'nobody' })).rejects.toMatchObject(refused('names nobody with a seat'));
  await seat('hana');
  await seat('mira', { managerId: 'hana' });
  const circle = refused('would make the chain of managers a circle');
  await expect(seat('hana', { managerId: 'mira' })).rejects.toMatchObject(circle);
  await expect(seat('mira', { managerId: 'mira' })).rejects.toMatchObject(circle);
});

test('a change of policy is a new version with author and reason; the one before stays readable', async () => {
  const rules = { ...defaultPolicyRules, triage: { ...defaultPolicyRules.triage, leadTimeBusinessDays: 0 } };
  const changed = await changePolicy(rules, 'key-policy');
  const policy = { version: 2, author: 'partner-operations-1' };
  expect(changed).toMatchObject({ status: 201, body: { status: 'in-force', policy } });
  expect((await changePolicy(rules, 'key-policy')).body).toEqual(changed.body);
  expect((await readPolicy()).body).toMatchObject({ version: 2, rules: { triage: { leadTimeBusinessDays: 0 } } });
  expect((await readPolicy({ version: '1' })).body).toMatchObject({ version: 1, rules: defaultPolicyRules });
  await expect(readPolicy({ version: '9' })).rejects.toMatchObject({ kind: 'not-found' });
});

test('rules that contradict each other are refused, every one named', async () => {
  const { approval, tier } = defaultPolicyRules;
  const rules = {
    ...defaultPolicyRules,
    approval: { ...approval, chain: approval.chain.toReversed(), reminderBusinessDays: 9 },
    tier: { ...tier, gold: { ...tier.gold, revenue: 1 } },
  };
  await expect(changePolicy(rules)).rejects.toMatchObject({
    kind: 'invalid',
    problems: [
      { field: '/rules/approval/chain' },
      { field: '/rules/approval/reminderBusinessDays' },
      { field: '/rules/tier' },
    ],
  });
  expect((await readPolicy()).body).toMatchObject({ version: 1 });
});

test('two changes at once: one becomes the next version, the other is told', async () => {
  const both = await Promise.allSettled([changePolicy(defaultPolicyRules), changePolicy(defaultPolicyRules)]);
  const stored = both.filter(({ status }) => status === 'fulfilled');
  expect(stored.length).toBeGreaterThanOrEqual(1);
  expect((await readPolicy()).body).toMatchObject({ version: 1 + stored.length });
});
