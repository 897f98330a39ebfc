import type { Budget } from '../../../functions/domain/budget/budget.ts';
import type { Principal } from '../../../functions/domain/identity/role.ts';
import { availableAccount } from '../../../functions/domain/ledger/accounts.ts';
import { allocate, fundBudget } from '../../../functions/domain/ledger/movements.ts';
import { verifyLedger } from '../../../functions/domain/ledger/verify.ts';
import type { Partner } from '../../../functions/domain/partner/partner.ts';
import type { PolicyRules } from '../../../functions/domain/policy/policy.ts';
import { newId } from '../../../functions/platform/ids.ts';
import { requestRoutes } from '../../../functions/request/routes.ts';
import { newAllocation } from '../../../functions/store/allocations.ts';
import { newBudget } from '../../../functions/store/budgets.ts';
import { commit } from '../../../functions/store/commit.ts';
import { balanceOf, balancesOfBudget, ledgerChanges } from '../../../functions/store/ledger.ts';
import { newOutcome } from '../../../functions/store/outcomes.ts';
import { newPartner } from '../../../functions/store/partners.ts';
import { putPerformance } from '../../../functions/store/performance.ts';
import { readRequest } from '../../../functions/store/requests.ts';
import { collect } from '../../../functions/store/table.ts';
import { timelineOf } from '../../../functions/store/timeline.ts';
import { transactionsOfBudget } from '../../../scripts/ledger/scan.ts';
import { call, createRoom, now, partnerUser, staff } from '../../support/rooms.ts';
import { campaign, month, terms } from '../../unit/domain/examples.ts';
import { partnerOf } from '../budget/world.ts';

export const budgetId = '2027Q1-emea-USD';
export const nora = partnerUser('northwind');
export const luca = partnerUser('contoso');
export const pmm = staff('partner-marketing-manager');
/** What one partner has available of the budget in minor units, unless a test says otherwise. */
export const allocated = 1_000_000;

type Call = Parameters<typeof call>[3];
type Operation = Parameters<typeof call>[2];
export type World = Awaited<ReturnType<typeof createWorld>>;

const budget: Budget = {
  budgetId,
  quarter: '2027Q1',
  region: 'emea',
  currency: 'USD',
  amount: 10_000_000,
  startsOn: '2027-01-01',
  endsOn: '2027-03-31',
  revision: 1,
  createdBy: 'finance-1',
  createdAt: now,
};
const money = { budgetId, currency: 'USD', by: 'finance-1', at: now };

/** A table with a policy, a budget and two partners who share in it; neither has a history. */
export async function createWorld(rules?: PolicyRules) {
  const room = await createRoom(rules);
  const { table, deps } = room;
  await commit(table, [newBudget(budget), ...ledgerChanges(fundBudget({ ...money, amount: budget.amount }))]);
  const ask = (operation: Operation, input: Call) => call(requestRoutes, deps, operation, input);
  const world = {
    ...room,
    addPartner: async (partnerId: string, amount = allocated, over: Partial<Partner> = {}) => {
      await commit(table, [newPartner({ ...partnerOf(partnerId, 'gold', true), ...over })]);
      await commit(table, [
        newAllocation({
          budgetId,
          partnerId,
          tierBase: amount,
          pipelinePotential: 1,
          strategicValue: 1,
          unscaled: amount,
          amount,
          allocatedBy: 'finance-1',
          allocatedAt: now,
        }),
        ...ledgerChanges(allocate({ ...money, partnerId, sequence: 1, amount })),
      ]);
    },
    /** A year of quotes that were closed, and three campaigns that returned. */
    prove: async (partnerId: string) => {
      const past = [3, 5, 7].map((number) =>
        newOutcome({
          ...campaign(number, 100_000, 500_000),
          requestId: newId('req'),
          partnerId,
          currency: 'USD',
          closedWon: 100_000,
          leads: 10,
          reportedBy: 'ops-1',
          reportedAt: now,
        }),
      );
      await commit(table, [putPerformance(partnerId, month('2026-10', { quotesIssued: 20, dealsClosed: 8 })), ...past]);
    },
    ask,
    submit: async (over: object = {}, caller: Principal = nora, key?: string) => {
      const { body } = await ask('POST /requests', { caller, body: { ...terms, ...over }, ...(key && { key }) });
      return String(body.requestId);
    },
    read: async (requestId: string, caller: Principal = nora) =>
      (await ask('GET /requests/{requestId}', { caller, params: { requestId } })).body,
    list: (caller: Principal = nora, query: object = {}) => ask('GET /requests', { caller, query }),
    stored: async (requestId: string) => {
      const request = await readRequest(table, requestId);
      if (!request) throw new Error(`${requestId} is not there`);
      return request;
    },
    events: async (requestId: string) => (await timelineOf(table, requestId)).map(({ type }) => type),
    available: (partnerId = 'northwind') => balanceOf(table, availableAccount({ budgetId, partnerId })),
    balance: (account: string) => balanceOf(table, account),
    proof: async () =>
      verifyLedger(
        await collect(transactionsOfBudget(table, budgetId)),
        await collect(balancesOfBudget(table, budgetId)),
      ),
  };
  await world.addPartner('northwind');
  await world.addPartner('contoso');
  return world;
}
