import { budgetRoutes } from '../../../functions/budget/routes.ts';
import { verifyLedger } from '../../../functions/domain/ledger/verify.ts';
import type { Partner } from '../../../functions/domain/partner/partner.ts';
import { commit } from '../../../functions/store/commit.ts';
import { balancesOfBudget } from '../../../functions/store/ledger.ts';
import { newPartner } from '../../../functions/store/partners.ts';
import { collect } from '../../../functions/store/table.ts';
import { transactionsOfBudget } from '../../../scripts/ledger/scan.ts';
import { partnerWith } from '../../support/partners.ts';
import { call, createRoom, staff } from '../../support/rooms.ts';

export const budgetId = '2026Q4-emea-USD';

/** A room with ways to fund and divide budgets and to prove their books. */
export async function createBudgetRoom() {
  const room = await createRoom();
  const { deps, table } = room;
  return {
    ...room,
    addPartner: (partnerId: string, tier: Partner['tier'], active = true) =>
      commit(table, [newPartner(partnerOf(partnerId, tier, active))]),
    fund: (amount: number, over: object = {}, key?: string) =>
      call(budgetRoutes, deps, 'POST /budgets', {
        caller: staff('finance'),
        body: { quarter: '2026Q4', region: 'emea', currency: 'USD', amount, ...over },
        ...(key && { key }),
      }),
    divide: (partners: readonly object[], key?: string, use: typeof deps = deps, of = budgetId) =>
      call(budgetRoutes, use, 'POST /budgets/{budgetId}/allocations', {
        caller: staff('finance'),
        params: { budgetId: of },
        body: { partners },
        ...(key && { key }),
      }),
    read: async (query: object = {}) =>
      (await call(budgetRoutes, deps, 'GET /budgets/{budgetId}', { caller: staff('cro'), params: { budgetId }, query }))
        .body,
    proof: async () =>
      verifyLedger(
        await collect(transactionsOfBudget(table, budgetId)),
        await collect(balancesOfBudget(table, budgetId)),
      ),
  };
}

/** A line of the list with factors of one. */
export const plain = (partnerId: string) => ({ partnerId, pipelinePotential: 1, strategicValue: 1 });

export const partnerOf = (partnerId: string, tier: Partner['tier'], active: boolean): Partner =>
  partnerWith({ partnerId, tier, active });
