import { beforeEach, describe, expect, test } from 'vitest';
import { linkIn, memoryWorld, type World, yes } from '../../integration/approval/world.ts';
import { now, people } from './samples.ts';

let world: World;
let itemId: string;
beforeEach(async () => {
  world = await memoryWorld();
  itemId = await world.request();
  await world.ask(itemId);
});

const moved = { ...people.mira, email: 'mira.jansen@vendor.example' };
const addresses = () => world.box.map(({ to }) => to);

describe('whoever was asked and has another address since', () => {
  test.each(['ask', 'remind'] as const)('gets a link of their own there with the next notice (%s)', async (notice) => {
    await world.seat(moved);
    await world.ask(itemId, { notice, taskToken: 'token-2' });
    expect(addresses()).toEqual(['mira@vendor.example', 'mira.jansen@vendor.example']);
    const [first, second] = world.box.map(({ letter }) => linkIn(letter));
    expect((await world.open(first ?? '')).status).toBe(410);
    expect(await world.approvals(itemId)).toMatchObject([
      { status: 'superseded', personEmail: 'mira@vendor.example' },
      { status: 'open', personId: 'mira', personEmail: 'mira.jansen@vendor.example', askedAt: now },
    ]);
    const [old, fresh] = await world.approvals(itemId);
    expect(fresh?.expiresAt).toBe(old?.expiresAt);
    expect(JSON.stringify(world.box[1]?.letter)).not.toContain('wrong amounts');
    expect((await world.post(second ?? '', yes)).status).toBe(200);
  });

  test('gets it once', async () => {
    await world.seat(moved);
    await world.ask(itemId, { notice: 'remind', taskToken: 'token-2' });
    await world.ask(itemId, { notice: 'remind', taskToken: 'token-3' });
    const [, second, third] = world.box.map(({ letter }) => linkIn(letter));
    expect(third).toBe(second);
    expect(await world.approvals(itemId)).toHaveLength(2);
  });

  test('gets the link there that replaces one closed by wrong amounts', async () => {
    for (let n = 0; n < 5; n++) await world.post(linkIn(world.box[0]?.letter), { ...yes, amount: '1.00' });
    await world.seat(moved);
    await world.ask(itemId, { notice: 'remind', taskToken: 'token-2' });
    expect(addresses().at(-1)).toBe('mira.jansen@vendor.example');
    expect((await world.open(linkIn(world.box.at(-1)?.letter))).status).toBe(200);
  });

  test('gets the escalation there that goes to nobody else', async () => {
    const { managerId: _, ...alone } = moved;
    await world.seat(alone);
    await world.seat({ ...people.hana, roles: ['sales'] });
    await world.seat({ ...people.clara, roles: ['sales'] });
    await world.ask(itemId, { notice: 'escalate', taskToken: 'token-2' });
    expect(addresses().at(-1)).toBe('mira.jansen@vendor.example');
  });

  test('keeps their link where only the letter case differs', async () => {
    await world.seat({ ...people.mira, email: 'Mira@Vendor.example' });
    await world.ask(itemId, { notice: 'remind', taskToken: 'token-2' });
    expect(await world.approvals(itemId)).toHaveLength(1);
  });

  test('is asked no more where the address is that of whoever asks', async () => {
    await world.seat({ ...people.mira, email: 'nora.lind@northwind.example' });
    await world.ask(itemId, { notice: 'remind', taskToken: 'token-2' });
    expect(addresses()).toEqual(['mira@vendor.example', 'hana@vendor.example']);
  });
});

test('nobody is asked at an old address after mail came back and the address was put right', async () => {
  await world.seat({ ...people.mira, unreachable: { since: now, reason: 'bounce' } });
  await world.seat(moved);
  const { notice } = await world.plan(itemId);
  if (notice !== 'ask') throw new Error(`planned ${notice}`);
  await world.ask(itemId, { notice, taskToken: 'token-2' });
  expect(addresses()).toEqual(['mira@vendor.example', 'mira.jansen@vendor.example']);
});
