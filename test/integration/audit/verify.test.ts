import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { eventChange } from '../../../functions/store/changes.ts';
import { commit } from '../../../functions/store/commit.ts';
import { approvalKey, requestKey, trailHeadKey } from '../../../functions/store/keys.ts';
import { hashOfLink } from '../../../functions/store/trail.ts';
import { verifyTrails } from '../../../scripts/audit/verify-trails.ts';
import { testEndpoint } from '../../support/table.ts';
import { decision } from '../../unit/domain/examples.ts';
import { eventOf } from '../../unit/workflow/samples.ts';
import { approvalId, createTrail, eventAt, itemId, otherItemId } from './trail.ts';

let trail: Awaited<ReturnType<typeof createTrail>>;
beforeEach(async () => {
  trail = await createTrail();
});
afterEach(() => trail.drop());

const temporary = mkdtempSync(join(tmpdir(), 'fundgate-audit-test-'));
const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary };
type Run = { code: number | string; out: string; err: string };
const verify = (...options: string[]) =>
  new Promise<Run>((done) => {
    const argv = ['scripts/audit-verify.ts', '--endpoint', testEndpoint(), '--table', trail.table.name, ...options];
    execFile('node_modules/.bin/node', argv, { env }, (error, out, err) => done({ code: error?.code ?? 0, out, err }));
  });
const found = async () => (await verifyTrails(trail.table)).broken;

test('a whole trail is proven, in words and as JSON, and leaves no scratch behind', async () => {
  const { code, out, err } = await verify();
  expect(err).toContain('2 items');
  expect(out).toContain('The trail is whole: 2 items, 6 events in their chains, 1 decision.');
  expect(code).toBe(0);
  const json = JSON.parse((await verify('--json')).out);
  expect(json).toMatchObject({ ok: true, items: 2, events: 6, beforeTheTrail: 0, decisions: 1, broken: [] });
  expect(json.anchor).toMatch(/^[0-9a-f]{64}$/);
  expect(readdirSync(temporary)).toEqual([]);
});

test('an event that was edited is named, and the exit code says so', async () => {
  await trail.edit(eventAt(2), 'by', 'somebody-else');
  const { code, out } = await verify();
  expect(code).toBe(1);
  expect(out).toContain(`✗ ${itemId} at number 2: changed-event: claim.submitted (evt_2) is not what was written`);
  expect(out).toContain(`The trail is NOT whole: 1 item broken of 2 items`);
});

test('an event that was taken out is missing, in the middle and at the end', async () => {
  await trail.lose(eventAt(4));
  expect(await found()).toMatchObject([
    { itemId, finding: 'missing-number', number: 4, detail: 'the head counts 4 events: 4 is missing' },
  ]);
  await trail.lose(eventAt(2));
  expect(await found()).toMatchObject([{ itemId, finding: 'missing-number', number: 2 }]);
});

test('a request without any event is found, though nothing of its trail is left', async () => {
  await trail.put({ ...requestKey('req_bare'), requestId: 'req_bare', status: 'approved', approvals: [] });
  expect(await found()).toMatchObject([{ itemId: 'req_bare', finding: 'missing-number', number: 1 }]);
});

test('two events that changed places are found', async () => {
  const [first, second] = [await trail.item(eventAt(1)), await trail.item(eventAt(2))];
  await trail.put({ ...first, trail: second.trail });
  await trail.put({ ...second, trail: first.trail });
  expect(await found()).toMatchObject([{ itemId, finding: 'changed-event', number: 1 }]);
});

test('an event that was put in is found, with a number and without', async () => {
  const second = await trail.item(eventAt(2));
  await trail.put({ ...second, ...eventAt(9), eventId: 'evt_9' });
  expect(await found()).toMatchObject([{ itemId, finding: 'number-twice', number: 2 }]);
  const { trail: _, ...loose } = second;
  await trail.put({ ...loose, ...eventAt(9), eventId: 'evt_9' });
  expect(await found()).toMatchObject([{ itemId, finding: 'outside-the-chain', number: null }]);
});

