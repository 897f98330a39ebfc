import * as z from 'zod';
import { IsoInstant } from '../domain/calendar/dates.ts';
import { Correction, CorrectionSubject } from '../domain/correction/correction.ts';
import { staffRoles } from '../domain/identity/access.ts';
import { CorrectionId } from '../domain/ids.ts';
import { Currency, PositiveMinorUnits } from '../domain/money/money.ts';
import { seen } from '../domain/text.ts';
import { PageQuery, pageOf } from '../platform/http/paging.ts';
import { bare } from '../platform/http/route.ts';

const correctors = ['finance', 'head-of-partnerships'] as const;
const CorrectionPath = z.strictObject({ correctionId: CorrectionId });

const Reason = z
  .string()
  .trim()
  .min(10, 'must say why in at least 10 characters')
  .max(500)
  .check(seen(10))
  .describe('Why. The partner reads it when the correction is of a claim.');

const CorrectionStatus = z.enum(Correction.options.map((stage) => stage.shape.status.value));

/** A correction as staff see it: who is a user id. */
export const CorrectionView = z.strictObject({
  correctionId: CorrectionId,
  status: CorrectionStatus,
  subject: CorrectionSubject,
  amount: PositiveMinorUnits,
  currency: Currency,
  reason: z.string(),
  proposedBy: z.string(),
  proposedAt: IsoInstant,
  confirmedBy: z.string().optional(),
  confirmedAt: IsoInstant.optional().describe('When it was booked.'),
  declinedBy: z.string().optional(),
  declinedAt: IsoInstant.optional(),
  declineReason: z.string().optional(),
});
export type CorrectionView = z.infer<typeof CorrectionView>;

export const proposeCorrection = {
  ...bare,
  method: 'POST',
  path: '/corrections',
  operationId: 'proposeCorrection',
  summary:
    'Propose to put a budget, an expiry, a payable or a payment right; nothing is booked before another confirms',
  roles: correctors,
  oneOfTwo: true,
  body: z.strictObject({
    subject: CorrectionSubject,
    amount: PositiveMinorUnits.describe('By how much, in minor units of the currency.'),
    currency: Currency,
    reason: Reason,
  }),
  response: CorrectionView,
  status: 201,
  idempotent: true,
} as const;

export const listCorrections = {
  ...bare,
  method: 'GET',
  path: '/corrections',
  operationId: 'listCorrections',
  summary: 'List corrections by status, the last proposed first',
  roles: staffRoles,
  query: PageQuery.extend({ status: CorrectionStatus.default('proposed') }),
  response: pageOf(CorrectionView),
} as const;

export const readCorrection = {
  ...bare,
  method: 'GET',
  path: '/corrections/{correctionId}',
  operationId: 'readCorrection',
  summary: 'Read a correction',
  roles: staffRoles,
  params: CorrectionPath,
  response: CorrectionView,
} as const;

export const confirmCorrection = {
  ...bare,
  method: 'POST',
  path: '/corrections/{correctionId}/confirmation',
  operationId: 'confirmCorrection',
  summary: 'Confirm what another person proposed: it is booked, once; confirming again gets the same answer',
  roles: correctors,
  oneOfTwo: true,
  params: CorrectionPath,
  response: CorrectionView,
} as const;

export const declineCorrection = {
  ...bare,
  method: 'POST',
  path: '/corrections/{correctionId}/decline',
  operationId: 'declineCorrection',
  summary: 'Decline a proposed correction, or take back an own one',
  roles: correctors,
  params: CorrectionPath,
  body: z.strictObject({ reason: z.string().trim().min(3).max(500).check(seen(3)) }),
  response: CorrectionView,
} as const;
