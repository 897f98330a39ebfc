import type { AuditInput } from '../audit-input.ts';
import { isTagOf, isTagWithin } from '../campaign-tag.ts';
import type { CheckResult } from '../finding.ts';
import { type LinkVisit, plainHostOf, type StatedLink, statedLinks } from '../links.ts';
import { quoted, resultsOf } from '../result.ts';

type Judging = Pick<AuditInput, 'links' | 'request' | 'slots' | 'policy'>;
type Terms = Judging['request']['terms'];
/** What was found at all links of the claim, and what its policy and request say of them. */
type Claimed = { readonly found: readonly LinkVisit[]; readonly stated: readonly StatedLink[] } & Judging;

/**
 * Do the links of the claim lead where they say, to the campaign that was approved? Whatever is wrong, a person looks: a
 * page may be gone by now, and a fault of the network proves nothing. docs/handbook.md § Claim audit
 */
export function linksLead(input: Judging): CheckResult[] {
  const { request, slots, policy, links = [] } = input;
  const { required } = policy.rules.links;
  if (required.includes(request.terms.activityType) && statedLinks(request.terms, slots, 1).length === 0) {
    return [missing];
  }
  const stated = statedLinks(request.terms, slots, policy.rules.attack.linksVisited);
  const visits = new Map(links.map((visit) => [visit.url, visit]));
  const found = stated.flatMap(({ url }) => visits.get(url) ?? []);
  return stated.map((link) => judged(link, visits.get(link.url), { ...input, found, stated }));
}

const missing: CheckResult = resultsOf(
  'links',
  null,
  'a link to what was published',
)({
  verdict: 'review',
  sentence: 'No link to what was published is stated or could be read, so a person looks at it.',
});

function judged(link: StatedLink, visit: LinkVisit | undefined, claimed: Claimed): CheckResult {
  const { terms } = claimed.request;
  const isForCampaign = terms.campaignName !== undefined || isTagged(claimed);
  const expected = isForCampaign ? `a page of the campaign "${campaignIn(terms)}"` : 'a page on its own host';
  const result = resultsOf('links', link.slotId, expected);
  const why = visit ? (doubtAbout(visit, claimed) ?? doubtAboutTag(visit, claimed)) : 'was not visited';
  const observed = visit ? seen(visit) : 'not visited';
  if (why === undefined) return result({ verdict: 'pass', observed, sentence: 'The link leads where it says.' });
  const reason = visit ? visit.reason : 'the visit failed; the log of the step says why';
  return result({
    verdict: 'review',
    observed,
    sentence: `The link ${quoted(link.url)} ${why}, so a person looks at it.`,
    ...(reason !== null && { staffNote: `Not visited to its end: ${reason}.` }),
  });
}

function doubtAbout(visit: LinkVisit, { stated }: Claimed): string | undefined {
  if (visit.outcome === 'refused') return 'does not lead to a public page';
  if (visit.outcome === 'unreachable' || visit.status === null) return 'could not be reached';
  if (visit.status < 200 || visit.status >= 300) return `answers with ${visit.status}`;
  const hosts = [visit, ...stated.filter(({ slotId }) => slotId === null)].map(({ url }) => plainHostOf(url));
  return hosts.includes(plainHost(visit)) ? undefined : 'leads to another host';
}

function doubtAboutTag(visit: LinkVisit, claimed: Claimed): string | undefined {
  const { terms } = claimed.request;
  if (visit.campaign === null) {
    return !isTagged(claimed) || needsNoTag(visit, claimed) ? undefined : 'carries no campaign tag';
  }
  const isCompared = terms.campaignName !== undefined || isTagged(claimed);
  return !isCompared || namesCampaign(visit.campaign, terms) ? undefined : 'names another campaign';
}

/** The address of a post, or another page of the host that a tagged link leads to. */
function needsNoTag(visit: LinkVisit, claimed: Claimed): boolean {
  const { postHosts } = claimed.policy.rules.links;
  const host = plainHost(visit);
  const isPost = postHosts.some((network) => host === network || host.endsWith(`.${network}`));
  const inOrder = claimed.found.filter(
    (other) => other.campaign !== null && !doubtAbout(other, claimed) && !doubtAboutTag(other, claimed),
  );
  return inOrder.some((other) => isPost || plainHost(other) === host);
}

const isTagged = ({ request, policy }: Judging): boolean =>
  policy.rules.links.tagged.includes(request.terms.activityType);

const campaignIn = ({ campaignName, title }: Terms): string => campaignName ?? title;

const namesCampaign = (tag: string, { campaignName, title }: Terms): boolean =>
  campaignName === undefined ? isTagWithin(tag, title) : isTagOf(tag, campaignName);

const seen = ({ outcome, status, host, campaign }: LinkVisit): string =>
  outcome === 'reached'
    ? quoted(`${host} answered ${status}${campaign === null ? '' : ` for campaign ${campaign}`}`)
    : outcome;

const plainHost = ({ host }: LinkVisit): string => plainHostOf(`http://${host}`);
