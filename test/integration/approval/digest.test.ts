import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { sendDigests } from '../../../functions/approval/digest/send.ts';
import { commit } from '../../../functions/store/commit.ts';
import { readDigest } from '../../../functions/store/digests.ts';
import { digestKey } from '../../../functions/store/keys.ts';
import { beginMail } from '../../../functions/store/mailed-once.ts';
import { putPerson } from '../../../functions/store/people.ts';
import { people } from '../../unit/approval/samples.ts';
import { createWorld, linkIn, type World, yes } from './world.ts';

let world: World;
let items: string[];
const worlds: World[] = [];
const subject = 'Your open questions';

const run = (sendLetter = world.deps.sendLetter) => sendDigests({ ...world.deps, sendLetter, timeLeft: () => 600_000 });
const lists = () => world.box.filter(({ letter }) => letter.subject === subject);
const remind = (itemId: string) => world.ask(itemId, { notice: 'remind', taskToken: 'token-2' });

afterAll(() => Promise.all(worlds.map(({ drop }) => drop())));

beforeEach(async () => {
  world = await createWorld();
  worlds.push(world);
  items = [];
  for (let n = 0; n < 5; n++) {
    const itemId = await world.request();
    await world.ask(itemId);
    items.push(itemId);
  }
  world.time.now = '2026-11-25T05:00:00.000Z';
});

describe('the list of a morning', () => {
  test('goes once to whoever has many questions, however often and however many at once it runs', async () => {
    const reports = await Promise.all([run(), run(), run()]);
    expect(reports.map(({ sent }) => sent).sort()).toEqual([0, 0, 1]);
    expect(await run()).toEqual({ sent: 0, finished: true, failed: 0 });
    expect(lists().map(({ to }) => to)).toEqual(['mira@vendor.example']);
    const entries = lists()[0]?.letter.blocks.flatMap((block) => (block.kind === 'entries' ? block.entries : []));
    expect(entries).toHaveLength(5);
    world.time.now = '2026-11-26T05:00:00.000Z';
    expect(await run()).toMatchObject({ sent: 1 });
  });

  test('does not name what was decided, nor go out once fewer are open', async () => {
    await world.post(linkIn(world.box[0]?.letter), yes);
    expect(await run()).toMatchObject({ sent: 0 });
  });

  test('that could not be sent is sent by the next try', async () => {
    const refuse = () => Promise.reject(new Error('SES is away'));
    expect(await run(refuse)).toEqual({ sent: 0, finished: true, failed: 1 });
    expect(await readDigest(world.table, 'mira', '2026-11-25')).toMatchObject({ status: 'failed' });
    expect(await run()).toMatchObject({ sent: 1 });
    expect(await readDigest(world.table, 'mira', '2026-11-25')).toMatchObject({ status: 'sent' });
  });

  test('that broke off is not sent twice', async () => {
    const facts = { personId: 'mira', on: '2026-11-25', approvalIds: [] };
    await commit(world.table, [beginMail({ key: digestKey(facts.personId, facts.on), facts })]);
    expect(await run()).toEqual({ sent: 0, finished: true, failed: 0 });
  });

  test('goes to the delegate of somebody away, and to nobody whom mail does not reach', async () => {
    const absences = [{ from: '2026-11-25', until: '2026-11-25', delegateId: 'regis' }];
    await commit(world.table, [putPerson({ ...people.mira, absences })]);
    await run();
    expect(lists().map(({ to }) => to)).toEqual(['regis@vendor.example']);
    world.time.now = '2026-11-26T05:00:00.000Z';
    const unreachable = { since: world.time.now, reason: 'bounce' } as const;
    await commit(world.table, [putPerson({ ...people.mira, unreachable })]);
    expect(await run()).toMatchObject({ sent: 0 });
  });
});

describe('the reminder of a question', () => {
  const remindAt = async (now: string) => {
    world.time.now = now;
    const before = world.box.length;
    await remind(items[0] ?? '');
    return world.box.slice(before).map(({ letter }) => letter.subject.slice(0, 4));
  };

  test('is not mailed on the day of a list that it stood on, and is counted all the same', async () => {
    await run();
    expect(await remindAt('2026-11-25T09:00:00.000Z')).toEqual([]);
    expect(await world.approvals(items[0] ?? '')).toMatchObject([{ noticesSent: 2 }]);
    expect(await world.events(items[0] ?? '')).toContain('approval.reminded');
  });

  test('is mailed again by a workflow that is started again', async () => {
    await run();
    await remindAt('2026-11-25T09:00:00.000Z');
    expect(await remindAt('2026-11-25T09:10:00.000Z')).toEqual(['Re: ']);
  });

  test.each([
    ['there was no list', async () => {}],
    ['the list failed', () => run(() => Promise.reject(new Error('SES is away')))],
  ])('is mailed when %s', async (_, before) => {
    await before();
    expect(await remindAt('2026-11-25T09:00:00.000Z')).toEqual(['Re: ']);
  });

  test('is a link of their own for the delegate whom the list went to', async () => {
    const absences = [{ from: '2026-11-25', until: '2026-11-25', delegateId: 'regis' }];
    await commit(world.table, [putPerson({ ...people.mira, absences })]);
    await run();
    await remindAt('2026-11-25T09:00:00.000Z');
    expect(world.box.slice(-2).map(({ to }) => to)).toEqual(['regis@vendor.example', 'regis@vendor.example']);
    expect((await world.open(linkIn(world.box.at(-1)?.letter))).status).toBe(200);
  });

  test('is mailed on another day', async () => {
    await run();
    expect(await remindAt('2026-11-26T09:00:00.000Z')).toEqual(['Re: ']);
  });

  test('is mailed when it brings a new link', async () => {
    await run();
    const link = linkIn(world.box[0]?.letter);
    for (let n = 0; n < 5; n++) await world.post(link, { ...yes, amount: '1.00' });
    expect(await remindAt('2026-11-25T09:00:00.000Z')).toEqual(['Re: ']);
  });

  test('an escalation goes out all the same', async () => {
    await run();
    await world.ask(items[0] ?? '', { notice: 'escalate', taskToken: 'token-3' });
    expect(world.box.at(-1)?.to).toBe('hana@vendor.example');
  });
});
