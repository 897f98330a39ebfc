import { beforeEach, describe, expect, test } from 'vitest';
import type { AskInput } from '../../../functions/approval/asking.ts';
import { timelineOf } from '../../../functions/store/timeline.ts';
import { resume } from '../../../functions/workflow/resume.ts';
import { linkIn, memoryWorld, type World, yes } from '../../integration/approval/world.ts';
import { people } from './samples.ts';

let world: World;
let itemId: string;
beforeEach(async () => {
  world = await memoryWorld();
  itemId = await world.request();
  await world.ask(itemId);
});

const link = () => linkIn(world.box.at(-1)?.letter);
const wrong = () => world.post(link(), { ...yes, amount: '1.00' });
const closings = async () =>
  (await timelineOf(world.table, itemId)).filter(({ type }) => type === 'approval.link-closed');

async function typeItWronglyTooOften(): Promise<void> {
  for (let n = 0; n < 5; n++) await wrong();
}

/** What the bus brings to the workflow. */
async function hearTheLast() {
  const event = (await closings()).at(-1);
  if (!event) throw new Error('no link was closed');
  const client = { send: () => Promise.reject(new Error('nothing is stopped')) };
  return (await resume(event, { ...world.deps, client, requestStateMachine: 'request' })).did;
}

/** The workflow whose wait was ended plans, and asks. */
async function goOn(taskToken: string): Promise<string> {
  const { notice } = await world.plan(itemId);
  await world.ask(itemId, { notice: notice as AskInput['notice'], taskToken });
  return notice;
}

describe('a link that wrong amounts closed', () => {
  test('is told once, and to the partner in no other words than these', async () => {
    await typeItWronglyTooOften();
    expect(await closings()).toMatchObject([
      {
        by: 'system',
        facts: { stage: 0, role: 'partner-marketing-manager' },
        sentence: 'The link of the partner marketing manager was closed after too many wrong amounts.',
      },
    ]);
  });

  test('is told once also where many wrong amounts come at once, and none too many counts', async () => {
    await Promise.all(Array.from({ length: 9 }, wrong));
    expect(await closings()).toHaveLength(1);
    expect(await world.approvals(itemId)).toMatchObject([{ attempts: 5 }]);
  });

  test('is not told before it is closed', async () => {
    for (let n = 0; n < 4; n++) await wrong();
    expect(await closings()).toEqual([]);
  });

  test('ends the wait, and a mail brings a new link that decides', async () => {
    await typeItWronglyTooOften();
    expect(await hearTheLast()).toBe('resumed');
    expect(world.endWait.mock.calls).toEqual([['token-1', 'Unreachable']]);
    expect(await goOn('token-2')).toBe('ask');
    expect(world.box).toHaveLength(2);
    expect(world.box[1]?.letter.subject).toBe(`Re: ${world.box[0]?.letter.subject}`);
    expect(JSON.stringify(world.box[1]?.letter)).toContain('closed after too many wrong amounts; this one replaces it');
    expect((await world.post(link(), yes)).status).toBe(200);
  });

  test('is replaced after the escalation as well, with the time that is left', async () => {
    world.time.now = '2026-11-27T09:00:00.000Z';
    await world.ask(itemId, { notice: 'remind', taskToken: 'token-2' });
    await world.ask(itemId, { notice: 'escalate', taskToken: 'token-3' });
    await typeItWronglyTooOften();
    await hearTheLast();
    expect(await goOn('token-4')).toBe('escalate');
    expect(world.box.at(-1)?.to).toBe(people.hana.email);
    expect((await world.open(link())).status).toBe(200);
    expect((await world.approvals(itemId)).at(-1)?.expiresAt).toBe('2026-11-30T09:00:00.000Z');
  });

  test('is replaced at once three times, and then not before the next notice', async () => {
    for (let n = 0; n < 3; n++) {
      await typeItWronglyTooOften();
      expect(await hearTheLast()).toBe('resumed');
      await goOn(`token-${n + 2}`);
    }
    await typeItWronglyTooOften();
    expect(await hearTheLast()).toBe('nothing-waits');
    expect(world.endWait).toHaveBeenCalledTimes(3);
    world.time.now = '2026-11-25T09:00:00.000Z';
    expect(await goOn('token-9')).toBe('remind');
    expect((await world.open(link())).status).toBe(200);
  });

  test('ends no other wait when it is heard once more', async () => {
    await typeItWronglyTooOften();
    await hearTheLast();
    await goOn('token-2');
    expect(await hearTheLast()).toBe('nothing-waits');
    expect(world.endWait).toHaveBeenCalledTimes(1);
  });
});
