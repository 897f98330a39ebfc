import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { vi } from 'vitest';
import type { AskDeps } from '../../../functions/approval/ask-deps.ts';
import { type AskOrWaitDeps, askOrWait } from '../../../functions/approval/ask-or-wait.ts';
import type { AskInput } from '../../../functions/approval/asking.ts';
import { newLink } from '../../../functions/approval/link.ts';
import { answerPage } from '../../../functions/approval/page/answer.ts';
import { planWhileUnassigned } from '../../../functions/approval/plan-while-unassigned.ts';
import type { Approval } from '../../../functions/domain/approval/approval.ts';
import type { Person } from '../../../functions/domain/identity/role.ts';
import { defaultPolicyRules } from '../../../functions/domain/policy/defaults.ts';
import { newId } from '../../../functions/platform/ids.ts';
import type { Letter } from '../../../functions/platform/mail/letter.ts';
import { approvalsOfItem } from '../../../functions/store/approvals.ts';
import { newClaim } from '../../../functions/store/claims.ts';
import { commit } from '../../../functions/store/commit.ts';
import { approvalKey } from '../../../functions/store/keys.ts';
import { allPeople, putPerson } from '../../../functions/store/people.ts';
import { newPolicy } from '../../../functions/store/policies.ts';
import { newRequest, readRequest } from '../../../functions/store/requests.ts';
import { timelineOf } from '../../../functions/store/timeline.ts';
import { memoryTable } from '../../support/memory-table.ts';
import { contextSealer } from '../../support/sealer.ts';
import { createTable } from '../../support/table.ts';
import { approvedRequest, auditedClaim, now, people, triaged } from '../../unit/approval/samples.ts';

/** `createWorld` with its table in memory, for what needs no real one. */
export const memoryWorld = () => createWorld(Promise.resolve({ table: memoryTable(), drop: () => Promise.resolve() }));

/** A table of its own with people and policy, a clock that is set, and a letter box. */
export async function createWorld(made = createTable()) {
  const { table, drop } = await made;
  const policy = { version: 1, rules: defaultPolicyRules, author: 'test', reason: 'defaults', createdAt: now };
  await commit(table, [...newPolicy(policy), ...Object.values(people).map(putPerson)]);
  const time = { now };
  const box: { to: string; letter: Letter }[] = [];
  const resumeTask = vi.fn<AskDeps['resumeTask']>(() => Promise.resolve('resumed'));
  const endWait = vi.fn<AskOrWaitDeps['endWait']>(() => Promise.resolve('resumed'));
  const deps = {
    table,
    clock: { now: () => time.now },
    newId,
    newLink,
    sealer: contextSealer,
    resumeTask,
    endWait,
    sendLetter: (to: { email: string }, letter: Letter) => Promise.resolve(void box.push({ to: to.email, letter })),
    baseUrl: 'https://api.example',
    fiscalYearStartMonth: 1,
  };
  return {
    table,
    drop,
    /** The clock at its beginning, an empty letter box, and nothing heard or ended. */
    reset: () => {
      time.now = now;
      box.length = 0;
      for (const mock of [resumeTask, endWait]) mock.mockClear();
    },
    deps,
    time,
    box,
    resumeTask,
    endWait,
    plan: (itemId: string, purpose: AskInput['purpose'] = 'request-approval', stage = 0) =>
      planWhileUnassigned({ purpose, itemId, stage }, deps),
    /** As another machine plans, by its own clock. */
    planWith: (itemId: string, stage: number, use: AskDeps) =>
      planWhileUnassigned({ purpose: 'request-approval', itemId, stage }, use),
    ask: (itemId: string, more: Partial<AskInput> = {}, use: Partial<AskOrWaitDeps> = {}) =>
      askOrWait(
        { purpose: 'request-approval', itemId, stage: 0, notice: 'ask', taskToken: 'token-1', ...more },
        { ...deps, ...use },
      ),
    open: (link: string, method = 'GET') => send(method, link, {}),
    post: (link: string, form: Record<string, string>, headers: Record<string, string> = ownPage) =>
      send('POST', link, form, headers),
    request: async (more: Partial<typeof triaged> = {}) => {
      const request = { ...triaged, ...more, requestId: newId('req') };
      await commit(table, [newRequest(request)]);
      return request.requestId;
    },
    claim,
    /** One whose audit leaves it to a person. */
    claimToReview: () => claim({ audit: { ...auditedClaim.audit, verdict: 'review' } }),
    seat: (person: Person) => commit(table, [putPerson(person)]),
    /** An approval as the product would never write it. */
    overwrite: (approval: Approval) => {
      const put = { ...approval, ...approvalKey(approval.itemId, approval.approvalId) };
      return commit(table, [{ write: { put }, onRefused: () => new Error('refused') }]);
    },
    readRequest: (requestId: string) => readRequest(table, requestId),
    approvals: (itemId: string) => approvalsOfItem(table, itemId),
    people: () => allPeople(table),
    events: async (itemId: string) => (await timelineOf(table, itemId)).map(({ type }) => type),
    everything: async () => (await table.client.send(new ScanCommand({ TableName: table.name }))).Items,
  };

  async function claim(more: Partial<typeof auditedClaim> = {}) {
    const request = { ...approvedRequest, requestId: newId('req') };
    const audited = { ...auditedClaim, ...more, claimId: newId('clm'), requestId: request.requestId };
    await commit(table, [newRequest(request), newClaim(audited)]);
    return audited.claimId;
  }

  function send(method: string, link: string, form: Record<string, string>, headers: Record<string, string> = {}) {
    return answerPage({ method, params: { link }, headers, form: new URLSearchParams(form) }, deps);
  }
}
export type World = Awaited<ReturnType<typeof createWorld>>;

export const ownPage = { 'sec-fetch-site': 'same-origin', origin: 'null' };
export const yes = { decision: 'approve', amount: '12,500.00', reason: '' };

/** The secret at the end of the one link in a mail. */
export function linkIn(letter: Letter | undefined): string {
  const urls = (letter?.blocks ?? []).flatMap((block) => (block.kind === 'action' ? [block.url] : []));
  const [url] = urls;
  if (!url || urls.length > 1) throw new Error(`a mail has one link, this one ${urls.length}`);
  return url.slice(url.lastIndexOf('/') + 1);
}
