import { actorOf, visible } from '../domain/identity/access.ts';
import type { MonthlyPerformance } from '../domain/partner/performance.ts';
import { trailingTwelveMonths } from '../domain/partner/trailing.ts';
import { retier } from '../domain/tier/retier.ts';
import { today } from '../platform/clock.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { eventChange } from '../store/changes.ts';
import { commit } from '../store/commit.ts';
import { readPartner, replacePartner } from '../store/partners.ts';
import { performanceOf, putPerformance } from '../store/performance.ts';
import { activePolicy } from '../store/policies.ts';
import { feedPerformance as contract } from './contracts.ts';
import type { PartnerDeps } from './deps.ts';
import { performanceFed } from './events.ts';

/**
 * Stores the months and the tier they earn in one commit. The partner's revision guards it, so that two feeds at once
 * cannot both compute a tier without the other's months: the second hears `conflict` and may be repeated as it is.
 * docs/handbook.md § Partner
 */
export const feedPerformance = route(
  contract,
  async ({ caller, params, body }, { table, clock, newId }: PartnerDeps) => {
    const partner = visible(caller, await readPartner(table, params.partnerId));
    const [stored, policy] = await Promise.all([performanceOf(table, partner.partnerId), activePolicy(table)]);
    const at = clock.now();
    const trailing = trailingTwelveMonths(merged(stored, body.months), today(clock));
    const act = { at, by: actorOf(caller) };
    const { next, event } = retier(partner, trailing, policy, act);
    const told = [...performanceFed(partner, { stored, fed: body.months }, act), ...(event ? [event] : [])];
    const fed = { ...next, revision: partner.revision + 1, updatedAt: at };
    await commit(table, [
      replacePartner(fed),
      ...body.months.map((month) => putPerformance(partner.partnerId, month)),
      ...told.map((each) => eventChange({ ...each, eventId: newId('evt') })),
    ]);
    return ok(fed);
  },
);

function merged(stored: readonly MonthlyPerformance[], fed: readonly MonthlyPerformance[]): MonthlyPerformance[] {
  return [...new Map([...stored, ...fed].map((month) => [month.month, month])).values()];
}
