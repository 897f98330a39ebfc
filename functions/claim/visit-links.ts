import * as z from 'zod';
import { campaignOf } from '../domain/audit/campaign-tag.ts';
import { type LinkVisit, type StatedLink, statedLinks } from '../domain/audit/links.ts';
import { ClaimId } from '../domain/ids.ts';
import type { Clock } from '../platform/clock.ts';
import type { Visit } from '../platform/safe-fetch/visit.ts';
import { slotsOfClaim } from '../store/claims.ts';
import { commit } from '../store/commit.ts';
import { keepLinkVisits, linkVisitsOf } from '../store/link-visits.ts';
import type { Table } from '../store/table.ts';
import { policyInForce } from './claim-window.ts';
import { requestOfClaim, storedClaim } from './stored-claim.ts';

export const VisitLinksInput = z.object({ claimId: ClaimId });
export const VisitLinksOutput = z.object({ claimId: ClaimId, visited: z.int().min(0) });

export type VisitLinksDeps = {
  readonly table: Table;
  readonly clock: Clock;
  readonly visit: (link: string) => Promise<Visit>;
};

/**
 * Looks where the links of a submission lead, all at once, and keeps what was found for the audit. A link that cannot be
 * reached is an answer; a repeated step goes nowhere again. docs/handbook.md § Claim audit
 */
export async function visitLinks(
  { claimId }: z.output<typeof VisitLinksInput>,
  { table, clock, visit }: VisitLinksDeps,
): Promise<z.input<typeof VisitLinksOutput>> {
  const claim = await storedClaim(table, claimId);
  const kept = await linkVisitsOf(table, claimId, claim.version);
  if (kept) return { claimId, visited: kept.length };
  const [request, slots] = await Promise.all([requestOfClaim(table, claim), slotsOfClaim(table, claimId)]);
  if (!('reserved' in request)) throw new Error(`the request of ${claimId} was never approved`);
  const { rules } = await policyInForce(table, request);
  const links = statedLinks(request.terms, slots, rules.attack.linksVisited);
  const visitedAt = clock.now();
  const visits = await Promise.all(links.map(async (link) => foundAt(link, await visit(link.url), visitedAt)));
  await commit(table, [keepLinkVisits(claimId, claim.version, visits)]);
  return { claimId, visited: visits.length };
}

function foundAt(link: StatedLink, found: Visit, visitedAt: string): LinkVisit {
  if (found.outcome !== 'reached') {
    const { outcome, reason } = found;
    return { ...link, outcome, reason, status: null, host: null, campaign: campaignOf(link.url), visitedAt };
  }
  const host = URL.parse(found.url)?.hostname ?? null;
  const campaign = campaignOf(found.url) ?? campaignOf(link.url);
  return { ...link, outcome: 'reached', reason: null, status: found.status, host, campaign, visitedAt };
}
