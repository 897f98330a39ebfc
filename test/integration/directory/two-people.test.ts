import { afterEach, beforeEach, expect, test } from 'vitest';
import { directoryRoutes } from '../../../functions/directory/routes.ts';
import { Person, type Principal } from '../../../functions/domain/identity/role.ts';
import { defaultPolicyRules } from '../../../functions/domain/policy/defaults.ts';
import { presets } from '../../../functions/domain/raci/presets/presets.ts';
import { commit } from '../../../functions/store/commit.ts';
import { putPerson } from '../../../functions/store/people.ts';
import { timelineOf } from '../../../functions/store/timeline.ts';
import { call, createRoom, staff } from '../../support/rooms.ts';
import { createTable } from '../../support/table.ts';

let room: Awaited<ReturnType<typeof createRoom>>;
beforeEach(async () => {
  room = await createRoom();
  await seat('hana', 'head-of-partnerships');
  await seat('finn', 'finance');
});
afterEach(() => room.drop());

const seat = (personId: string, ...roles: string[]) =>
  commit(room.table, [
    putPerson(Person.parse({ personId, name: personId, email: `${personId}@vendor.example`, roles, regions: [] })),
  ]);
const [operations, finance] = [staff('partner-operations'), staff('finance')];
const lead = (days: number) => ({
  ...defaultPolicyRules,
  triage: { ...defaultPolicyRules.triage, leadTimeBusinessDays: days },
});
const kinds = {
  policy: { first: { rules: lead(1) }, second: { rules: lead(2) }, inForce: 1 },
  raci: { first: { matrix: presets.startup }, second: { matrix: presets.growth }, inForce: 0 },
} as const;
type Kind = keyof typeof kinds;

const propose = (kind: Kind, change: 'first' | 'second' = 'first', key?: string) =>
  call(directoryRoutes, room.deps, `POST /${kind}`, {
    caller: operations,
    body: { ...kinds[kind][change], reason: 'The team has grown' },
    ...(key && { key }),
  });
const settle = (kind: Kind, number: number, how: 'confirmation' | 'decline', caller: Principal = finance) =>
  call(directoryRoutes, room.deps, `POST /${kind}/proposals/{number}/${how}`, { caller, params: { number } });
const listed = async (kind: Kind) => {
  const { body } = await call(directoryRoutes, room.deps, `GET /${kind}/proposals`, { caller: finance });
  return body.items as { number: number; status: string }[];
};
const inForce = (kind: Kind): Promise<number> =>
  call(directoryRoutes, room.deps, `GET /${kind}`, { caller: finance }).then(
    ({ body }) => Number(body.version),
    () => 0,
  );

