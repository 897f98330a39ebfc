import { afterAll, beforeAll, expect, test } from 'vitest';
import { triage } from '../../../functions/domain/triage/triage.ts';
import { applyDecision } from '../../../functions/request/steps/apply-decision.ts';
import { triageRequest } from '../../../functions/request/steps/triage.ts';
import { commit } from '../../../functions/store/commit.ts';
import { putPerformance } from '../../../functions/store/performance.ts';
import { policyOf as policyVersion } from '../../../functions/store/policies.ts';
import { newProgram } from '../../../functions/store/programs.ts';
import { readTriage } from '../../../functions/store/triages.ts';
import { partnerUser } from '../../support/rooms.ts';
import { month, program, terms } from '../../unit/domain/examples.ts';
import { ask, asked, decide } from './deciding.ts';
import { createWorld, luca, nora, type World } from './world.ts';

let world: World;
const proven = partnerUser('fabrikam');
const slow = partnerUser('litware');

beforeAll(async () => {
  world = await createWorld();
  await world.addPartner('fabrikam');
  await world.prove('fabrikam');
  await world.addPartner('litware');
  const academy = { ...program, programId: 'academy', name: 'Academy', motion: 'enablement' as const };
  await commit(world.table, [
    putPerformance('litware', month('2026-10', { quotesIssued: 100, dealsClosed: 19 })),
    newProgram(program),
    newProgram(academy),
  ]);
});
afterAll(() => world.drop());

const judged = (requestId: string) => triageRequest({ requestId }, world.deps);
const revisionSeconds = 30 * 86_400;

test('run twice, triage answers the same and tells it once', async () => {
  const requestId = await world.submit({}, proven);
  const first = await judged(requestId);
  const alone = { stage: 0, inParallel: false, stages: [0] };
  expect(first).toEqual({ requestId, outcome: 'fund', preApproved: false, ...alone, revisionSeconds });
  expect(await judged(requestId)).toEqual(first);
  expect(await world.events(requestId)).toEqual(['request.submitted', 'request.triaged']);
  expect((await world.stored(requestId)).revision).toBe(2);
});