test('an event whose own hash was mended no longer leads to the next', async () => {
  const { pk: _pk, sk: _sk, entity, trail: link, ...told } = await trail.item(eventAt(2));
  const place = link as { number: number; previous: string };
  const edited = { ...told, by: 'somebody-else' };
  const hash = hashOfLink(edited, place);
  await trail.put({ ...edited, ...eventAt(2), entity, trail: { ...place, hash } });
  expect(await found()).toMatchObject([{ itemId, finding: 'wrong-previous', number: 3 }]);
});

test('a head that was edited or lost is found', async () => {
  const head = await trail.item(trailHeadKey(itemId));
  await trail.edit(trailHeadKey(itemId), 'number', 3);
  expect(await found()).toMatchObject([{ itemId, finding: 'head-differs', number: 4 }]);
  await trail.put({ ...head, number: 5, hash: '0'.repeat(64) });
  expect(await found()).toMatchObject([{ itemId, finding: 'missing-number', number: 5 }]);
  await trail.lose(trailHeadKey(itemId));
  expect(await found()).toMatchObject([{ itemId, finding: 'head-differs' }]);
});

test('a decision whose reason was changed on its approval is found, and one that is gone or that nobody told of', async () => {
  const kept = await trail.item(approvalKey(itemId, approvalId));
  const decided = kept.decision as object;
  await trail.put({ ...kept, decision: { ...decided, reason: 'It was never right.' } });
  expect(await found()).toMatchObject([{ itemId, finding: 'decision-differs', number: 3 }]);
  await trail.lose(approvalKey(itemId, approvalId));
  expect(await found()).toMatchObject([
    { itemId, finding: 'decision-differs', detail: expect.stringContaining('gone') },
  ]);
  await trail.put(kept);
  const forged = decision({ approvalId: 'apr_forged' });
  await trail.put({ ...kept, ...approvalKey(itemId, 'apr_forged'), approvalId: 'apr_forged', decision: forged });
  expect(await found()).toMatchObject([{ itemId, finding: 'decision-outside' }]);
});

test('events of before the trail are counted; with the day it began, later ones without a number are found', async () => {
  const old = { ...eventOf('claim.opened', { itemId, eventId: 'evt_0', at: '2026-01-01T09:00:00.000Z' }) };
  await trail.put({ ...old, ...eventAt(0), entity: 'EVENT' });
  const { code, out } = await verify('--since', '2026-06-01T00:00:00Z');
  expect(out).toContain('1 event from before the trail, not proven.');
  expect(code).toBe(0);
  expect((await verify('--since', '2025-06-01T00:00:00Z')).out).toContain('outside-the-chain');
});

test('a chain that was built anew is right in itself and differs from the heads that were written down', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'fundgate-heads-')), 'heads.txt');
  expect((await verify('--heads', file)).code).toBe(0);
  expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(3);
  expect((await verify('--against', file)).code).toBe(0);
  for (const id of ['evt_5', 'evt_6']) await trail.lose({ pk: `TIMELINE#${otherItemId}`, sk: id });
  await trail.lose(trailHeadKey(otherItemId));
  const anew = ['evt_5', 'evt_6'].map((eventId) =>
    eventChange(eventOf('claim.submitted', { itemId: otherItemId, eventId, by: 'somebody-else' })),
  );
  await commit(trail.table, anew);
  expect((await verify()).code).toBe(0);
  const { code, out } = await verify('--against', file);
  expect(code).toBe(1);
  expect(out).toContain(`✗ ${otherItemId} at number 2: differs-from-before`);
});

test('what is written while a trail is read breaks nothing', async () => {
  const tell = (n: number) => eventChange(eventOf('claim.submitted', { itemId, eventId: `evt_b${String(n)}` }));
  const writing = Promise.all([0, 1, 2, 3, 4].map((n) => commit(trail.table, [tell(n)])));
  expect(await found()).toEqual([]);
  await writing;
  expect(await verifyTrails(trail.table)).toMatchObject({ ok: true, events: 11 });
});
