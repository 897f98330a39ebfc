import { beforeEach, describe, expect, test } from 'vitest';
import { linkIn, memoryWorld, type World, yes } from '../../integration/approval/world.ts';
import { people } from './samples.ts';

let world: World;
let itemId: string;
beforeEach(async () => {
  world = await memoryWorld();
  world.time.now = '2027-01-11T09:00:00.000Z';
  itemId = await world.claim();
  await letTimeRunOut('finn');
  await letTimeRunOut('clara');
});

const purpose = 'finance-approval' as const;
const { managerId: _, ...finn } = people.finn;
const ask = () => world.ask(itemId, { purpose, taskToken: `token-${world.time.now}` });

/** Asks, and lets a week go by without an answer. */
async function letTimeRunOut(personId: string): Promise<void> {
  await ask();
  expect((await world.approvals(itemId)).at(-1)).toMatchObject({ personId, status: 'open' });
  world.time.now = new Date(Date.parse(world.time.now) + 7 * 24 * 3_600_000).toISOString();
  await world.plan(itemId, purpose);
}

describe('a payment that nobody up to the top of the ladder answered', () => {
  test('goes to whoever is at the top once more, each time', async () => {
    await letTimeRunOut('clara');
    await letTimeRunOut('clara');
    expect(world.box.map(({ to }) => to.split('@')[0])).toEqual(['finn', 'clara', 'clara', 'clara']);
  });

  test('goes to their address of today', async () => {
    await world.seat({ ...people.clara, email: 'clara.roth@vendor.example' });
    await ask();
    expect(world.box.at(-1)?.to).toBe('clara.roth@vendor.example');
    expect((await world.approvals(itemId)).at(-1)?.personEmail).toBe('clara.roth@vendor.example');
  });

  test('goes to nobody who left the seat, but to whoever would be asked today', async () => {
    await world.seat({ ...people.clara, roles: ['sales'] });
    await world.seat(finn);
    await ask();
    const asked = (await world.approvals(itemId)).at(-1);
    expect(asked).toMatchObject({ personId: 'finn', status: 'open', resolution: { how: 'seat' } });
    expect((await world.post(linkIn(world.box.at(-1)?.letter), { ...yes, amount: '2,400.00' })).status).toBe(200);
    expect((await world.approvals(itemId)).at(-1)?.decision?.personId).toBe('finn');
  });

  test('goes first to whoever was seated since and not asked yet, and then on to the top', async () => {
    await world.seat({ ...people.finn, roles: ['sales'] });
    await world.seat({ ...people.finn, personId: 'fay', name: 'Fay Moss', email: 'fay@vendor.example' });
    await letTimeRunOut('fay');
    await letTimeRunOut('clara');
  });

  test('goes to the delegate of whoever is away', async () => {
    await world.seat({
      ...people.clara,
      personId: 'dora',
      name: 'Dora Lum',
      email: 'dora@vendor.example',
      roles: ['sales'],
    });
    await world.seat({ ...people.clara, absences: [{ from: '2027-01-20', until: '2027-03-31', delegateId: 'dora' }] });
    await letTimeRunOut('dora');
    await letTimeRunOut('dora');
  });

  test('goes to nobody whose hands the item came into', async () => {
    await world.seat({ ...people.clara, email: 'nora.lind@northwind.example' });
    await ask();
    expect((await world.approvals(itemId)).at(-1)?.personId).toBe('finn');
  });

  test('waits while nobody may decide', async () => {
    await world.seat({ ...people.clara, roles: ['sales'] });
    await world.seat({ ...finn, roles: ['sales'] });
    const mailed = world.box.length;
    expect(await ask()).toEqual({ approvalId: null, did: 'unassigned' });
    expect(world.box).toHaveLength(mailed);
  });
});
