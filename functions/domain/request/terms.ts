import * as z from 'zod';
import { IsoDate } from '../calendar/dates.ts';
import { ProgramId, Region, RequestId, Vertical } from '../ids.ts';
import { Currency, PositiveMinorUnits } from '../money/money.ts';

/** docs/handbook.md § Programs */
export const Motion = z.enum([
  'demand-generation',
  'enablement',
  'thought-leadership',
  'event',
  'content',
  'first-deal-incentive',
]);
export type Motion = z.infer<typeof Motion>;

/** docs/handbook.md § Evidence */
export const ActivityType = z.enum([
  'print-advertising',
  'tv-radio',
  'outdoor',
  'digital-advertising',
  'social-media',
  'direct-mail',
  'email',
  'sms',
  'website-seo',
  'content-syndication',
  'telemarketing',
  'seminar',
  'boot-camp',
  'webinar',
  'trade-show',
  'sponsorship',
  'customer-offer',
  'sales-incentive',
  'proof-of-concept',
  'training-certification',
  'internal-enablement',
  'vendor-conference',
  'demo-unit',
]);
export type ActivityType = z.infer<typeof ActivityType>;

/** What a partner asks for: amounts in minor units of `currency`, days inclusive. docs/handbook.md § Request */
export const RequestTerms = z
  .strictObject({
    title: z.string().trim().min(3).max(160),
    motion: Motion,
    programId: ProgramId.optional(),
    activityType: ActivityType,
    startDate: IsoDate,
    endDate: IsoDate,
    region: Region,
    vertical: Vertical,
    amount: PositiveMinorUnits,
    currency: Currency,
    expectedPipeline: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
    targetAudience: z.string().trim().min(3).max(500),
    campaignName: z.string().trim().min(2).max(120).optional(),
    planItem: z.string().trim().max(120).optional(),
    reusesRequestId: RequestId.optional(),
  })
  .refine((terms) => terms.endDate >= terms.startDate, { path: ['endDate'], message: 'must not be before startDate' });
export type RequestTerms = z.infer<typeof RequestTerms>;
