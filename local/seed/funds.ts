import * as z from 'zod';
import type { Caller } from '../api.ts';
import { quartersFrom } from './months.ts';
import { samplePartners } from './partners.ts';

/** Cents that each sample budget holds. */
const amount = 10_000_000;
const currency = 'USD';
const regions = ['emea', 'amer'];

const Reading = z.object({ allocations: z.object({ items: z.array(z.unknown()) }) });

/** Funds a budget for this quarter and the next in each region and divides it among the region's sample partners. */
export async function fundBudgets(finance: Caller, today: string): Promise<void> {
  const wanted = quartersFrom(today).flatMap((quarter) => regions.map((region) => ({ quarter, region })));
  await Promise.all(wanted.map(({ quarter, region }) => fund(finance, quarter, region)));
}

async function fund(finance: Caller, quarter: string, region: string): Promise<void> {
  const path = `/budgets/${quarter}-${region}-${currency}`;
  const { status, body } = await finance.ask(`GET ${path}`);
  if (status === 404) {
    const budget = { quarter, region, currency, amount };
    await finance.call('POST /budgets', { body: budget, idempotencyKey: `sample-budget-${quarter}-${region}` });
  }
  const isDivided = (Reading.safeParse(body).data?.allocations.items.length ?? 0) > 0;
  if (!isDivided) await divide(finance, path, region);
}

async function divide(finance: Caller, path: string, region: string): Promise<void> {
  const partners = samplePartners
    .filter(({ profile }) => profile.regions.includes(region))
    .map(({ partnerId, pipelinePotential, strategicValue }) => ({ partnerId, pipelinePotential, strategicValue }));
  await finance.call(`POST ${path}/allocations`, { body: { partners }, idempotencyKey: `sample${path}` });
}
