import { afterEach, beforeEach, expect, test } from 'vitest';
import { directoryRoutes } from '../../../functions/directory/routes.ts';
import type { DomainEvent } from '../../../functions/domain/event/event.ts';
import { Person } from '../../../functions/domain/identity/role.ts';
import { defaultPolicyRules } from '../../../functions/domain/policy/defaults.ts';
import { presets } from '../../../functions/domain/raci/presets/presets.ts';
import { tellConfirmers } from '../../../functions/notification/tell-confirmers.ts';
import type { Letter } from '../../../functions/platform/mail/letter.ts';
import { renderText } from '../../../functions/platform/mail/letter-text.ts';
import { commit } from '../../../functions/store/commit.ts';
import { markUnreachable, putPerson } from '../../../functions/store/people.ts';
import { timelineOf } from '../../../functions/store/timeline.ts';
import { call, createRoom, now, staff } from '../../support/rooms.ts';

let room: Awaited<ReturnType<typeof createRoom>>;
let box: { to: string; letter: Letter }[];
const person = (personId: string, role: string, over: object = {}) =>
  Person.parse({
    personId,
    name: `Name of ${personId}`,
    email: `${personId}@vendor.example`,
    roles: [role],
    regions: [],
    ...over,
  });
const clara = person('clara', 'cro');

beforeEach(async () => {
  room = await createRoom();
  box = [];
  const others = [
    person('owen', 'partner-operations', { email: 'Partner-Operations@vendor.example' }),
    person('hana', 'head-of-partnerships', { language: 'de' }),
    person('finn', 'finance'),
    person('mira', 'partner-marketing-manager'),
    clara,
  ];
  await commit(room.table, others.map(putPerson));
});
afterEach(() => room.drop());

const operations = staff('partner-operations');
const reason = 'The team has grown';
const lead = (days: number) => ({
  ...defaultPolicyRules,
  triage: { ...defaultPolicyRules.triage, leadTimeBusinessDays: days },
});
const propose = (days = 5) =>
  call(directoryRoutes, room.deps, 'POST /policy', { caller: operations, body: { rules: lead(days), reason } });
const settle = (how: 'confirmation' | 'decline') =>
  call(directoryRoutes, room.deps, `POST /policy/proposals/{number}/${how}`, {
    caller: staff('finance'),
    params: { number: 1 },
  });
const told = async (itemId: 'policy' | 'raci', type: string): Promise<DomainEvent> =>
  (await timelineOf(room.table, itemId)).find((event) => event.type === type) ?? expect.fail(`no ${type}`);
const proposed = () => told('policy', 'policy.proposed');
const tell = (event: DomainEvent, fails: (to: string) => boolean = () => false) =>
  tellConfirmers(event, {
    table: room.table,
    sendLetter: ({ email }, letter) => {
      if (fails(email)) return Promise.reject(new Error('busy'));
      box.push({ to: email, letter });
      return Promise.resolve();
    },
  });
const sentTo = () => box.map(({ to }) => to).sort();

test('everybody who may confirm it is told, in their language, and whoever proposed it is not', async () => {
  await propose();
  expect(await tell(await proposed())).toEqual({ told: 3 });
  expect(sentTo()).toEqual(['clara@vendor.example', 'finn@vendor.example', 'hana@vendor.example']);
  const [inGerman] = box.filter(({ to }) => to === 'hana@vendor.example');
  expect(inGerman?.letter.language).toBe('de');
  const text = renderText(box.find(({ to }) => to === 'finn@vendor.example')?.letter ?? expect.fail('no mail'));
  for (const part of ['Name of owen', reason, '/triage/leadTimeBusinessDays', '/policy/proposals/1/confirmation'])
    expect(text).toContain(part);
});

test('a proposal of the matrix is told, too, with what is in force', async () => {
  const body = { matrix: presets.growth, reason };
  await call(directoryRoutes, room.deps, 'POST /raci', { caller: operations, body });
  expect(await tell(await told('raci', 'raci.proposed'))).toEqual({ told: 3 });
  expect(JSON.stringify(box[0]?.letter)).toContain('/raci/proposals/1/confirmation');
});

test('whom mail does not reach is left out', async () => {
  await commit(room.table, [markUnreachable(clara, { since: now, reason: 'bounce' })]);
  await propose();
  expect(await tell(await proposed())).toEqual({ told: 2 });
  expect(sentTo()).not.toContain('clara@vendor.example');
});

test('whoever proposed it and sits nowhere is named by the user id', async () => {
  await commit(room.table, [putPerson(person('owen', 'partner-operations'))]);
  await propose();
  expect(await tell(await proposed())).toEqual({ told: 4 });
  expect(JSON.stringify(box[0]?.letter)).toContain('partner-operations-1');
});

test('an event that is delivered twice, or twice at once, is told once', async () => {
  await propose();
  const event = await proposed();
  const both = await Promise.all([tell(event), tell(event)]);
  expect(both.reduce((sum, each) => sum + each.told, 0)).toBe(3);
  expect(await tell(event)).toEqual({ told: 0 });
  expect(box).toHaveLength(3);
});

test('who could not be written to is tried again, and nobody else is', async () => {
  await propose();
  const event = await proposed();
  await expect(tell(event, (to) => to.startsWith('finn'))).rejects.toThrow('1 people could not be told');
  expect(sentTo()).toEqual(['clara@vendor.example', 'hana@vendor.example']);
  expect(await tell(event)).toEqual({ told: 1 });
  expect(sentTo()).toHaveLength(3);
});

test.each([
  ['confirmed', () => settle('confirmation')],
  ['declined', () => settle('decline')],
  ['superseded', () => propose(7)],
])('a proposal that is %s by the time of its event is told to nobody', async (_, settled) => {
  await propose();
  const [event] = (await timelineOf(room.table, 'policy')).filter(({ type }) => type === 'policy.proposed');
  await settled();
  expect(await tell(event ?? expect.fail('nothing was proposed'))).toEqual({ told: 0 });
});

test('another event is none of its business', async () => {
  await propose();
  await settle('decline');
  expect(await tell(await told('policy', 'policy.declined'))).toEqual({ told: 0 });
});
