import type { DomainEvent } from '../domain/event/event.ts';
import { visible } from '../domain/identity/access.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { timelineEntry } from '../platform/http/timeline.ts';
import { latestOutcomes } from '../store/outcomes.ts';
import { listPartners as listStored, readPartner as readStored } from '../store/partners.ts';
import { performanceOf } from '../store/performance.ts';
import type { Table } from '../store/table.ts';
import { timelineOf } from '../store/timeline.ts';
import { listPartners as listContract, readPartner as readContract } from './contracts.ts';
import type { PartnerDeps } from './deps.ts';

export const listPartners = route(listContract, async ({ query }, { table }: PartnerDeps) =>
  ok(await listStored(table, query)),
);

const outcomesShown = 20;

export const readPartner = route(readContract, async ({ caller, params }, { table }: PartnerDeps) => {
  const partner = visible(caller, await readStored(table, params.partnerId));
  const [performance, outcomes, timeline] = await Promise.all([
    performanceOf(table, partner.partnerId),
    latestOutcomes(table, partner.partnerId, outcomesShown),
    ownTimeline(table, partner.partnerId),
  ]);
  return ok({ partner, performance, outcomes, timeline: timeline.map((event) => timelineEntry(event, caller)) });
});

/** Seats and versions have timelines under ids of their own, which may be those of a partner. */
const ownTimeline = async (table: Table, partnerId: string): Promise<DomainEvent[]> =>
  (await timelineOf(table, partnerId)).filter((event) => event.partnerId === partnerId);
