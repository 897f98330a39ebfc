import * as z from 'zod';
import { IsoInstant } from '../calendar/dates.ts';
import { TrailLink } from './trail.ts';

/** Every fact the lifecycle can tell; also the detail type on the bus. One word per thing. */
export const EventType = z.enum([
  'request.submitted',
  'request.revised',
  'request.triaged',
  'request.approval-asked',
  'request.returned',
  'request.approved',
  'request.rejected',
  'request.withdrawn',
  'request.started',
  'request.claimable',
  'request.claims-extended',
  'request.closed',
  'request.cancelled',
  'request.expired',
  'approval.decided',
  'approval.reminded',
  'approval.escalated',
  'approval.timed-out',
  'approval.closed',
  'approval.link-closed',
  'approval.unassigned',
  'seat.vacant',
  'seat.absent',
  'claim.opened',
  'claim.submitted',
  'claim.extracting',
  'claim.audited',
  'claim.review-asked',
  'claim.returned',
  'claim.finance-asked',
  'claim.approved',
  'claim.rejected',
  'claim.disputed',
  'claim.dispute-granted',
  'payment.instructed',
  'payment.settled',
  'payment.part-settled',
  'payment.rejected',
  'payment.returned',
  'payment.released',
  'payment-batch.issued',
  'claim.clawed-back',
  'claim.corrected',
  'claim.closed',
  'outcome.reported',
  'partner.added',
  'partner.changed',
  'partner.performance-fed',
  'partner.tier-changed',
  'lever-audit.started',
  'lever-audit.completed',
  'person.seated',
  'person.proposed',
  'person.declined',
  'person.unreachable',
  'contact.unreachable',
  'policy.proposed',
  'policy.in-force',
  'policy.declined',
  'raci.proposed',
  'raci.in-force',
  'raci.declined',
  'budget.funded',
  'budget.allocated',
  'budget.corrected',
  'allocation.expired',
  'correction.proposed',
  'correction.confirmed',
  'correction.declined',
  'bank-details.proposed',
  'bank-details.confirmed',
  'bank-details.declined',
  'payee.method-chosen',
  'exchange-rate.recorded',
  'program.added',
  'program.changed',
]);
export type EventType = z.infer<typeof EventType>;

/**
 * A fact on the timeline of an item and, through the table's stream, on the bus: written in the same transaction as
 * the change it tells, so neither exists without the other.
 */
export const DomainEvent = z.strictObject({
  eventId: z.string(),
  type: EventType,
  /** `req_…`, `clm_…`, a partner or a quarter: whose timeline it stands on. */
  itemId: z.string(),
  partnerId: z.string().nullable(),
  at: IsoInstant,
  /** A person id, `partner:<user id>` or `system`. */
  by: z.string(),
  /** Small facts: ids, amounts in minor units, verdicts. Never names, mail addresses, anybody's words or text read from documents. */
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** One sentence for the timeline that the partner may read. */
  sentence: z.string(),
  /** Why, in whatever words: kept beside the event. Neither its hash is over it, but over its SHA-256, nor does it reach the bus. */
  reason: z.string().optional(),
  /** Given by the store as it writes the event; absent from those of before the trail was kept. */
  trail: TrailLink.optional(),
});
export type DomainEvent = z.infer<typeof DomainEvent>;
