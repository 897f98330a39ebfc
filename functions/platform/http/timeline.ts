import * as z from 'zod';
import { IsoInstant } from '../../domain/calendar/dates.ts';
import { type DomainEvent, EventType } from '../../domain/event/event.ts';
import { sentenceTold } from '../../domain/event/told.ts';
import type { Principal } from '../../domain/identity/role.ts';

/** An event as the readers of a request or claim see it. */
export const TimelineEntry = z.strictObject({
  eventId: z.string(),
  type: EventType,
  at: IsoInstant,
  by: z.string().describe('For partner users: partner, programme or system.'),
  sentence: z.string(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const timelineEntry = (
  { eventId, type, at, by, ...told }: DomainEvent,
  reader: Pick<Principal, 'roles'>,
): TimelineEntry => ({
  eventId,
  type,
  at,
  by: reader.roles.includes('partner-user') ? sideOf(by) : by,
  sentence: sentenceTold(told),
});

/** A partner learns which side acted; staff ids are not theirs to know. */
export function sideOf(by: string): string {
  if (by === 'system') return by;
  return by.startsWith('partner:') ? 'partner' : 'programme';
}
