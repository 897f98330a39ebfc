import type { DomainEvent } from './event.ts';

/** An event before the store gives it its id and its place in the trail. */
export type NewEvent = Omit<DomainEvent, 'eventId' | 'trail'>;

/** What a transition makes: the item's next state and the fact to tell, to be written together or not at all. */
export type Transition<T> = { readonly next: T; readonly event: NewEvent };

/** Who acts and when: a person id, `partner:<user id>` or `system`. */
export type Act = Pick<DomainEvent, 'at' | 'by'>;
