import { Refusal } from '../domain/errors.ts';
import type { DomainEvent } from '../domain/event/event.ts';
import type { Change } from './change.ts';
import { eventEntity, eventKey, type Key } from './keys.ts';

/** Puts an item that must not exist yet. */
export const putNew = (key: Key, item: Record<string, unknown>, onExisting: Change['onRefused']): Change => ({
  write: { put: { ...item, ...key }, condition: { expression: 'attribute_not_exists(pk)' } },
  onRefused: onExisting,
});

/**
 * Replaces an item only while it is the revision that was read and in one of the allowed prior states: the rule's guard
 * and the write are one. Tells not found, wrong state and "somebody else was first" apart.
 */
export const replaceGuarded = (
  key: Key,
  next: Record<string, unknown> & { revision: number },
  allowed: readonly string[],
): Change => ({
  write: {
    put: { ...next, ...key },
    condition: {
      expression: `#revision = :revision AND #status IN (${allowed.map((_, n) => `:from${n}`).join(', ')})`,
      names: { '#revision': 'revision', '#status': 'status' },
      values: {
        ':revision': next.revision - 1,
        ...Object.fromEntries(allowed.map((status, n) => [`:from${n}`, status])),
      },
    },
  },
  onRefused: (stored) => {
    if (!stored) return new Refusal('not-found', 'There is no such item.');
    if (allowed.some((status) => status === stored.status)) {
      return new Refusal('conflict', 'The item changed while you were working on it; read it again.');
    }
    return new Refusal('wrong-state', `The state is "${String(stored.status)}" by now.`);
  },
});

/** Replaces an unstaged item (partner, program) only while it is the revision that was read. */
export const replaceRevision = (key: Key, next: Record<string, unknown> & { revision: number }): Change => ({
  write: {
    put: { ...next, ...key },
    condition: {
      expression: '#revision = :revision',
      names: { '#revision': 'revision' },
      values: { ':revision': next.revision - 1 },
    },
  },
  onRefused: (stored) =>
    stored
      ? new Refusal('conflict', 'The item changed while you were working on it; read it again.')
      : new Refusal('not-found', 'There is no such item.'),
});

/** The event of a transition: timeline entry, outbox and, by the commit, a link of its item's trail in one item. */
export const eventChange = (event: DomainEvent): Change => ({
  ...putNew(
    eventKey(event.itemId, event.eventId),
    { ...event, entity: eventEntity },
    () => new Error(`event ${event.eventId} exists`),
  ),
  event,
});
