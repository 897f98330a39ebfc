import type { DomainEvent } from '../domain/event/event.ts';

export type Write =
  | { readonly put: Record<string, unknown>; readonly condition?: Condition }
  | { readonly update: Record<string, unknown>; readonly expression: string; readonly condition: Condition }
  | { readonly check: Record<string, unknown>; readonly condition: Condition };
export type Condition = {
  readonly expression: string;
  readonly names?: Record<string, string>;
  readonly values?: Record<string, unknown>;
};

/**
 * One part of a transition: the write and, when its guard fails, what that means. `stored` is the item that stood in
 * the way (undefined when there was none). `event` is what a write tells, which the commit chains to its item's trail.
 */
export type Change = {
  readonly write: Write;
  readonly onRefused: (stored: Record<string, unknown> | undefined) => Error;
  readonly event?: DomainEvent;
};
