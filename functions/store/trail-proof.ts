import * as z from 'zod';
import type { EventType } from '../domain/event/event.ts';
import { type TrailHead, TrailLink } from '../domain/event/trail.ts';
import { sha256 } from '../platform/hash.ts';
import type { BrokenTrail, Linked, Stored, StoredTrail } from './stored-trail.ts';
import { hashOfLink } from './trail.ts';
import { brokenDecision, provenDecisions } from './trail-decisions.ts';

/** How much of a trail is proven, and what breaks it first. */
export type TrailProof = {
  readonly chained: number;
  /** Events of before the trail was kept: they are there and prove nothing. */
  readonly before: number;
  readonly decisions: number;
  readonly broken: BrokenTrail | undefined;
};

/** Proves one item's chain from its stored events, or names what is wrong first. docs/handbook.md § Audit trail */
export function proveTrail(stored: StoredTrail): TrailProof {
  const linked = stored.events.flatMap(linkOf).toSorted((left, right) => left.trail.number - right.trail.number);
  const loose = stored.events.filter((event) => linkOf(event).length === 0);
  const before = loose.filter((event) => isBefore(event, linked[0], stored.keptSince));
  const outside = loose.find((event) => !before.includes(event));
  const broken =
    allGone(stored) ??
    brokenLink(linked) ??
    brokenHead(linked, stored.head) ??
    (outside && {
      finding: 'outside-the-chain',
      number: null,
      detail: `${nameOf(outside)} has no number, and the trail was kept when it was written`,
    }) ??
    brokenAnchor(linked, stored.anchor) ??
    brokenDecision(linked, { events: before, until: stored.keptSince ?? linked[0]?.event.at }, stored);
  return { chained: linked.length, before: before.length, decisions: provenDecisions(linked).size, broken };
}

function linkOf(event: Stored): Linked[] {
  const trail = TrailLink.safeParse(event.trail);
  return trail.success ? [{ event, trail: trail.data }] : [];
}

/** What brings a request or a claim into being: of an item whose chain begins with it nothing is from before. */
const beginnings: readonly unknown[] = ['request.submitted', 'claim.opened'] satisfies EventType[];

/** Event ids are ULIDs: in the order of their time. */
const isBefore = (event: Stored, first: Linked | undefined, keptSince: string | undefined): boolean => {
  if (event.trail !== undefined || beginnings.includes(first?.event.type)) return false;
  if (keptSince !== undefined) return String(event.at) < keptSince;
  return first === undefined || String(event.eventId) < String(first.event.eventId);
};

const nameOf = ({ eventId, type }: Stored): string => `${String(type)} (${String(eventId)})`;

const allGone = ({ isThere = false, events }: StoredTrail): BrokenTrail | undefined =>
  isThere && events.length === 0
    ? { finding: 'missing-number', number: 1, detail: 'the item is there and not one of its events' }
    : undefined;

function brokenLink(linked: readonly Linked[]): BrokenTrail | undefined {
  let before: TrailLink | undefined;
  for (const { event, trail } of linked) {
    const { number } = trail;
    const due = (before?.number ?? 0) + 1;
    if (number > due) return { finding: 'missing-number', number: due, detail: `event ${due} is missing` };
    if (number < due) return { finding: 'number-twice', number, detail: `${nameOf(event)} is another event ${number}` };
    const { trail: _, reason, ...told } = event;
    if (hashOfLink(told, trail) !== trail.hash || !isReasonOf(event))
      return { finding: 'changed-event', number, detail: `${nameOf(event)} is not what was written` };
    if (trail.previous !== (before?.hash ?? null))
      return { finding: 'wrong-previous', number, detail: `${nameOf(event)} does not follow event ${number - 1}` };
    before = trail;
  }
  return undefined;
}

const Reasoned = z.object({ reason: z.string().optional(), facts: z.object({ reasonSha256: z.string().optional() }) });

/** What is kept beside an event as its reason is the one that was given, and neither lost nor added. */
function isReasonOf(event: Stored): boolean {
  const { data } = Reasoned.safeParse(event);
  return (
    data !== undefined && (data.reason === undefined ? undefined : sha256(data.reason)) === data.facts.reasonSha256
  );
}

function brokenHead(linked: readonly Linked[], head: TrailHead | undefined): BrokenTrail | undefined {
  const last = linked.at(-1)?.trail;
  if (head?.number === last?.number && head?.hash === last?.hash) return undefined;
  const number = (last?.number ?? 0) + 1;
  if (head && head.number >= number)
    return { finding: 'missing-number', number, detail: `the head counts ${head.number} events: ${number} is missing` };
  const kept = head ? `the head is at ${head.number} (${head.hash})` : 'there is no head';
  return {
    finding: 'head-differs',
    number: last?.number ?? null,
    detail: `${kept}, the last event is ${last?.number} (${last?.hash})`,
  };
}

function brokenAnchor(linked: readonly Linked[], anchor: StoredTrail['anchor']): BrokenTrail | undefined {
  if (!anchor || linked[anchor.number - 1]?.trail.hash === anchor.hash) return undefined;
  const { number } = anchor;
  return {
    finding: 'differs-from-before',
    number,
    detail: `event ${number} was ${anchor.hash} when it was written down`,
  };
}
