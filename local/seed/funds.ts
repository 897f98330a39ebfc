import * as z from 'zod';
import type { Caller } from '../api.ts';
import { quartersFrom } from './months.ts';
import { samplePartners } from './partners.ts';

/** Minor units that each sample budget holds. */
const amount = 10_000_000;
const purses = [
  { region: 'emea', currency: 'USD' },
  { region: 'emea', currency: 'EUR' },
  { region: 'amer', currency: 'USD' },
];

const Reading = z.object({ allocations: z.object({ items: z.array(z.unknown()) }) });

/** Funds budgets for this quarter and the next and divides each among the sample partners of its region. */
export async function fundBudgets(finance: Caller, today: string): Promise<void> {
  const wanted = quartersFrom(today).flatMap((quarter) => purses.map((purse) => ({ quarter, ...purse, amount })));
  await Promise.all(wanted.map((budget) => fund(finance, budget)));
}

type SampleBudget = { quarter: string; region: string; currency: string; amount: number };

async function fund(finance: Caller, budget: SampleBudget): Promise<void> {
  const budgetId = `${budget.quarter}-${budget.region}-${budget.currency}`;
  const { status, body } = await finance.ask(`GET /budgets/${budgetId}`);
  if (status === 404) {
    await finance.call('POST /budgets', { body: budget, idempotencyKey: `sample-budget-${budgetId}` });
  }
  const isDivided = (Reading.safeParse(body).data?.allocations.items.length ?? 0) > 0;
  if (!isDivided) await divide(finance, budgetId, budget.region);
}

async function divide(finance: Caller, budgetId: string, region: string): Promise<void> {
  const partners = samplePartners
    .filter(({ profile }) => profile.regions.includes(region))
    .map(({ partnerId, pipelinePotential, strategicValue }) => ({ partnerId, pipelinePotential, strategicValue }));
  const idempotencyKey = `sample-allocation-${budgetId}`;
  await finance.call(`POST /budgets/${budgetId}/allocations`, { body: { partners }, idempotencyKey });
}
