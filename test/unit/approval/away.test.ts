import { beforeEach, describe, expect, test } from 'vitest';
import { timelineOf } from '../../../functions/store/timeline.ts';
import { linkIn, memoryWorld, type World, yes } from '../../integration/approval/world.ts';
import { now, people } from './samples.ts';

let world: World;
let itemId: string;
beforeEach(async () => {
  world = await memoryWorld();
  itemId = await world.request();
  await world.ask(itemId);
  world.time.now = '2026-11-25T09:00:00.000Z';
});

const { managerId: _, ...regis } = people.regis;
const dora = { ...regis, personId: 'dora', name: 'Dora Lum', email: 'dora@vendor.example' };
const away = (delegateId: string) => [{ from: '2026-11-24', until: '2026-12-20', delegateId }];
const remind = () => world.ask(itemId, { notice: 'remind', taskToken: 'token-2' });
const asked = () => world.box.map(({ to }) => to.split('@')[0]);

describe('whoever went away since they were asked', () => {
  test('is reminded of nothing: their delegate gets a link of their own, with the time that is left', async () => {
    await world.seat(dora);
    await world.seat({ ...people.mira, absences: away('dora') });
    await remind();
    expect(asked()).toEqual(['mira', 'dora']);
    expect(await world.approvals(itemId)).toMatchObject([
      { status: 'superseded', personId: 'mira' },
      {
        status: 'open',
        personId: 'dora',
        askedAt: now,
        expiresAt: '2026-11-30T09:00:00.000Z',
        noticesSent: 2,
        resolution: { how: 'delegate', path: [{ personId: 'mira', why: 'absent' }] },
      },
    ]);
    expect((await world.open(linkIn(world.box[0]?.letter))).status).toBe(410);
    expect((await world.post(linkIn(world.box[1]?.letter), yes)).status).toBe(200);
    expect((await world.approvals(itemId)).at(-1)?.decision?.personId).toBe('dora');
  });

  test('is named in the mail, and on the timeline by the seat alone', async () => {
    await world.seat(dora);
    await world.seat({ ...people.mira, absences: away('dora') });
    await remind();
    const { preview, blocks } = world.box[1]?.letter ?? {};
    expect(preview).toMatch(/^Passed on to you\. /);
    expect(JSON.stringify(blocks)).toContain(
      'Mira Jansen was asked on 23 November 2026 and is away, so it comes to you.',
    );
    const told = (await timelineOf(world.table, itemId)).at(-1);
    expect(told).toMatchObject({
      type: 'seat.absent',
      facts: { role: 'partner-marketing-manager', personId: 'mira' },
      sentence: 'The partner marketing manager is away; somebody else was asked to decide.',
    });
  });

  test('is passed over once: the delegate is reminded and not asked anew, and the escalation goes to the manager', async () => {
    await world.seat(dora);
    await world.seat({ ...people.mira, absences: away('dora') });
    await remind();
    await remind();
    world.time.now = '2026-11-27T09:00:00.000Z';
    expect(await world.plan(itemId)).toMatchObject({ notice: 'escalate' });
    await world.ask(itemId, { notice: 'escalate', taskToken: 'token-3' });
    expect(asked()).toEqual(['mira', 'dora', 'dora', 'hana']);
  });

  test('and whose delegate is away or may not decide, has their manager asked', async () => {
    await world.seat({ ...dora, email: 'nora.lind@northwind.example' });
    await world.seat({ ...people.mira, absences: away('dora') });
    await remind();
    expect(asked()).toEqual(['mira', 'hana']);
  });

  test('is reminded where nobody else may decide', async () => {
    const { managerId: _, ...mira } = people.mira;
    await world.seat({ ...mira, absences: away('nobody') });
    await world.seat({ ...people.hana, roles: ['sales'] });
    await world.seat({ ...people.clara, roles: ['sales'] });
    await remind();
    expect(asked()).toEqual(['mira', 'mira']);
    expect(await world.approvals(itemId)).toHaveLength(1);
  });

  test('has the manager asked where the escalation is due', async () => {
    await world.seat(dora);
    await world.seat({ ...people.mira, absences: away('dora') });
    await world.ask(itemId, { notice: 'escalate', taskToken: 'token-2' });
    expect(asked()).toEqual(['mira', 'hana']);
  });

  test('and is back by the day of the notice, is reminded', async () => {
    await world.seat(dora);
    await world.seat({ ...people.mira, absences: [{ from: '2026-11-24', until: '2026-11-24', delegateId: 'dora' }] });
    await remind();
    expect(asked()).toEqual(['mira', 'mira']);
  });
});

test('a delegate who has another stage of a chain in parallel does not get this one as well', async () => {
  const inParallel = ['partner-marketing-manager' as const, 'regional-lead' as const];
  const both = await world.request({ inParallel });
  for (const stage of [0, 1]) await world.ask(both, { stage, taskToken: `token-${stage}` });
  await world.seat({ ...people.mira, absences: away('regis') });
  await world.ask(both, { notice: 'remind', taskToken: 'token-2' });
  const open = (await world.approvals(both)).filter(({ status }) => status === 'open');
  expect(open.map(({ stage, personId }) => `${stage} ${personId}`).sort()).toEqual(['0 hana', '1 regis']);
});
