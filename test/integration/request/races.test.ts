import { afterAll, beforeAll, expect, test } from 'vitest';
import { availableAccount, reservedAccount } from '../../../functions/domain/ledger/accounts.ts';
import { requestRoutes } from '../../../functions/request/routes.ts';
import { advance } from '../../../functions/request/steps/advance.ts';
import { applyDecision } from '../../../functions/request/steps/apply-decision.ts';
import { triageRequest } from '../../../functions/request/steps/triage.ts';
import { call, partnerUser } from '../../support/rooms.ts';
import { asked, decide, decided } from './deciding.ts';
import { overtaken } from './overtaken.ts';
import { budgetId, createWorld, nora, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.drop());

const times = <T>(count: number, make: (n: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, n) => make(n)));
const withdraw = (requestId: string) =>
  world.ask('POST /requests/{requestId}/withdrawal', { caller: nora, params: { requestId } });

test('of twenty requests that race for the last cent one is approved, the others are told why not', async () => {
  await world.addPartner('wingtip', 1);
  await world.prove('wingtip');
  const wingtip = partnerUser('wingtip');
  const requests = await times(20, () => asked(world, { amount: 1 }, wingtip));
  const inputs = await Promise.all(requests.map((requestId) => decided(world, requestId)));
  // Each step runs twice at once, as a workflow's retry may.
  const replies = await Promise.all([...inputs, ...inputs].map((input) => applyDecision(input, world.deps)));
  const nexts = replies.map(({ next }) => next);
  expect(nexts.slice(0, 20)).toEqual(nexts.slice(20));
  expect(nexts.slice(0, 20).sort()).toEqual(['approved', ...Array.from({ length: 19 }, () => 'returned')]);

  const stored = await Promise.all(requests.map(world.stored));
  for (const request of stored) {
    const reserved = await world.balance(reservedAccount({ ...request, budgetId }));
    expect(reserved).toBe(request.status === 'approved' ? 1 : 0);
    if (request.status !== 'approved') {
      expect(request).toMatchObject({
        status: 'returned',
        returnReason: `Your allocation in the budget ${budgetId} has $0.00 left, and $0.01 would be reserved. Ask for less, or for another quarter.`,
      });
    }
  }
  expect(await world.balance(availableAccount({ budgetId, partnerId: 'wingtip' }))).toBe(0);
  const events = await Promise.all(requests.map(world.events));
  expect(events.map((types) => types.length)).toEqual(events.map(() => 4));
  expect(await world.proof()).toMatchObject({ ok: true });
});

test('what one request gives up another one gets', async () => {
  await world.addPartner('lucerne', 500);
  await world.prove('lucerne');
  const lucerne = partnerUser('lucerne');
  const [first, second] = [await asked(world, { amount: 400 }, lucerne), await asked(world, { amount: 400 }, lucerne)];
  await decide(world, first);
  expect(await decide(world, second)).toMatchObject({ next: 'returned' });
  const body = { ...(await world.stored(second)).terms, amount: 100 };
  await world.ask('PUT /requests/{requestId}', { caller: lucerne, params: { requestId: second }, body });
  expect(await triageRequest({ requestId: second }, world.deps)).toMatchObject({ outcome: 'fund' });
});

test('withdrawing while the last approver says yes: the one or the other, with the money where it belongs', async () => {
  for (let round = 0; round < 8; round++) {
    const requestId = await asked(world, { amount: 1000 });
    const input = await decided(world, requestId);
    const before = await world.available();
    const step = applyDecision(input, world.deps);
    const [withdrawal, reply] = await Promise.all([withdraw(requestId).catch(({ kind }) => kind), step]);
    const { status } = await world.stored(requestId);
    if (status === 'withdrawn') {
      expect(withdrawal).toMatchObject({ status: 200 });
      expect(reply.next).toBe('withdrawn');
      expect(await world.available()).toBe(before);
    } else {
      expect(withdrawal).toBe('wrong-state');
      expect(reply.next).toBe('approved');
      expect(status).toBe('approved');
      expect(await world.available()).toBe(before - 1000);
    }
  }
  expect(await world.proof()).toMatchObject({ ok: true });
});

test('overtaken by a withdrawal between look and write, an approval reserves nothing', async () => {
  const requestId = await asked(world, { amount: 1000 });
  const before = await world.available();
  const deps = overtaken(world.deps, () => withdraw(requestId));
  expect(await applyDecision(await decided(world, requestId), deps)).toMatchObject({ next: 'withdrawn' });
  expect(await world.available()).toBe(before);
});

test('overtaken by triage between look and write, a withdrawal is made all the same', async () => {
  const requestId = await world.submit();
  const deps = overtaken(world.deps, () => triageRequest({ requestId }, world.deps));
  const reply = await call(requestRoutes, deps, 'POST /requests/{requestId}/withdrawal', {
    caller: nora,
    params: { requestId },
  });
  expect(reply).toMatchObject({ status: 200, body: { status: 'withdrawn' } });
  expect(await world.events(requestId)).toEqual(['request.submitted', 'request.triaged', 'request.withdrawn']);
});

test('withdrawing while triage works is no reason to be refused', async () => {
  for (let round = 0; round < 5; round++) {
    const requestId = await world.submit();
    const [withdrawal] = await Promise.all([withdraw(requestId), triageRequest({ requestId }, world.deps)]);
    expect(withdrawal).toMatchObject({ status: 200, body: { status: 'withdrawn' } });
    expect((await world.events(requestId)).filter((type) => type === 'request.withdrawn')).toHaveLength(1);
  }
});

test('withdrawn twice at once, it is told once', async () => {
  const requestId = await world.submit();
  const answers = await times(3, () => withdraw(requestId));
  expect(answers.map(({ body }) => body.status)).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
  expect(await world.events(requestId)).toEqual(['request.submitted', 'request.withdrawn']);
});

test('a change in the last moment and the end of the wait: the one or the other', async () => {
  for (let round = 0; round < 5; round++) {
    const requestId = await asked(world, { amount: 1000 });
    await decide(world, requestId, { verdict: 'return', reason: 'Another date, please.' });
    const body = { ...(await world.stored(requestId)).terms, startDate: '2027-02-01' };
    const put = world.ask('PUT /requests/{requestId}', { caller: nora, params: { requestId }, body });
    const [change, reply] = await Promise.all([
      put.then(
        ({ status }) => status,
        ({ kind }) => kind,
      ),
      advance({ requestId, to: 'withdrawn' }, world.deps),
    ]);
    const { status } = await world.stored(requestId);
    expect(reply.status).toBe(status);
    expect([status, change]).toEqual(status === 'submitted' ? ['submitted', 200] : ['withdrawn', 'wrong-state']);
  }
});
