import * as z from 'zod';
import { ApprovalPurpose } from '../domain/approval/decision.ts';
import { PassedOver } from '../domain/approval/resolution.ts';
import { IsoDate, IsoInstant } from '../domain/calendar/dates.ts';
import { staffRoles } from '../domain/identity/access.ts';
import { Unreachable } from '../domain/identity/role.ts';
import { Currency } from '../domain/money/money.ts';
import { ServiceLevel } from '../domain/operations/service-level.ts';
import { Persona } from '../domain/partner/partner.ts';
import { Seat } from '../domain/raci/role.ts';
import { bare } from '../platform/http/route.ts';

/** An open question. The amount in minor units. */
const OpenQuestion = z.strictObject({
  approvalId: z.string(),
  purpose: ApprovalPurpose,
  itemId: z.string(),
  requestId: z.string(),
  partnerId: z.string(),
  region: z.string().nullable().describe('Null on questions from before it was kept: weekends only.'),
  amount: z.int().min(0),
  currency: Currency,
  role: Seat,
  personId: z.string(),
  personName: z.string(),
  askedAt: IsoInstant,
  next: z
    .strictObject({ step: z.enum(['remind', 'escalate', 'limit']), at: IsoInstant })
    .describe('At the limit a request is rejected; any other question goes to the next person up.'),
  targetAt: IsoInstant.describe('By when it should be answered: when the reminder is due.'),
  isOverdue: z.boolean(),
  overdueBusinessDays: z.int().min(0),
  isStuck: z.boolean().describe('The next step is more than an hour late: the workflow has stopped.'),
});
export type OpenQuestion = z.infer<typeof OpenQuestion>;

/** A question that nobody may decide. */
const Unassigned = z.strictObject({
  purpose: ApprovalPurpose,
  itemId: z.string(),
  requestId: z.string(),
  partnerId: z.string(),
  region: z.string(),
  role: Seat,
  reason: z.string(),
  path: z.array(PassedOver).describe('Who was passed over on the way, and why.'),
  since: IsoInstant,
});

export const OperationsReply = z.strictObject({
  at: IsoInstant,
  policyVersion: z.int().min(1),
  open: z.array(OpenQuestion).describe('The one whose limit is next first.'),
  unassigned: z
    .array(Unassigned)
    .describe(
      'Stuck until somebody can decide: fill the seat, or somebody above it. Asked again within four hours, after a week of waiting within a day.',
    ),
  isCut: z.boolean().describe('More questions are open than a reply lists, or were answered than it counts.'),
  lastThirtyDays: ServiceLevel,
  vacantSeats: z
    .array(z.strictObject({ role: Seat, region: z.string(), persona: Persona.nullable() }))
    .describe('Seats that questions go to and nobody holds; `persona` where only its partners’ questions go there.'),
  proposals: z
    .array(
      z.strictObject({
        about: z.enum(['seat', 'policy', 'raci']),
        name: z.string().describe('The person, or the number of the proposal.'),
        reason: z.string().nullable(),
        proposedBy: z.string(),
        proposedAt: IsoInstant,
      }),
    )
    .describe('What waits for a second person, the longest waiting first.'),
  away: z.array(z.strictObject({ personId: z.string(), name: z.string(), until: IsoDate, delegateId: z.string() })),
  unreachable: z
    .array(Unreachable.extend({ personId: z.string(), name: z.string() }))
    .describe('Their mail came back, or they complained of it.'),
  calendars: z
    .array(
      z.strictObject({
        region: z.string(),
        place: z.string().nullable().describe('A country or a state of it; null when weekends only are known.'),
        until: IsoDate.nullable(),
        endsSoon: z.boolean().describe('Within 90 days, or already over.'),
      }),
    )
    .describe('Whose holidays each region counts with, and until when they are known.'),
});
export type OperationsReply = z.infer<typeof OperationsReply>;

export const readOperations = {
  ...bare,
  method: 'GET',
  path: '/operations',
  operationId: 'readOperations',
  summary: 'Report which questions wait for whom, what is overdue or stuck, and how many were answered in time',
  roles: staffRoles,
  response: OperationsReply,
} as const;
