import type { AuditInput } from '../audit-input.ts';
import type { CheckResult } from '../finding.ts';
import type { LinkVisit } from '../links.ts';
import { quoted, resultsOf } from '../result.ts';

/**
 * Do the links of the claim lead where they say, to the campaign that was approved? Whatever is wrong, a person looks: a
 * page may be gone by now, and a fault of the network proves nothing. docs/handbook.md § Claim audit
 */
export function linksLead({ links = [], request }: Pick<AuditInput, 'links' | 'request'>): CheckResult[] {
  const { campaignName } = request.terms;
  const expected = campaignName === undefined ? 'a page on its own host' : `a page of the campaign "${campaignName}"`;
  return links.map((link) => {
    const result = resultsOf('links', link.slotId, expected);
    const why = doubtAbout(link, campaignName);
    return why === undefined
      ? result({ verdict: 'pass', observed: seen(link), sentence: 'The link leads to a page on its own host.' })
      : result({
          verdict: 'review',
          observed: seen(link),
          sentence: `The link ${quoted(link.url)} ${why}, so a person looks at it.`,
          ...(link.reason !== null && { staffNote: `Not visited to its end: ${link.reason}.` }),
        });
  });
}

function doubtAbout(link: LinkVisit, campaignName: string | undefined): string | undefined {
  if (link.outcome === 'refused') return 'does not lead to a public page';
  if (link.outcome === 'unreachable' || link.status === null) return 'could not be reached';
  if (link.status >= 400) return `answers with ${link.status}`;
  if (plainHost(link.host) !== plainHost(URL.parse(link.url)?.hostname ?? null)) return 'leads to another host';
  if (campaignName !== undefined && link.campaign !== null && !isSame(link.campaign, campaignName)) {
    return 'names another campaign';
  }
  return undefined;
}

const seen = ({ outcome, status, host, campaign }: LinkVisit): string =>
  outcome === 'reached'
    ? quoted(`${host} answered ${status}${campaign === null ? '' : ` for campaign ${campaign}`}`)
    : outcome;

const plainHost = (host: string | null): string => (host ?? '').toLowerCase().replace(/^www\./, '');

/** Tags leave out spaces, and often a year or a channel. */
function isSame(tag: string, name: string): boolean {
  const [left, right] = [tag, name].map((text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''));
  return left !== undefined && right !== undefined && left !== '' && (left.includes(right) || right.includes(left));
}
