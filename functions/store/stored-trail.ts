import type { TrailFinding, TrailHead, TrailLink } from '../domain/event/trail.ts';

/** A record as the table holds it, without its keys: a proof looks at what is stored and not at what a schema makes of it. */
export type Stored = Readonly<Record<string, unknown>>;

/** What is wrong first with an item's trail; `number` is the event's place in the chain, where it has one. */
export type BrokenTrail = { readonly finding: TrailFinding; readonly number: number | null; readonly detail: string };

export type StoredTrail = {
  readonly head: TrailHead | undefined;
  readonly events: readonly Stored[];
  /** Decisions by the id of their approval, as the approvals keep them and as the item repeats them. */
  readonly decisions: readonly (readonly [approvalId: string, decision: Stored])[];
  /** Approvals as they stand: what was asked is compared with what the event of its decision says. */
  readonly asked?: readonly Stored[];
  /** Whether the request or claim itself is there: none comes into being without an event. */
  readonly isThere?: boolean;
  /** What was written down of this chain at another time, elsewhere. */
  readonly anchor?: Pick<TrailHead, 'number' | 'hash'> | undefined;
  /** From when on every event has a number (an ISO instant); where it is not said, from the first one that has. */
  readonly keptSince?: string | undefined;
};

/** An event with its place in the chain. */
export type Linked = { readonly event: Stored; readonly trail: TrailLink };