for (const kind of ['policy', 'raci'] as const) {
  const before = kinds[kind].inForce;

  test(`${kind}: a change waits for a second person, and what is in force stands until then`, async () => {
    const proposed = await propose(kind, 'first', 'key-of-first');
    expect(proposed).toMatchObject({
      status: 201,
      body: { status: 'proposed', proposal: { number: 1, basedOn: before, status: 'open' } },
    });
    expect(JSON.stringify(proposed.body)).not.toContain('proposerEmail');
    expect(await inForce(kind)).toBe(before);

    const confirmed = await settle(kind, 1, 'confirmation');
    const version = { version: before + 1, author: 'partner-operations-1', confirmedBy: 'finance-1' };
    expect(confirmed.body).toMatchObject({ status: 'in-force', [kind]: version });
    expect(await inForce(kind)).toBe(before + 1);
    expect((await settle(kind, 1, 'confirmation')).body).toEqual(confirmed.body);
    expect(await listed(kind)).toMatchObject([{ number: 1, status: 'confirmed', version: before + 1 }]);
    expect((await propose(kind, 'first', 'key-of-first')).body).toMatchObject({
      status: 'proposed',
      proposal: { number: 1, status: 'confirmed' },
    });
    const events = await timelineOf(room.table, kind);
    expect(events.map(({ type, by }) => [type, by])).toEqual([
      [`${kind}.proposed`, 'partner-operations-1'],
      [`${kind}.in-force`, 'finance-1'],
    ]);
    expect(events[1]?.facts).toMatchObject({ version: before + 1, proposedBy: 'partner-operations-1' });
    expect(events[1]?.facts.sha256).toBe(events[0]?.facts.sha256);
    expect(JSON.stringify(events)).not.toMatch(/grown|@/);
  });

  test(`${kind}: whoever proposed it cannot confirm it, by user id and by address`, async () => {
    await propose(kind);
    const other = { ...staff('cro'), email: operations.email.toUpperCase() };
    for (const caller of [operations, other]) {
      await expect(settle(kind, 1, 'confirmation', caller)).rejects.toMatchObject({ kind: 'forbidden' });
    }
    await expect(settle(kind, 1, 'confirmation', staff('regional-lead'))).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await inForce(kind)).toBe(before);
  });

  test(`${kind}: a proposal is taken back or declined, and leaves no gap in the versions`, async () => {
    await propose(kind);
    expect((await settle(kind, 1, 'decline', operations)).body).toMatchObject({ status: 'declined' });
    await expect(settle(kind, 1, 'confirmation')).rejects.toMatchObject({ kind: 'wrong-state' });
    await propose(kind, 'second');
    expect((await settle(kind, 2, 'confirmation')).body).toMatchObject({ [kind]: { version: before + 1 } });
    expect((await timelineOf(room.table, kind)).map(({ type }) => type)).toContain(`${kind}.declined`);
  });

  test(`${kind}: a later proposal takes the place of the one before`, async () => {
    await propose(kind);
    await propose(kind, 'second');
    expect(await listed(kind)).toMatchObject([
      { number: 2, status: 'open' },
      { number: 1, status: 'superseded' },
    ]);
    for (const how of ['confirmation', 'decline'] as const) {
      await expect(settle(kind, 1, how)).rejects.toMatchObject({ kind: 'wrong-state' });
    }
    await settle(kind, 2, 'confirmation');
    expect(await inForce(kind)).toBe(before + 1);
  });

  test(`${kind}: of two who settle it at once one is heard`, async () => {
    await propose(kind);
    const both = await Promise.allSettled([
      settle(kind, 1, 'confirmation'),
      settle(kind, 1, 'confirmation', staff('cro')),
      settle(kind, 1, 'decline', staff('head-of-partnerships')),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [{ status } = { status: '' }] = await listed(kind);
    expect(await inForce(kind)).toBe(status === 'confirmed' ? before + 1 : before);
  });

  test(`${kind}: a confirmation that races a later proposal takes what was read or nothing`, async () => {
    await propose(kind);
    await Promise.allSettled([settle(kind, 1, 'confirmation'), propose(kind, 'second')]);
    const [last, first] = await listed(kind);
    const statuses = [first?.status ?? 'alone', last?.status];
    expect([
      ['superseded', 'open'],
      ['confirmed', 'superseded'],
      ['confirmed', 'open'],
      ['alone', 'confirmed'],
    ]).toContainEqual(statuses);
  });

  test(`${kind}: until two who could confirm are seated a change is in force at once`, async () => {
    await seat('finn', 'sales');
    expect((await propose(kind)).body).toMatchObject({ status: 'in-force', [kind]: { version: before + 1 } });
    expect((await timelineOf(room.table, kind)).map(({ type }) => type)).toEqual([`${kind}.in-force`]);
  });

  test(`${kind}: what came into force otherwise supersedes a proposal`, async () => {
    await propose(kind);
    await seat('finn', 'sales');
    await propose(kind, 'second');
    await expect(settle(kind, 1, 'confirmation')).rejects.toMatchObject({ kind: 'wrong-state' });
    expect(await listed(kind)).toMatchObject([{ number: 1, status: 'superseded' }]);
  });
}

test('the first policy is in force at once, whoever is seated: before it nothing can be decided', async () => {
  const { table, drop } = await createTable();
  try {
    for (const personId of ['hana', 'finn']) {
      const person = { personId, name: personId, email: `${personId}@vendor.example`, roles: ['finance'], regions: [] };
      await commit(table, [putPerson(Person.parse(person))]);
    }
    const deps = { ...room.deps, table };
    const given = (days: number) =>
      call(directoryRoutes, deps, 'POST /policy', {
        caller: operations,
        body: { rules: lead(days), reason: 'Given at the start' },
      });
    expect((await given(1)).body).toMatchObject({ status: 'in-force', policy: { version: 1 } });
    expect((await given(2)).body).toMatchObject({ status: 'proposed', proposal: { number: 1, basedOn: 1 } });
  } finally {
    await drop();
  }
});

test('who confirms sees the whole proposal, and where it differs', async () => {
  await propose('policy');
  const read = await call(directoryRoutes, room.deps, 'GET /policy/proposals/{number}', {
    caller: finance,
    params: { number: 1 },
  });
  expect(read.body).toMatchObject({
    proposal: { number: 1, status: 'open', reason: 'The team has grown' },
    proposed: lead(1),
    differences: [{ field: '/triage/leadTimeBusinessDays', before: 10, after: 1 }],
  });
});

test('a matrix that does not fit the people of the day of confirmation stays proposed', async () => {
  await propose('raci', 'second');
  await seat('pia', 'partner-account-manager', 'partner-sales-executive');
  await expect(settle('raci', 1, 'confirmation')).rejects.toMatchObject({ kind: 'conflict', problems: [{}] });
  expect(await listed('raci')).toMatchObject([{ status: 'open' }]);
});
