import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MonthlyPerformance } from '../../../functions/domain/partner/performance.ts';
import { assessShard } from '../../../functions/lever/assess-shard.ts';
import { measureShard } from '../../../functions/lever/measure-shard.ts';
import { leverRoutes } from '../../../functions/lever/routes.ts';
import { startScheduled } from '../../../functions/lever/start.ts';
import { summarise } from '../../../functions/lever/summarise.ts';
import type { Letter } from '../../../functions/platform/mail/letter.ts';
import { commit } from '../../../functions/store/commit.ts';
import { partnerKey, partnerListing } from '../../../functions/store/keys.ts';
import { newPartner, readPartner } from '../../../functions/store/partners.ts';
import { putPerson } from '../../../functions/store/people.ts';
import { putPerformance } from '../../../functions/store/performance.ts';
import { timelineOf } from '../../../functions/store/timeline.ts';
import { call, createRoom, staff } from '../../support/rooms.ts';
import { month } from '../../unit/domain/examples.ts';
import { partnerOf } from '../budget/world.ts';

type Started = { name: string; input: { quarter: string; runId: string; dryRun: boolean; shards: number[] } };

let room: Awaited<ReturnType<typeof createRoom>>;
let started: Started[];
let mails: { to: string; letter: Letter }[];

beforeEach(async () => {
  room = await createRoom();
  started = [];
  mails = [];
  await commit(room.table, [
    putPerson({
      personId: 'hana',
      name: 'Hana',
      email: 'hana@vendor.example',
      roles: ['head-of-partnerships'],
      regions: [],
      language: 'en',
      absences: [],
    }),
    putPerson({
      personId: 'mira',
      name: 'Mira',
      email: 'mira@vendor.example',
      roles: ['partner-marketing-manager'],
      regions: [],
      language: 'en',
      absences: [],
    }),
  ]);
});
afterEach(() => room.drop());

const deps = () => ({
  ...room.deps,
  startWorkflow: (name: string, input: object) => {
    started.push({ name, input: input as Started['input'] });
    return Promise.resolve(true);
  },
  send: ({ email }: { email: string }, letter: Letter) => {
    mails.push({ to: email, letter });
    return Promise.resolve();
  },
});

const addPartner = (partnerId: string, months: MonthlyPerformance[], active = true) =>
  commit(room.table, [
    newPartner(partnerOf(partnerId, 'registered', active)),
    ...months.map((each) => putPerformance(partnerId, each)),
  ]);

const start = (body: object = {}, key?: string) =>
  call(leverRoutes, deps(), 'POST /lever-audits', { caller: staff('head-of-partnerships'), body, ...(key && { key }) });

/** What the workflow does between start and summary. */
async function pass({ quarter, runId, dryRun, shards }: Started['input']) {
  for (const shard of shards) await measureShard({ quarter, runId, dryRun, shard }, deps());
  const results = [];
  for (const shard of shards) results.push(await assessShard({ quarter, runId, dryRun, shard }, deps()));
  return results;
}

async function run(body: object = {}) {
  await start(body);
  const input = started.at(-1)?.input;
  if (!input) throw new Error('nothing was started');
  const results = await pass(input);
  await summarise({ ...input, results }, deps());
  return input;
}

const readRun = async ({ quarter, runId }: Started['input']) =>
  (
    await call(leverRoutes, deps(), 'GET /lever-audits/{quarter}/{runId}', {
      caller: staff('cro'),
      params: { quarter, runId },
    })
  ).body;

const strong = {
  meetings: 10,
  quotesIssued: 8,
  dealsClosed: 4,
  dealValue: 4_000_000,
  logins: 20,
  partnerRevenue: 2_000_000,
};
/** The last quarter before November 2026. */
const quarterOf = (figures: Partial<MonthlyPerformance>) =>
  ['2026-07', '2026-08', '2026-09'].map((name) => month(name, figures));

test('an audit turns the levers, records tiers, stores each verdict and tells the owners', async () => {
  await addPartner('works', quarterOf(strong));
  await addPartner('works-too', quarterOf(strong));
  await addPartner('shy', quarterOf({ meetings: 4, logins: 9 }));
  await addPartner('small', quarterOf({ ...strong, dealValue: 400_000 }));
  await addPartner('asleep', [month('2026-02', { logins: 1 })]);
  await addPartner('inactive', quarterOf({ meetings: 9 }), false);
  const input = await run();

  expect(await readPartner(room.table, 'works')).toMatchObject({
    tier: 'gold',
    lever: { quarter: '2026Q3', gap: 'none' },
  });
  expect(await readPartner(room.table, 'shy')).toMatchObject({
    lever: { gap: 'confidence', lever: 'stop-campaigns-and-shadow' },
  });
  expect(await readPartner(room.table, 'small')).toMatchObject({ lever: { gap: 'strategic' } });
  expect(await readPartner(room.table, 'asleep')).toMatchObject({ lever: { gap: 'awareness', lever: 're-recruit' } });
  expect(await readPartner(room.table, 'inactive')).not.toHaveProperty('lever');
  expect(await timelineOf(room.table, 'works')).toMatchObject([{ type: 'partner.tier-changed', by: 'system' }]);

  expect(await readRun(input)).toMatchObject({
    summary: {
      status: 'complete',
      assessed: 5,
      broken: 0,
      byGap: { confidence: 1, strategic: 1, awareness: 1, none: 2 },
      changedTiers: 3,
    },
    assessments: {
      items: [
        { partnerId: 'asleep', owner: 'mira' },
        { partnerId: 'shy', inputs: { meetings: 12, quotes: 0 }, sentence: expect.stringContaining('Meetings') },
        { partnerId: 'small', inputs: { tierMedianDeal: 1_000_000 } },
        { partnerId: 'works', previousTier: 'registered', tier: 'gold' },
        { partnerId: 'works-too' },
      ],
    },
  });
  expect(mails.map(({ to }) => to)).toEqual(['mira@vendor.example', 'hana@vendor.example']);
  expect(mails[0]?.letter.subject).toContain('5 of your partners');
});

