import * as z from 'zod';

const count = z.int().min(0).max(1_000_000_000);
const sum = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must look like 2026-11');

/**
 * One month of what the CRM knows of a partner; sums in minor units of the program's reporting currency.
 * docs/handbook.md § Partner
 */
export const MonthlyPerformance = z.strictObject({
  month: Month,
  meetings: count,
  quotesIssued: count,
  dealsClosed: count,
  dealValue: sum,
  logins: count,
  lastLoginOn: z.iso.date().optional(),
  referrals: count,
  partnerRevenue: sum,
  productRevenue: sum,
  serviceRevenue: sum,
  sourcedRevenue: sum,
  influencedRevenue: sum,
  partnerDealCycleDays: count.optional(),
  directDealCycleDays: count.optional(),
  daysToFirstDeal: count.optional(),
  certifications: count,
});
export type MonthlyPerformance = z.infer<typeof MonthlyPerformance>;
