import * as z from 'zod';
import { IsoInstant } from '../calendar/dates.ts';
import { EvidenceRequirement } from '../evidence/requirement.ts';
import { ProgramId } from '../ids.ts';
import { Currency, PositiveMinorUnits } from '../money/money.ts';
import { Tier, TouchModel } from '../partner/partner.ts';
import { ActivityType, Motion } from '../request/terms.ts';

/** The package checklist of an activation package. docs/handbook.md § Programs */
export const PackagePart = z.enum([
  'landing-page',
  'nurture-sequence',
  'qualification-logic',
  'sales-enablement',
  'tracking-setup',
  'partner-playbook',
  'proof-of-performance-report',
]);

export const ProgramTerms = z.strictObject({
  name: z.string().trim().min(3).max(160),
  motion: Motion,
  activityType: ActivityType,
  /** Tagged so that events-only programs can be told from always-on ones. */
  cadence: z.enum(['always-on', 'event-driven']),
  preApproved: z.boolean(),
  eligibleTiers: z.array(Tier).min(1),
  eligibleTouchModels: z.array(TouchModel).min(1),
  /** The most a request may ask for, in minor units. */
  cap: PositiveMinorUnits,
  currency: Currency,
  /** Percent of eligible cost that is reimbursed, 1–100. */
  reimbursementShare: z.int().min(1).max(100),
  fixedParts: z.array(z.string().max(160)).max(20),
  flexibleParts: z.array(z.string().max(160)).max(20),
  package: z.array(PackagePart).max(7),
  /** Evidence beyond what the activity type asks for; the same slot says what it is for this program. */
  evidence: z.array(EvidenceRequirement).max(10).optional(),
});
export type ProgramTerms = z.infer<typeof ProgramTerms>;

export const Program = ProgramTerms.extend({
  programId: ProgramId,
  active: z.boolean(),
  revision: z.int().min(1),
  createdAt: IsoInstant,
  updatedAt: IsoInstant,
});
export type Program = z.infer<typeof Program>;
