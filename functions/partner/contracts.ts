import * as z from 'zod';
import { everyRole, staffRoles } from '../domain/identity/access.ts';
import { PartnerId } from '../domain/ids.ts';
import { Outcome } from '../domain/outcome/outcome.ts';
import { Partner, PartnerProfile } from '../domain/partner/partner.ts';
import { MonthlyPerformance } from '../domain/partner/performance.ts';
import { seen } from '../domain/text.ts';
import { PageQuery, pageOf } from '../platform/http/paging.ts';
import { bare } from '../platform/http/route.ts';
import { TimelineEntry } from '../platform/http/timeline.ts';

const keepers = ['partner-operations', 'partner-account-manager', 'head-of-partnerships'] as const;
const PartnerPath = z.strictObject({ partnerId: PartnerId });

const name = PartnerProfile.shape.name.check(seen(1));

export const createPartner = {
  ...bare,
  method: 'POST',
  path: '/partners',
  operationId: 'createPartner',
  summary: 'Add a partner under a chosen id',
  roles: keepers,
  body: PartnerProfile.extend({ partnerId: PartnerId, name }),
  response: Partner,
  status: 201,
  idempotent: true,
} as const;

export const listPartners = {
  ...bare,
  method: 'GET',
  path: '/partners',
  operationId: 'listPartners',
  summary: 'List all partners',
  roles: staffRoles,
  query: PageQuery,
  response: pageOf(Partner),
} as const;

/** A partner with every month the CRM has fed, its last outcomes and every change of it, its tier's among them. */
export const PartnerReading = z.strictObject({
  partner: Partner,
  performance: z.array(MonthlyPerformance),
  outcomes: z.array(Outcome).describe('Of the last campaigns, the one that ended last first.'),
  timeline: z.array(TimelineEntry),
});

export const readPartner = {
  ...bare,
  method: 'GET',
  path: '/partners/{partnerId}',
  operationId: 'readPartner',
  summary: 'Read a partner with its performance, outcomes and timeline',
  roles: everyRole,
  params: PartnerPath,
  response: PartnerReading,
} as const;

export const updatePartner = {
  ...bare,
  method: 'PUT',
  path: '/partners/{partnerId}',
  operationId: 'updatePartner',
  summary: 'Replace what is stated of a partner, unless somebody else was first',
  roles: keepers,
  params: PartnerPath,
  body: PartnerProfile.extend({
    name,
    active: z.boolean(),
    revision: z.int().min(1).describe('The revision that was read.'),
  }),
  response: Partner,
} as const;

/** Five years: a first feed brings the history along. */
const monthsPerFeed = 60;

export const feedPerformance = {
  ...bare,
  method: 'POST',
  path: '/partners/{partnerId}/performance',
  operationId: 'feedPerformance',
  summary: 'Store months of performance, in place of what was fed for them before, and compute the tier anew',
  roles: ['partner-operations'],
  params: PartnerPath,
  body: z.strictObject({
    months: z
      .array(MonthlyPerformance)
      .min(1)
      .max(monthsPerFeed)
      .refine((months) => new Set(months.map(({ month }) => month)).size === months.length, 'names a month twice'),
  }),
  response: Partner,
} as const;
