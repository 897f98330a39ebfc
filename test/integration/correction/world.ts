import { correctionRoutes } from '../../../functions/correction/routes.ts';
import type { Claim } from '../../../functions/domain/claim/claim.ts';
import type { CorrectionSubject } from '../../../functions/domain/correction/correction.ts';
import type { Principal } from '../../../functions/domain/identity/role.ts';
import * as ledger from '../../../functions/domain/ledger/movements.ts';
import { verifyLedger } from '../../../functions/domain/ledger/verify.ts';
import { instructedPayment, takeIntoBatch } from '../../../functions/domain/payment/lifecycle.ts';
import type { Payment } from '../../../functions/domain/payment/payment.ts';
import type { RequestIn } from '../../../functions/domain/request/request.ts';
import { newId } from '../../../functions/platform/ids.ts';
import { newBudget, readBudget } from '../../../functions/store/budgets.ts';
import { claimedOf, holdForClaim } from '../../../functions/store/claimed.ts';
import { newClaim } from '../../../functions/store/claims.ts';
import { commit } from '../../../functions/store/commit.ts';
import { balanceOf, balancesOfBudget, ledgerChanges } from '../../../functions/store/ledger.ts';
import { newPayment } from '../../../functions/store/payments.ts';
import { newPolicy } from '../../../functions/store/policies.ts';
import { newRequest } from '../../../functions/store/requests.ts';
import { collect, type Table } from '../../../functions/store/table.ts';
import { timelineOf } from '../../../functions/store/timeline.ts';
import { transactionsOfBudget } from '../../../scripts/ledger/scan.ts';
import { call, now } from '../../support/rooms.ts';
import { contact, policy, terms, triaged } from '../../unit/domain/examples.ts';
import { audit } from '../../unit/domain/lifecycle-examples.ts';

const partnerId = 'northwind';
const early = '2026-10-01T00:00:00.000Z';

const person = (userId: string, email: string, role: Principal['roles'][number]): Principal => ({
  userId,
  name: userId,
  email,
  roles: [role],
});
export const finn = person('fin-1', 'finn@vendor.example', 'finance');
/** The same human with another user. */
export const finnAgain = person('fin-9', ' Finn@Vendor.example', 'finance');
export const fay = person('fin-2', 'fay@vendor.example', 'finance');
export const hana = person('head-1', 'hana@vendor.example', 'head-of-partnerships');
export const pam = person('pam-1', 'pam@vendor.example', 'partner-account-manager');

export type Setting = { readonly budget: number; readonly allocated: number };

export type World = Awaited<ReturnType<typeof worldOn>>;

/** A policy and one budget with an allocation on the table, and ways to propose, confirm, decline and prove. */
export async function worldOn(table: Table, { budget, allocated }: Setting, region = 'emea') {
  let instant = now;
  const deps = { table, newId, clock: { now: () => instant } };
  const budgetId = `2026Q4-${region}-USD`;
  const money = { budgetId, currency: 'USD', by: 'ops-1', at: early };
  await commit(table, [
    newBudget(budgetOf(budgetId, region, budget)),
    ...ledgerChanges(ledger.fundBudget({ ...money, amount: budget })),
  ]);
  if (allocated > 0) {
    await commit(table, ledgerChanges(ledger.allocate({ ...money, partnerId, sequence: 1, amount: allocated })));
  }
  const run = (operation: Parameters<typeof call>[2], input: Parameters<typeof call>[3], use: typeof deps = deps) =>
    call(correctionRoutes, use, operation, input);
  const at = (path: string) => `POST /corrections/{correctionId}/${path}` as const;

  return {
    table,
    deps,
    budgetId,
    at: (next: string) => {
      instant = next;
    },
    run,
    propose: async (subject: CorrectionSubject, amount: number, over: object = {}, caller = finn, key?: string) => {
      const body = { subject, amount, currency: 'USD', reason: 'It was typed wrong.', ...over };
      return (await run('POST /corrections', { caller, body, ...(key && { key }) })).body;
    },
    confirm: async (correctionId: unknown, caller = hana, use: typeof deps = deps) =>
      (await run(at('confirmation'), { caller, params: { correctionId } }, use)).body,
    decline: async (correctionId: unknown, caller = hana, reason = 'It is right as it is.') =>
      (await run(at('decline'), { caller, params: { correctionId }, body: { reason } })).body,
    request: async (reserved: number, changes: Partial<RequestIn<'in-execution'>> = {}) => {
      const request = requestOf(budgetId, reserved, changes);
      const { requestId } = request;
      const reserve = ledger.reserve({ ...money, partnerId, requestId, amount: reserved });
      await commit(table, [newRequest(request), ...ledgerChanges(reserve)]);
      return request;
    },
    claim: async ({ requestId, reserved }: { requestId: string; reserved: number }, payable: number, stage: Stage) => {
      const claim = claimOf(requestId, payable, stage);
      const { claimId } = claim;
      const booking = { ...money, partnerId, requestId, claimId, amount: payable };
      await commit(table, [
        holdForClaim({ requestId, reserved, currency: 'USD' }, payable),
        ...ledgerChanges(ledger.post(booking)),
      ]);
      const settlement =
        stage === 'paid' || stage === 'closed' ? [ledger.settle({ ...booking, reference: 'PAY-1' })] : [];
      const payment = stage === 'instructed' ? [] : newPayment(paymentOf(claim, payable, budgetId));
      await commit(table, [newClaim(claim), ...ledgerChanges(...settlement), ...payment]);
      return claimId;
    },
    balance: (kind: string, ...rest: string[]) => balanceOf(table, [kind, budgetId, ...rest].join('/')),
    budget: () => readBudget(table, budgetId),
    claimed: (requestId: string) => claimedOf(table, requestId),
    facts: async () => (await collect(transactionsOfBudget(table, budgetId))).map(({ fact }) => fact),
    types: async (itemId: string) => (await timelineOf(table, itemId)).map(({ type }) => type),
    /** The books' own proof, and that the budget says what it was funded with. */
    proof: async () => {
      const [transactions, balances] = [
        await collect(transactionsOfBudget(table, budgetId)),
        await collect(balancesOfBudget(table, budgetId)),
      ];
      const funded = -(await balanceOf(table, `funding/${budgetId}`));
      return {
        ...verifyLedger(transactions, balances),
        budgetAgrees: (await readBudget(table, budgetId))?.amount === funded,
      };
    },
  };
}

