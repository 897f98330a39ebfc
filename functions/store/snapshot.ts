import type { IsoInstant } from '../domain/calendar/dates.ts';
import { dayOf } from '../domain/calendar/days.ts';
import { availableAccount } from '../domain/ledger/accounts.ts';
import type { Outcome } from '../domain/outcome/outcome.ts';
import { trailingTwelveMonths } from '../domain/partner/trailing.ts';
import { isCampaign } from '../domain/triage/motions.ts';
import { PartnerSnapshot } from '../domain/triage/snapshot.ts';
import { readAllocation } from './allocations.ts';
import { readBudget } from './budgets.ts';
import { balanceOf } from './ledger.ts';
import { latestOutcomes } from './outcomes.ts';
import { readPartner } from './partners.ts';
import { performanceOf } from './performance.ts';
import { readProgram } from './programs.ts';
import type { Table } from './table.ts';

type Wanted = {
  readonly partnerId: string;
  readonly budgetId: string;
  readonly programId: string | undefined;
  readonly at: IsoInstant;
};

/** Outcomes looked through, and campaigns among them that are kept: more than any policy may ask for. */
const outcomesRead = 100;
const campaignsKept = 20;

/** Everything that triage may look at, as it is now. @throws Error for a partner that is not there. */
export async function readSnapshot(table: Table, wanted: Wanted): Promise<PartnerSnapshot> {
  const { partnerId, programId, at } = wanted;
  const [partner, performance, outcomes, money, program] = await Promise.all([
    readPartner(table, partnerId),
    performanceOf(table, partnerId),
    latestOutcomes(table, partnerId, outcomesRead),
    moneyNow(table, wanted),
    programId === undefined ? undefined : readProgram(table, programId),
  ]);
  if (!partner) throw new Error(`partner ${partnerId} is gone`);
  const { months } = trailingTwelveMonths(performance, dayOf(at));
  return PartnerSnapshot.parse({
    partner,
    performance: performance.filter(({ month }) => months.includes(month)),
    outcomes: outcomes
      .filter(({ motion }) => isCampaign(motion))
      .slice(0, campaignsKept)
      .map(pastCampaign),
    ...money,
    program: program ?? null,
  });
}

type Money = Pick<PartnerSnapshot, 'allocation' | 'rate'>;

async function moneyNow(table: Table, { budgetId, partnerId }: Wanted): Promise<Money> {
  const [budget, allocation, available] = await Promise.all([
    readBudget(table, budgetId),
    readAllocation(table, budgetId, partnerId),
    balanceOf(table, availableAccount({ budgetId, partnerId })),
  ]);
  if (!budget) return { allocation: null };
  const { currency, rate } = budget;
  return {
    allocation: allocation ? { available, amount: allocation.amount, currency } : null,
    ...(rate && { rate }),
  };
}

const pastCampaign = ({ requestId, motion, activityEndedOn, spend, pipeline }: Outcome) => ({
  requestId,
  motion,
  activityEndedOn,
  spend,
  pipeline,
});