test('a partner whose data is broken is reported and hides nobody', async () => {
  await addPartner('fine', quarterOf(strong));
  await room.table.client.send(
    new PutCommand({
      TableName: room.table.name,
      Item: { ...partnerKey('torn'), ...partnerListing('torn'), partnerId: 'torn', tier: 'diamond' },
    }),
  );
  const input = await run();
  expect(await readRun(input)).toMatchObject({
    summary: { status: 'complete', assessed: 1, broken: 1 },
    assessments: { items: [{ partnerId: 'fine' }, { status: 'broken', problem: expect.stringContaining('tier') }] },
  });
  expect(JSON.stringify(mails.at(-1)?.letter.blocks)).toContain('torn');
});

test('a dry run judges and mails, and changes no partner', async () => {
  await addPartner('shy', quarterOf({ meetings: 4, logins: 9 }));
  const before = await readPartner(room.table, 'shy');
  const input = await run({ dryRun: true });
  expect(await readPartner(room.table, 'shy')).toEqual(before);
  expect(await readRun(input)).toMatchObject({ summary: { dryRun: true, byGap: { confidence: 1 } } });
  expect(mails.every(({ letter }) => letter.subject.startsWith('Dry run: '))).toBe(true);
});

test('a second run of a quarter changes nothing, and an older quarter does not undo a newer one', async () => {
  await addPartner('shy', quarterOf({ meetings: 4, logins: 9 }));
  await run();
  const after = await readPartner(room.table, 'shy');
  await commit(
    room.table,
    quarterOf(strong).map((each) => putPerformance('shy', each)),
  );
  await run();
  await run({ quarter: '2026Q2' });
  expect(await readPartner(room.table, 'shy')).toEqual(after);
});

test('a shard that broke off is assessed again without judging anybody twice, and a run closes once', async () => {
  await addPartner('shy', quarterOf({ meetings: 4, logins: 9 }));
  await start();
  const input = started[0]?.input as Started['input'];
  const first = await pass(input);
  const second = await pass(input);
  expect(second).toEqual(first);
  expect(await readRun(input)).toMatchObject({
    assessments: { items: [{ previousTier: 'registered', previousLever: null }] },
  });
  expect(await summarise({ ...input, results: second }, deps())).toMatchObject({ status: 'complete', mails: 2 });
  expect(await summarise({ ...input, results: second }, deps())).toEqual({ status: 'complete', mails: 0 });
  expect((await timelineOf(room.table, '2026Q3')).map(({ type }) => type)).toEqual([
    'lever-audit.started',
    'lever-audit.completed',
  ]);
});

test('a run that lost a shard is closed as failed and mails nobody', async () => {
  await start();
  const input = started[0]?.input as Started['input'];
  expect(await summarise({ ...input, results: null }, deps())).toEqual({ status: 'failed', mails: 0 });
  expect(await readRun(input)).toMatchObject({ summary: { status: 'failed' } });
});

test('on demand: the last complete quarter, one workflow for one key, started again while it runs', async () => {
  const first = await start({}, 'key-audit');
  expect(first).toMatchObject({
    status: 201,
    body: { quarter: '2026Q3', dryRun: false, status: 'running', policyVersion: 1 },
  });
  const again = await start({}, 'key-audit');
  expect(again.body).toEqual(first.body);
  expect(new Set(started.map(({ name }) => name))).toEqual(new Set([first.body.runId]));
  await expect(start({ quarter: '2027Q1' })).rejects.toMatchObject({
    kind: 'invalid',
    problems: [{ field: '/quarter' }],
  });
  await expect(readRun({ quarter: '2026Q3', runId: 'never', dryRun: false, shards: [] })).rejects.toMatchObject({
    kind: 'not-found',
  });
});

test('the running quarter is looked at and not used up: its end still turns the levers', async () => {
  const months = ['2026-10', '2026-11', '2026-12'].map((name) => month(name, { meetings: 4, logins: 9 }));
  await addPartner('shy', months);
  await expect(start({ quarter: '2026Q4' })).rejects.toMatchObject({
    kind: 'invalid',
    problems: [
      { field: '/quarter', problem: 'runs until 2026-12-31; until then it can be looked at as a dry run only' },
    ],
  });
  expect(started).toEqual([]);
  await run({ quarter: '2026Q4', dryRun: true });
  expect(await readPartner(room.table, 'shy')).not.toHaveProperty('lever');
  room.at('2027-01-01T05:00:00.000Z');
  await startScheduled(deps());
  await pass(started.at(-1)?.input as Started['input']);
  expect(await readPartner(room.table, 'shy')).toMatchObject({ lever: { quarter: '2026Q4', gap: 'confidence' } });
});

test('the schedule starts one run for a quarter, named by it', async () => {
  room.at('2027-01-01T05:00:00.000Z');
  await startScheduled(deps());
  await startScheduled(deps());
  expect(started.map(({ name, input }) => [name, input.quarter, input.runId])).toEqual([
    ['2026Q4', '2026Q4', 'scheduled'],
    ['2026Q4', '2026Q4', 'scheduled'],
  ]);
  expect(await timelineOf(room.table, '2026Q4')).toHaveLength(1);
});
