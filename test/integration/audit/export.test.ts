import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decidedEvent } from '../../../functions/approval/events.ts';
import { type FileContent, fileReply } from '../../../functions/platform/http/file.ts';
import { eventChange } from '../../../functions/store/changes.ts';
import { commit } from '../../../functions/store/commit.ts';
import { approvalKey } from '../../../functions/store/keys.ts';
import { exportRequestTrail as contract } from '../../../functions/trail/contracts.ts';
import { trailRoutes } from '../../../functions/trail/routes.ts';
import { agreedRequest, decidedApproval } from '../../support/agreed-request.ts';
import { call, staff } from '../../support/rooms.ts';
import { createTable, type TestTable, testEndpoint } from '../../support/table.ts';
import { approval } from '../../unit/approval/samples.ts';
import { decision as decisionOf } from '../../unit/domain/examples.ts';

const reason = 'It fits <script>alert(1)</script> the quarter.';
const requestId = 'req_01JD0000000000000000000009';
const asked = { requestId, partnerId: 'northwind', approvalId: 'apr_01JD0000000000000000000009', amount: 40_000 };
const decision = decisionOf({ approvalId: asked.approvalId, amount: asked.amount, reason, signedIn: true });
const out = join(mkdtempSync(join(tmpdir(), 'fundgate-export-')), 'trail.html');

let room: TestTable;
beforeAll(async () => {
  room = await createTable();
  const place = { ...approval, approvalId: asked.approvalId, itemId: requestId };
  const event = { ...decidedEvent(place, decision), eventId: 'evt_1' };
  const [request] = agreedRequest(asked);
  if (!request) throw new Error('no request');
  await commit(room.table, [request, ...decidedApproval(asked, decision), eventChange(event)]);
});
afterAll(() => room.drop());

const run = (itemId: string) =>
  new Promise<{ code: number | string; out: string; err: string }>((done) => {
    const where = ['--endpoint', testEndpoint(), '--table', room.table.name];
    const argv = ['scripts/audit-export.ts', '--item', itemId, '--out', out, ...where];
    execFile('node_modules/.bin/node', argv, (error, stdout, err) =>
      done({ code: error?.code ?? 0, out: stdout, err }),
    );
  });

test('one document tells who decided what, why and by which link, with the head that proves it', async () => {
  const { code, out: said } = await run(requestId);
  expect(said).toContain(`✓ ${requestId}  head 1  `);
  expect(code).toBe(0);
  const html = readFileSync(out, 'utf8');
  const head = /head 1 {2}([0-9a-f]{64})/.exec(said)?.[1];
  for (const told of [
    requestId,
    asked.approvalId,
    decision.personName,
    'Confirmed by signing in.',
    'The trail is whole',
    `${head}`,
  ])
    expect(html).toContain(told);
  expect(html).toContain('It fits &lt;script>alert(1)&lt;/script> the quarter.');
  expect(html).not.toContain('<script');
  expect(statSync(out).mode & 0o077).toBe(0);
});

test('over the API it is the same document, as a file that no browser shows', async () => {
  const ask = (id: string) => {
    const deps = { table: room.table, clock: { now: () => '2026-11-21T09:00:00.000Z' } };
    return call(trailRoutes, deps, `GET ${contract.path}`, { caller: staff('finance'), params: { requestId: id } });
  };
  const { file } = (await ask(requestId)) as never as { file: FileContent };
  const reply = fileReply(200, file);
  expect(reply.headers).toMatchObject({
    'content-disposition': `attachment; filename="audit-${requestId}.html"`,
    'cache-control': 'no-store',
  });
  const withoutItsTime = (html: string) => html.replace(/As it was stored at [^<]*/, '');
  expect(withoutItsTime(`${reply.body}`)).toBe(withoutItsTime(readFileSync(out, 'utf8')));
  expect(reply.body).toContain('As it was stored at 21 November 2026');
  await expect(ask('req_01JD0000000000000000000008')).rejects.toMatchObject({ kind: 'not-found' });
});

test('a broken trail is told at the top and by the exit code', async () => {
  const key = approvalKey(requestId, asked.approvalId);
  await commit(room.table, [
    {
      write: {
        update: key,
        expression: 'SET decision.reason = :reason',
        condition: { expression: 'attribute_exists(pk)', values: { ':reason': 'Another.' } },
      },
      onRefused: () => new Error('gone'),
    },
  ]);
  const { code, out: said } = await run(requestId);
  expect(said).toContain(`✗ ${requestId}`);
  expect(code).toBe(1);
  expect(readFileSync(out, 'utf8')).toContain('The trail is broken at number 1');
});

test('an item that is not there is said, and nothing is written over', async () => {
  const before = readFileSync(out, 'utf8');
  expect(await run('req_none')).toMatchObject({
    code: 2,
    err: expect.stringContaining('no request or claim req_none'),
  });
  expect(await run('budget')).toMatchObject({ code: 2, err: expect.stringContaining('--item names a request') });
  expect(readFileSync(out, 'utf8')).toBe(before);
});
