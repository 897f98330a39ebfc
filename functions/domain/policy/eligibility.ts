import * as z from 'zod';
import { ActivityType } from '../request/terms.ts';

const CostCategory = z.string().regex(/^[a-z][a-z-]{1,39}$/);
const Words = z.array(z.string().min(2).max(60));

/** Words that tell a cost category on an invoice line. `wein-` also starts and `-wein` also ends a compound word. */
const CategoryWords = z.strictObject({ en: Words, de: Words, fr: Words });

/** A ceiling on what counts of all claims of a partner in one budget for one kind of activity: the higher of the two that are given. */
const CostCap = z.strictObject({
  /** Minor units; null when only the percentage counts. */
  sum: z.int().min(0).nullable(),
  /** Percent of the partner's allocation of the period; null when only the sum counts. */
  percentOfFunds: z.number().min(0).max(100).nullable(),
});
export type CostCap = z.infer<typeof CostCap>;

const ActivityCosts = z.strictObject({
  eligible: z.array(CostCategory),
  /** Beyond what is never eligible anywhere. */
  never: z.array(CostCategory),
  cap: CostCap.nullable(),
});

/** What somebody buys beside marketing work: a venue, meals, training, hardware, things to give away. */
export const costsApart = ['venue', 'catering', 'training-fee', 'giveaways', 'rewards', 'unit'] as const;

/** Which costs are reimbursed, and by what words they are known. docs/handbook.md § Evidence */
export const EligibilityPolicy = z.strictObject({
  words: z.record(CostCategory, CategoryWords),
  /** Never reimbursed, unless the activity lists it as eligible. */
  never: z.array(CostCategory),
  /** Costs that are things of their own: beside an eligible cost they put a line before a person, as others do not. */
  apart: z.array(CostCategory).default([...costsApart]),
  activities: z.record(ActivityType, ActivityCosts),
  /** Tax that partners recover from the state is no cost of theirs. */
  taxRecoverable: z.boolean(),
  /** What lines that do not add up to the total mean. */
  linesOff: z.enum(['review', 'fail']),
  /** Names by which the vendor's brand is known. */
  brands: z.array(z.string().min(2).max(80)),
  /** Names by which competitors and their products are known. */
  competitors: z.array(z.string().min(2).max(80)).default(['Competitor Example']),
  /** The slots of which one must show the brand or the campaign's name; activities that are not listed need none. */
  brandProof: z.partialRecord(ActivityType, z.array(z.string())),
});
export type EligibilityPolicy = z.infer<typeof EligibilityPolicy>;
