import * as z from 'zod';
import type { Caller } from '../api.ts';
import { dayBefore, trailingMonths } from './months.ts';
import { introductionOf, type SamplePartner } from './partners.ts';

const Reading = z.object({ performance: z.array(z.unknown()), outcomes: z.array(z.unknown()) });

/** Adds a partner with its months and past campaigns; what an earlier start brought in is left as it is. */
export async function introduce(operations: Caller, partner: SamplePartner, today: string): Promise<void> {
  const path = `/partners/${partner.partnerId}`;
  if ((await operations.ask(`GET ${path}`)).status === 404) {
    const idempotencyKey = `sample-partner-${partner.partnerId}`;
    await operations.call('POST /partners', { body: introductionOf(partner, today), idempotencyKey });
  }
  const { performance, outcomes } = Reading.parse(await operations.call(`GET ${path}`));
  if (performance.length === 0) {
    await operations.call(`POST ${path}/performance`, { body: { months: monthsOf(partner, today) } });
  }
  for (const [index, campaign] of partner.campaigns.entries()) {
    if (index < outcomes.length) continue;
    const { endedDaysAgo, ...figures } = campaign;
    const body = { ...figures, currency: 'USD', activityEndedOn: dayBefore(today, endedDaysAgo) };
    await operations.call(`POST ${path}/outcomes`, { body, idempotencyKey: `sample-${partner.partnerId}-${index}` });
  }
}

/** The months of a partner that are told, oldest first. */
export const monthsOf = ({ monthly }: SamplePartner, today: string) =>
  trailingMonths(today).flatMap((month, index, { length }) => {
    const figures = monthly(length - index);
    return figures ? [{ ...figures, month }] : [];
  });
