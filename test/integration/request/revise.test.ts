import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyDecision } from '../../../functions/request/steps/apply-decision.ts';
import { triageRequest } from '../../../functions/request/steps/triage.ts';
import { terms } from '../../unit/domain/examples.ts';
import { ask, asked, decide, decided } from './deciding.ts';
import { createWorld, nora, pmm, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.drop());

const back = { verdict: 'return', reason: 'Another date, please.' } as const;
const later = { ...terms, startDate: '2027-02-01' };

async function returned() {
  const requestId = await asked(world);
  await decide(world, requestId, back);
  return requestId;
}
const revise = (requestId: string, body: object = later, caller = nora) =>
  world.ask('PUT /requests/{requestId}', { caller, params: { requestId }, body });

test('a returned request says why; changed, it is a new version that goes back to triage', async () => {
  const requestId = await returned();
  expect(await world.read(requestId)).toMatchObject({
    request: { status: 'returned', reason: 'Another date, please.', version: 1 },
    approvals: [{ verdict: 'return', reason: 'Another date, please.' }],
  });
  expect((await revise(requestId)).body).toMatchObject({ status: 'submitted', version: 2, terms: later, reason: null });
  await triageRequest({ requestId }, world.deps);
  expect(await world.stored(requestId)).toMatchObject({ status: 'triaged', triage: { requestVersion: 2 } });
  expect((await world.events(requestId)).slice(-3)).toEqual(['request.returned', 'request.revised', 'request.triaged']);
});

test('the same change sent again gets the same answer and is no third version', async () => {
  const requestId = await returned();
  const first = await revise(requestId);
  expect((await revise(requestId)).body).toEqual(first.body);
  await expect(revise(requestId, { ...later, amount: 1 })).rejects.toMatchObject({ kind: 'wrong-state' });
  expect((await world.stored(requestId)).version).toBe(2);
});

test('whoever submitted an earlier version decides on no later one, by id and by address', async () => {
  const requestId = await asked(world, { partnerId: 'northwind' }, pmm);
  await decide(world, requestId, back);
  await revise(requestId);
  const { submittedBy, contact, submittedBefore } = await world.stored(requestId);
  expect([submittedBy, contact.email]).toEqual([`partner:${nora.userId}`, nora.email]);
  expect(submittedBefore).toEqual([pmm.userId, pmm.email]);
  await triageRequest({ requestId }, world.deps);
  await ask(world, requestId);
  for (const who of [{ personId: pmm.userId }, { personId: 'another-entry', personEmail: pmm.email.toUpperCase() }]) {
    const taken = await decided(world, requestId, who);
    await expect(applyDecision(taken, world.deps)).rejects.toMatchObject({ kind: 'forbidden' });
  }
  expect(await decide(world, requestId)).toMatchObject({ next: 'approved' });
});

test('of two changes at once one stands, and the other is told so', async () => {
  const requestId = await returned();
  const amounts = [100_000, 200_000, 300_000];
  const answers = await Promise.allSettled(amounts.map((amount) => revise(requestId, { ...later, amount })));
  const won = answers.findIndex(({ status }) => status === 'fulfilled');
  const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason.kind] : []));
  expect(refused).toHaveLength(2);
  for (const kind of refused) expect(['wrong-state', 'conflict']).toContain(kind);
  expect(await world.stored(requestId)).toMatchObject({ version: 2, terms: { amount: amounts[won] } });
  expect((await world.events(requestId)).filter((type) => type === 'request.revised')).toHaveLength(1);
});

test('only a returned request can be changed', async () => {
  const requestId = await asked(world);
  await expect(revise(requestId)).rejects.toMatchObject({ kind: 'wrong-state' });
  expect((await world.stored(requestId)).version).toBe(1);
});

test('a change is admitted by the same rules as a new request; refused, it leaves the request returned', async () => {
  const requestId = await returned();
  const odd = { ...later, amount: -1, programId: 'No Slug', partnerId: 'contoso' };
  await expect(revise(requestId, odd)).rejects.toMatchObject({
    problems: expect.arrayContaining([
      expect.objectContaining({ field: '/amount' }),
      expect.objectContaining({ field: '/partnerId' }),
      expect.objectContaining({ field: '/programId' }),
    ]),
  });
  await expect(revise(requestId, { ...later, region: 'apac' })).rejects.toMatchObject({ kind: 'invalid' });
  expect(await world.stored(requestId)).toMatchObject({ status: 'returned', version: 1 });
});

test('whoever changes the request has submitted it, and may not decide on it', async () => {
  const requestId = await returned();
  await revise(requestId, later, pmm);
  await triageRequest({ requestId }, world.deps);
  await ask(world, requestId);
  await expect(decide(world, requestId, { personId: pmm.userId })).rejects.toMatchObject({ kind: 'forbidden' });
  expect((await world.stored(requestId)).status).toBe('pending-approval');
});

test('a decision on the version before cannot move the new one', async () => {
  const requestId = await asked(world);
  const old = await decided(world, requestId, { verdict: 'approve' });
  await decide(world, requestId, back);
  await revise(requestId);
  await triageRequest({ requestId }, world.deps);
  await ask(world, requestId);
  await expect(applyDecision(old, world.deps)).rejects.toMatchObject({ kind: 'conflict' });
  expect((await world.stored(requestId)).status).toBe('pending-approval');
});

test('a returning step whose answer was lost answers the same once the partner has changed the request', async () => {
  const requestId = await asked(world);
  const input = await decided(world, requestId, back);
  const first = await applyDecision(input, world.deps);
  await revise(requestId);
  expect(await applyDecision(input, world.deps)).toEqual(first);
  expect(first.next).toBe('returned');
});
