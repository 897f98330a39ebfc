import type { AskInput } from '../../../functions/approval/asking.ts';
import { answerPage } from '../../../functions/approval/page/answer.ts';
import { applyDecision as applyToClaim } from '../../../functions/claim/apply-decision.ts';
import type { Approval } from '../../../functions/domain/approval/approval.ts';
import { defaultPolicyRules } from '../../../functions/domain/policy/defaults.ts';
import type { PolicyRules } from '../../../functions/domain/policy/policy.ts';
import { instructPayment } from '../../../functions/reimbursement/instruct-payment.ts';
import { requestRoutes } from '../../../functions/request/routes.ts';
import { advance } from '../../../functions/request/steps/advance.ts';
import { applyDecision as applyToRequest } from '../../../functions/request/steps/apply-decision.ts';
import { triageRequest } from '../../../functions/request/steps/triage.ts';
import { commit } from '../../../functions/store/commit.ts';
import { putPerson } from '../../../functions/store/people.ts';
import { newPolicy } from '../../../functions/store/policies.ts';
import { createWorld, linkIn, ownPage } from '../../integration/approval/world.ts';
import { people } from '../../unit/approval/samples.ts';
import { memoryTable } from '../memory-table.ts';
import { call } from '../rooms.ts';
import { auditedClaim } from './claim.ts';
import { drawDocuments } from './documents.ts';
import { fundedPartner, nora, terms } from './partner.ts';

const brand = 'Vendor Example';

/** Ids that come to be in the same order have the same names, whenever the case is played. */
function countedIds() {
  let given = 0;
  return (prefix: string) => `${prefix}_01JEGZ${String(++given).padStart(20, '0')}`;
}

/**
 * One campaign of Northwind Security from the request to the payment, in memory, by the functions that are deployed: the
 * same to the letter each time, so that pictures of it are.
 */
export async function northwindCase() {
  const table = memoryTable();
  const world = await createWorld(Promise.resolve({ table, drop: () => Promise.resolve() }));
  const { time, box } = world;
  const deps = { ...world.deps, newId: countedIds(), currency: 'USD' };
  let version = 1;
  const adopt = async (rules: PolicyRules) => {
    const head = { author: 'olga', reason: 'The brand is told.', createdAt: time.now };
    await commit(table, newPolicy({ ...head, version: ++version, rules }));
  };
  const { claim, approval } = defaultPolicyRules;
  const rules = { ...defaultPolicyRules, claim: { ...claim, eligibility: { ...claim.eligibility, brands: [brand] } } };
  time.now = '2026-12-07T08:52:14.000Z';
  await adopt(rules);
  await fundedPartner(deps);

  const ask = async (asked: Pick<AskInput, 'purpose' | 'itemId' | 'stage'>): Promise<string> => {
    await world.ask(asked.itemId, { ...asked, notice: 'ask', taskToken: `${asked.purpose}-${asked.stage}` }, deps);
    return linkIn(box.at(-1)?.letter);
  };
  const last = async (itemId: string): Promise<Approval> => {
    const approval = (await world.approvals(itemId)).at(-1);
    if (!approval) throw new Error('nobody was asked');
    return approval;
  };
  const decide = async (link: string, form: Record<string, string>) => {
    const sent = { method: 'POST', params: { link }, headers: ownPage, form: new URLSearchParams(form) };
    const { status, html } = await answerPage(sent, deps);
    if (status !== 200) throw new Error(`the decision was answered ${status}: ${html}`);
  };

  const { body } = await call(requestRoutes, deps, 'POST /requests', { caller: nora, body: terms });
  const requestId = String(body.requestId);
  await triageRequest({ requestId }, deps);
  let claimId = '';
  const settle = async (itemId: string) => {
    const { approvalId, stage, decision } = await last(itemId);
    const taken = { verdict: decision?.verdict ?? 'reject', approvalId };
    return applyToRequest({ requestId, stage, decision: taken }, deps);
  };

  return {
    world: { ...world, deps },
    table,
    requestId,
    claimId: () => claimId,
    evidence: { read: async (key: string) => new Uint8Array((await drawDocuments())[key.includes('/ad-') ? 1 : 0]) },
    /** Whether decisions on requests are confirmed by signing in. */
    signIn: (isWanted: boolean) =>
      adopt({ ...rules, approval: { ...approval, signInAbove: isWanted ? { 'request-approval': 0 } : {} } }),
    /** The marketing manager has approved; the link of the regional lead. */
    askRegionalLead: async () => {
      const link = await ask({ purpose: 'request-approval', itemId: requestId, stage: 0 });
      time.now = '2026-12-07T13:20:41.000Z';
      await decide(link, { decision: 'approve', amount: '12,500', reason: '' });
      await settle(requestId);
      return ask({ purpose: 'request-approval', itemId: requestId, stage: 1 });
    },
    /** The request was approved, the campaign run and its claim audited; the link of the reviewer. */
    askReviewer: async (link: string) => {
      time.now = '2026-12-08T07:31:05.000Z';
      await decide(link, { decision: 'approve', amount: '12,500', reason: '' });
      await settle(requestId);
      time.now = '2027-01-12T00:00:02.000Z';
      await advance({ requestId, to: 'in-execution' }, deps);
      time.now = '2027-02-01T10:04:37.000Z';
      claimId = await auditedClaim(requestId, deps, () => {
        time.now = '2027-02-01T10:05:58.000Z';
      });
      return ask({ purpose: 'claim-review', itemId: claimId, stage: 0 });
    },
    /** The reviewer has found every line in order; the link of finance. */
    askFinance: async (link: string) => {
      time.now = '2027-02-01T15:47:20.000Z';
      const { html } = await world.open(link);
      const lines = [...html.matchAll(/name="(line-\d+)"/g)].map(([, line = '']) => line);
      const said = Object.fromEntries(lines.map((line) => [line, 'pass']));
      const { amount } = await last(claimId);
      const reason =
        'The dinner belongs to the kick-off and no wine was billed; placement and landing page are as agreed.';
      await decide(link, { ...said, decision: 'approve', amount: (amount / 100).toFixed(2), reason });
      await applyToClaim(taken('claim-review', claimId, await last(claimId)), deps);
      await commit(table, [putPerson({ ...people.finn, language: 'de' })]);
      return ask({ purpose: 'finance-approval', itemId: claimId, stage: 0 });
    },
    /** Finance has confirmed, and the payment is instructed. */
    pay: async (link: string) => {
      time.now = '2027-02-02T09:12:33.000Z';
      const { amount } = await last(claimId);
      await decide(link, { decision: 'approve', amount: (amount / 100).toFixed(2), reason: '' });
      await applyToClaim(taken('finance-approval', claimId, await last(claimId)), deps);
      await instructPayment({ claimId }, deps);
    },
  };
}

const taken = (purpose: 'claim-review' | 'finance-approval', claimId: string, { approvalId, decision }: Approval) => ({
  claimId,
  purpose,
  decision: { verdict: decision?.verdict ?? ('reject' as const), approvalId },
});
