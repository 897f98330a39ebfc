import { expect, test } from 'vitest';
import { auditClaim } from '../../../../../functions/domain/audit/audit-claim.ts';
import { linksLead } from '../../../../../functions/domain/audit/checks/links.ts';
import type { LinkVisit } from '../../../../../functions/domain/audit/links.ts';
import type { RequestTerms } from '../../../../../functions/domain/request/terms.ts';
import { at, policy, policyOf, terms } from '../../examples.ts';
import { auditInput, read, slot } from '../documents.ts';

const landing = 'https://example.com/sale?utm_campaign=spring-sale';
const bare = 'https://example.com/sale';
const unvisited = { outcome: 'unreachable', status: null, host: null, reason: 'it took too long' } as const;

const visit = (facts: Partial<LinkVisit> = {}): LinkVisit => ({
  url: landing,
  slotId: 'ad-screenshot',
  outcome: 'reached',
  status: 200,
  host: 'www.example.com',
  campaign: 'spring-sale',
  reason: null,
  visitedAt: at,
  ...facts,
});

const proof = (links: readonly string[]) =>
  slot('ad-screenshot', {
    extraction: {
      status: 'text',
      lines: links.map((link) => read(link)),
      pages: 1,
      readAt: at,
      source: 'textract',
    },
  });

/** What is said of links that were printed on the proof, and of what was found there. */
function say(visits: readonly LinkVisit[], asked: Partial<RequestTerms> = {}, printed = visits.map(({ url }) => url)) {
  const { request } = auditInput();
  const input = { slots: [proof(printed)], links: visits, policy };
  return linksLead({
    ...input,
    request: { ...request, terms: { ...terms, campaignName: 'Spring Sale', ...asked } },
  });
}

test('a page on its own host that carries the tag of its campaign passes', () => {
  expect(say([visit()])).toMatchObject([{ check: 'links', verdict: 'pass', slotId: 'ad-screenshot' }]);
  expect(say([visit({ campaign: 'spring-sale-2027' })])).toMatchObject([{ verdict: 'pass' }]);
});

test.each([
  [{ ...unvisited }, 'could not be reached'],
  [{ ...unvisited, outcome: 'refused', reason: 'the host is not a public one' }, 'public page'],
  [{ status: 404 }, 'answers with 404'],
  [{ status: 101 }, 'answers with 101'],
  [{ status: 304 }, 'answers with 304'],
  [{ host: 'elsewhere.example' }, 'leads to another host'],
  [{ campaign: 'winter' }, 'names another campaign'],
  [{ campaign: null }, 'carries no campaign tag'],
] as const)('%j is for a person: %s', (facts, words) => {
  expect(say([visit(facts)])).toMatchObject([{ verdict: 'review', sentence: expect.stringContaining(words) }]);
});

test('a short link may lead to the host that the request states', () => {
  const short = visit({ url: 'https://go.example/s', host: 'example.com' });
  expect(say([short])).toMatchObject([{ verdict: 'review' }]);
  const stated = { targetAudience: `Readers of ${landing}` };
  expect(say([short, visit({ slotId: null })], stated)).toMatchObject([{ verdict: 'pass' }, { verdict: 'pass' }]);
});

test('a link that was stated and never visited is for a person', () => {
  const result = { verdict: 'review', observed: 'not visited', sentence: expect.stringContaining('was not visited') };
  expect(say([], {}, [landing])).toMatchObject([result]);
  expect(say([visit({ url: bare })], {}, [landing])).toMatchObject([result]);
});

test('an address without a tag passes beside a tagged link to its host, or as that of a post', () => {
  const front = visit({ url: 'https://example.com/', campaign: null });
  const post = visit({ url: 'https://www.linkedin.com/posts/1', host: 'www.linkedin.com', campaign: null });
  const other = visit({ url: 'https://other.example/', host: 'other.example', campaign: null });
  const verdicts = (...visits: LinkVisit[]) => say(visits).map(({ verdict }) => verdict);
  expect(verdicts(visit(), front, post, other)).toEqual(['pass', 'pass', 'pass', 'review']);
  expect(verdicts(front, post)).toEqual(['review', 'review']);
  expect(verdicts(visit({ status: 404 }), front)).toEqual(['review', 'review']);
  expect(verdicts(visit({ campaign: 'winter' }), front)).toEqual(['review', 'review']);
});

test('only activities that bring visitors to a page need a tag, by the policy', () => {
  const untagged = [visit({ url: bare, campaign: null })];
  expect(say(untagged)).toMatchObject([{ verdict: 'review' }]);
  expect(say(untagged, { activityType: 'website-seo' })).toMatchObject([{ verdict: 'pass' }]);
  expect(say([visit({ campaign: 'winter' })], { activityType: 'website-seo' })).toMatchObject([{ verdict: 'review' }]);
});

test('without a name of the campaign its tag is looked for in the title', () => {
  const asked = { campaignName: undefined, title: 'Social posts: Spring Sale 2027' };
  expect(say([visit()], asked)).toMatchObject([{ verdict: 'pass' }]);
  expect(say([visit({ campaign: 'winter' })], asked)).toMatchObject([{ verdict: 'review' }]);
});

test('where the proof is a link, none at all is for a person', () => {
  const result = { slotId: null, verdict: 'review', sentence: expect.stringContaining('No link') };
  expect(say([])).toMatchObject([result]);
  expect(say([], { activityType: 'social-media' })).toMatchObject([result]);
  expect(say([], { activityType: 'email' })).toEqual([]);
  expect(say([visit({ slotId: null })], { planItem: landing }, [])).toMatchObject([{ verdict: 'pass', slotId: null }]);
});

test('a policy that visits no links says nothing of those that are stated', () => {
  const { request } = auditInput();
  const none = policyOf({ attack: { ...policy.rules.attack, linksVisited: 0 } });
  expect(linksLead({ request, slots: [proof([landing])], policy: none, links: [] })).toEqual([]);
});

test('links never fail a claim', () => {
  expect(auditClaim(auditInput()).verdict).toBe('pass');
  expect(auditClaim(auditInput({ links: [] })).verdict).toBe('review');
});