test('run five times at once, too', async () => {
  const requestId = await world.submit({}, proven);
  const answers = await Promise.all(Array.from({ length: 5 }, () => judged(requestId)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await world.events(requestId)).toEqual(['request.submitted', 'request.triaged']);
});

test('the answer is stored with its inputs and can be replayed from them', async () => {
  const requestId = await world.submit({}, proven);
  await judged(requestId);
  const record = await readTriage(world.table, requestId, 1);
  const policy = await policyVersion(world.table, record?.decision.policyVersion ?? 0);
  if (!record || !policy) throw new Error('the record is not whole');
  const { terms: judgedTerms, snapshot, decision } = record;
  const { decidedAt, requestVersion } = decision;
  expect(triage({ requestVersion, terms: judgedTerms, snapshot, policy, decidedAt })).toEqual(decision);
});

test('a what-if call decides as triage does and stores nothing', async () => {
  const { body } = await world.ask('POST /requests/what-if', { caller: proven, body: terms });
  const requestId = await world.submit({}, proven);
  await judged(requestId);
  expect((await world.read(requestId, proven)).decision).toEqual(body);
  const { body: listing } = await world.list(slow);
  await world.ask('POST /requests/what-if', { caller: slow, body: terms });
  expect((await world.list(slow)).body).toEqual(listing);
});

test('who closes too little of what it quotes gets its request back with an offer', async () => {
  const requestId = await world.submit({}, slow);
  expect(await judged(requestId)).toMatchObject({ outcome: 'fund-enablement-instead', preApproved: false });
  const { request } = (await world.read(requestId, slow)) as { request: { status: string; reason: string } };
  expect(request.status).toBe('returned');
  expect(request.reason).toContain('19 %');
  expect(request.reason).toContain('"Academy" (academy)');
  expect(await judged(requestId)).toMatchObject({ outcome: 'fund-enablement-instead' });
  expect(await world.events(requestId)).toEqual(['request.submitted', 'request.triaged', 'request.returned']);
});

test('a declined request is rejected with the sentence of the gate', async () => {
  const requestId = await world.submit({ vertical: 'healthcare' });
  expect(await judged(requestId)).toMatchObject({ outcome: 'decline' });
  expect(await world.stored(requestId)).toMatchObject({
    status: 'rejected',
    rejectReason: expect.stringContaining("Healthcare is outside the partner's footprint"),
  });
  expect(await world.events(requestId)).toEqual(['request.submitted', 'request.triaged', 'request.rejected']);
});

test('there is nothing to judge in a withdrawn request', async () => {
  const requestId = await world.submit();
  await world.ask('POST /requests/{requestId}/withdrawal', { caller: nora, params: { requestId } });
  expect(await judged(requestId)).toMatchObject({ outcome: 'withdrawn', preApproved: false });
});

test('a pre-approved program inside the allocation is funded without anybody, once', async () => {
  const requestId = await world.submit({ programId: program.programId }, proven);
  expect(await judged(requestId)).toMatchObject({ outcome: 'fund', preApproved: true });
  const before = await world.available('fabrikam');
  const input = { requestId, stage: 0, decision: null };
  const first = await applyDecision(input, world.deps);
  expect(first).toMatchObject({ next: 'approved', startsAt: '2027-01-11T00:00:00.000Z' });
  expect(await applyDecision(input, world.deps)).toEqual(first);
  expect(await world.stored(requestId)).toMatchObject({ status: 'approved', approvals: [], reserved: 400_000 });
  expect(await world.available('fabrikam')).toBe(before - 400_000);
  expect((await world.events(requestId)).filter((type) => type === 'request.approved')).toHaveLength(1);
  expect(await world.proof()).toMatchObject({ ok: true });
});

test('pre-approved is not approved: what needs a person cannot pass without one', async () => {
  const requestId = await world.submit({ title: 'Not of the catalog' }, proven);
  await judged(requestId);
  await expect(applyDecision({ requestId, stage: 0, decision: null }, world.deps)).rejects.toMatchObject({
    kind: 'wrong-state',
  });
  expect((await world.stored(requestId)).status).toBe('triaged');
});

test('a pre-approved request whose money went meanwhile goes back with the reason', async () => {
  await world.addPartner('tailspin', 400_000);
  await world.prove('tailspin');
  const tailspin = partnerUser('tailspin');
  const requestId = await world.submit({ programId: program.programId }, tailspin);
  expect(await judged(requestId)).toMatchObject({ preApproved: true });
  const first = await asked(world, { amount: 1 }, tailspin);
  await decide(world, first);
  expect(await applyDecision({ requestId, stage: 0, decision: null }, world.deps)).toMatchObject({ next: 'returned' });
  expect(await world.stored(requestId)).toMatchObject({
    returnReason: expect.stringMatching(/has \$3,999\.99 left, and \$4,000\.00 would be reserved/),
  });
});

test('unproven history goes to a person, and no more is reserved than its cap', async () => {
  const requestId = await world.submit({ amount: 800_000 }, luca);
  expect(await judged(requestId)).toMatchObject({ outcome: 'review', preApproved: false });
  expect(await world.stored(requestId)).toMatchObject({ triage: { cap: 500_000 } });
  await ask(world, requestId);
  expect(await decide(world, requestId, { amount: 500_000 })).toMatchObject({ next: 'approved' });
  expect(await world.stored(requestId)).toMatchObject({ reserved: 500_000, terms: { amount: 800_000 } });
  expect(await world.available('contoso')).toBe(500_000);
});

test('half of a small allocation caps lower, and a cap of nothing returns the request', async () => {
  await world.addPartner('small', 300_001);
  await world.addPartner('tiny', 1);
  const small = await asked(world, {}, partnerUser('small'));
  await decide(world, small);
  expect(await world.stored(small)).toMatchObject({ reserved: 150_000 });
  const tiny = await asked(world, {}, partnerUser('tiny'));
  expect(await decide(world, tiny)).toMatchObject({ next: 'returned' });
  expect(await world.stored(tiny)).toMatchObject({ returnReason: expect.stringContaining('nothing can be approved') });
  expect(await world.available('tiny')).toBe(1);
});
