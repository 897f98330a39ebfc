import { beforeEach, describe, expect, test } from 'vitest';
import { memoryWorld, type World } from '../../integration/approval/world.ts';
import { now, people } from './samples.ts';

let world: World;
let itemId: string;
const purpose = 'finance-approval' as const;
beforeEach(async () => {
  world = await memoryWorld();
  itemId = await world.claim();
  await world.ask(itemId, { purpose });
});

/** The workflow's rounds until a day, by how long each of them waits. */
async function roundsUntil(day: string): Promise<number[]> {
  const waits: number[] = [];
  while (world.time.now < day && waits.length < 500) {
    const { notice, seconds } = await world.plan(itemId, purpose);
    if (notice === 'time-out' || notice === 'none') throw new Error(`planned ${notice}`);
    await world.ask(itemId, { purpose, notice, seconds, taskToken: `token-${waits.length}` });
    waits.push(seconds);
    world.time.now = new Date(Date.parse(world.time.now) + seconds * 1000).toISOString();
  }
  return waits;
}

describe('while nobody may decide who was not asked before, the workflow looks again by the clock and not at once', () => {
  const unreachable = { since: now, reason: 'bounce' as const };
  test.each([1, 2])('where mail to whoever was asked comes back (after %i notices)', async (notices) => {
    if (notices === 2) await world.ask(itemId, { purpose, notice: 'remind', taskToken: 'token-r' });
    for (const each of [people.finn, people.clara]) await world.seat({ ...each, unreachable });
    const waits = await roundsUntil('2026-11-30T09:00:00.000Z');
    expect(waits.length).toBeLessThan(60);
    expect(world.time.now).toBe('2026-11-30T09:00:00.000Z');
    expect((await world.approvals(itemId)).map(({ status }) => status)).toEqual(['open']);
  });

  test('where whoever was asked may not decide by now', async () => {
    const { managerId: _, ...finn } = people.finn;
    await world.seat({ ...finn, email: 'nora.lind@northwind.example' });
    await world.seat({ ...people.clara, unreachable });
    expect((await roundsUntil('2026-11-30T09:00:00.000Z')).length).toBeLessThan(60);
  });

  test('and whoever can be asked then gets the notice that is due', async () => {
    for (const each of [people.finn, people.clara]) await world.seat({ ...each, unreachable });
    await roundsUntil('2026-11-26T09:00:00.000Z');
    await world.seat(people.clara);
    expect(await world.plan(itemId, purpose)).toMatchObject({ notice: 'remind' });
    await roundsUntil('2026-11-26T10:00:00.000Z');
    expect((await world.approvals(itemId)).at(-1)).toMatchObject({ personId: 'clara', status: 'open' });
  });
});