/** What the world's proof says of books that are right. */
export const proven = { ok: true, budgetAgrees: true };

export const storePolicy = (table: Table) => commit(table, newPolicy(policy));

/** `instructed` has no payment record, as before payments were kept; `pending` has one. */
type Stage = 'instructed' | 'pending' | 'paid' | 'closed';

function claimOf(requestId: string, payable: number, stage: Stage): Claim {
  const posted = {
    claimId: newId('clm'),
    requestId,
    partnerId,
    amount: payable,
    currency: 'USD',
    version: 1,
    revision: 7,
    openedBy: 'partner:ada',
    contact,
    openedAt: early,
    updatedAt: early,
    submittedBy: 'partner:ada',
    submittedAt: early,
    audit,
    approvals: [],
    payable,
    instructedAt: early,
  };
  const settled = { ...posted, paidAt: early, settlementReference: 'PAY-1' };
  if (stage === 'paid') return { ...settled, status: 'paid' };
  if (stage === 'closed') return { ...settled, status: 'closed', closedAt: early };
  return { ...posted, status: 'payment-instructed' };
}

function paymentOf(claim: Claim, payable: number, budgetId: string): Payment {
  const asInstructed = { ...claim, status: 'payment-instructed', payable, instructedAt: early } as never;
  const payment = instructedPayment(asInstructed, { paymentId: newId('pay'), budgetId, method: 'credit-transfer' });
  if (claim.status === 'payment-instructed') return payment;
  const batched = takeIntoBatch(payment, newId('bat'), { at: early });
  return { ...batched, status: 'settled', settled: payable, settledAt: early };
}

const budgetOf = (budgetId: string, region: string, amount: number) => ({
  budgetId,
  quarter: '2026Q4',
  region,
  currency: 'USD',
  amount,
  startsOn: '2026-10-01',
  endsOn: '2026-12-31',
  revision: 1,
  createdBy: 'ops-1',
  createdAt: early,
});

function requestOf(
  budgetId: string,
  reserved: number,
  changes: Partial<RequestIn<'in-execution'>>,
): RequestIn<'in-execution'> {
  const asked = { ...terms, startDate: '2026-11-01', endDate: '2026-11-30', amount: reserved };
  return {
    requestId: newId('req'),
    partnerId,
    version: 1,
    revision: 5,
    terms: asked,
    submittedBy: 'partner:user-1',
    contact,
    submittedAt: early,
    updatedAt: early,
    triage: triaged(asked),
    approvals: [],
    budgetId,
    reserved,
    approvedAt: early,
    claimDeadline: '2027-01-29',
    policyVersion: policy.version,
    status: 'in-execution',
    ...changes,
  };
}
