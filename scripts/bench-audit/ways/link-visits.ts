import { campaignOf } from '../../../functions/domain/audit/campaign-tag.ts';
import type { LinkVisit, StatedLink } from '../../../functions/domain/audit/links.ts';

/** What a visit would find: in the corpus's world every page of the reserved domain `.example` is there, and no other. */
export function visitInCorpus(link: StatedLink, visitedAt: string): LinkVisit {
  const host = URL.parse(link.url)?.hostname ?? null;
  return host?.endsWith('.example') === true
    ? { ...link, outcome: 'reached', status: 200, host, campaign: campaignOf(link.url), reason: null, visitedAt }
    : { ...link, outcome: 'unreachable', status: null, host: null, campaign: null, reason: 'no such host', visitedAt };
}
