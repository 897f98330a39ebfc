import { afterEach, beforeEach, expect, test } from 'vitest';
import { terms } from '../../unit/domain/examples.ts';
import { asked, decide } from './deciding.ts';
import { allocated, budgetId, createWorld, nora, type World } from './world.ts';

const lastDay = '2027-04-30T23:59:59.999Z';
const dayAfter = '2027-05-01T00:00:00.000Z';
const closed = 'its quarter ended on 2027-03-31 and its grace period on 2027-04-30';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.drop());

test('nothing can be asked for in a quarter that is closed, nor tried', async () => {
  world.at(dayAfter);
  const refusal = {
    kind: 'invalid',
    problems: [{ field: '/startDate', problem: `falls into 2027Q1, which is closed: ${closed}` }],
  };
  await expect(world.submit()).rejects.toMatchObject(refusal);
  await expect(world.ask('POST /requests/what-if', { caller: nora, body: terms })).rejects.toMatchObject(refusal);
  expect((await world.list()).body.items).toEqual([]);
});

test('a request whose quarter closed while it waited is returned and told why; nothing is reserved', async () => {
  const requestId = await asked(world, { amount: 10_000 });
  world.at(dayAfter);
  expect(await decide(world, requestId)).toMatchObject({ next: 'returned' });
  const reason = `The budget ${budgetId} is closed: ${closed}. Ask for another quarter.`;
  expect(await world.read(requestId)).toMatchObject({ request: { status: 'returned', reason } });
  expect(await world.available()).toBe(allocated);
  expect((await world.events(requestId)).at(-1)).toBe('request.returned');
});

test('on the last day of grace money is still reserved', async () => {
  const requestId = await asked(world, { amount: 10_000 });
  world.at(lastDay);
  expect(await decide(world, requestId)).toMatchObject({ next: 'approved' });
  expect(await world.available()).toBe(allocated - 10_000);
});
