import { budgetRoutes } from '../../../functions/budget/routes.ts';
import type { Principal } from '../../../functions/domain/identity/role.ts';
import { commit } from '../../../functions/store/commit.ts';
import { newOutcome } from '../../../functions/store/outcomes.ts';
import { newPartner } from '../../../functions/store/partners.ts';
import { putPerformance } from '../../../functions/store/performance.ts';
import type { createWorld } from '../../integration/approval/world.ts';
import { campaign, month } from '../../unit/domain/examples.ts';
import { partnerWith } from '../partners.ts';
import { call, staff } from '../rooms.ts';

/** What the rooms of the case work with. */
export type Deps = Awaited<ReturnType<typeof createWorld>>['deps'] & { readonly currency: string };

export const nora: Principal = {
  userId: 'nora',
  name: 'Nora Lind',
  email: 'nora.lind@northwind.example',
  roles: ['partner-user'],
  partnerId: 'northwind-security',
};
const budgetId = '2027Q1-emea-USD';

/** What the partner asks for. */
export const terms = {
  title: 'Zero trust for mid-size banks',
  motion: 'demand-generation',
  activityType: 'digital-advertising',
  startDate: '2027-01-12',
  endDate: '2027-01-28',
  region: 'emea',
  vertical: 'financial-services',
  amount: 1_250_000,
  currency: 'USD',
  expectedPipeline: 18_000_000,
  targetAudience: 'Heads of IT security at banks with 200 to 2,000 staff',
  campaignName: 'Zero trust for mid-size banks',
};

/** A partner with a year of sales, two campaigns that returned, and a share of the quarter's money. */
export async function fundedPartner(deps: Deps): Promise<void> {
  const { table } = deps;
  const partnerId = 'northwind-security';
  const partner = partnerWith({
    partnerId,
    name: 'Northwind Security GmbH',
    alsoKnownAs: ['Northwind Security'],
    regions: ['emea'],
    verticals: ['financial-services'],
  });
  const past = [1, 2, 3].map((place) =>
    newOutcome({
      ...campaign(3 * place, 400_000, 1_900_000),
      requestId: deps.newId('req'),
      partnerId,
      currency: 'USD',
      closedWon: 700_000,
      leads: 31,
      reportedBy: 'olga',
      reportedAt: deps.clock.now(),
    }),
  );
  const sold = month('2026-11', { meetings: 31, quotesIssued: 25, dealsClosed: 6, dealValue: 14_200_000 });
  await commit(table, [newPartner(partner), putPerformance(partnerId, sold), ...past]);
  const finance = { caller: staff('finance') };
  const budget = { quarter: '2027Q1', region: 'emea', currency: 'USD', amount: 25_000_000 };
  await call(budgetRoutes, deps, 'POST /budgets', { ...finance, body: budget });
  const partners = [{ partnerId, pipelinePotential: 1.8, strategicValue: 1.4 }];
  const params = { budgetId };
  await call(budgetRoutes, deps, 'POST /budgets/{budgetId}/allocations', {
    ...finance,
    params,
    body: { partners },
  });
}
