import { expect, test } from 'vitest';
import { auditClaim } from '../../../../../functions/domain/audit/audit-claim.ts';
import { linksLead } from '../../../../../functions/domain/audit/checks/links.ts';
import type { LinkVisit } from '../../../../../functions/domain/audit/links.ts';
import { at, terms } from '../../examples.ts';
import { auditInput } from '../documents.ts';

const visit = (facts: Partial<LinkVisit> = {}): LinkVisit => ({
  url: 'https://example.com/webinar',
  slotId: 'ad-screenshot',
  outcome: 'reached',
  status: 200,
  host: 'www.example.com',
  campaign: null,
  reason: null,
  visitedAt: at,
  ...facts,
});
const look = (facts: Partial<LinkVisit>, campaignName: string | undefined = 'Spring Sale') => {
  const { request } = auditInput();
  return linksLead({ links: [visit(facts)], request: { ...request, terms: { ...terms, campaignName } } })[0];
};

test('a page on its own host passes, with the tag of its campaign or without one', () => {
  expect(look({})).toMatchObject({ check: 'links', verdict: 'pass', slotId: 'ad-screenshot' });
  expect(look({ campaign: 'spring-sale-2027' })).toMatchObject({ verdict: 'pass' });
  expect(look({ campaign: 'anything' }, 'Winter Sale')).toMatchObject({ verdict: 'review' });
});

test.each([
  [{ outcome: 'unreachable', status: null, host: null, reason: 'it took too long' }, 'could not be reached'],
  [{ outcome: 'refused', status: null, host: null, reason: 'the host is not a public one' }, 'public page'],
  [{ status: 404 }, 'answers with 404'],
  [{ host: 'elsewhere.example' }, 'leads to another host'],
  [{ campaign: 'winter' }, 'names another campaign'],
] as const)('%j is for a person: %s', (facts, words) => {
  const found = look(facts);
  expect(found).toMatchObject({ verdict: 'review', sentence: expect.stringContaining(words) });
});

test('links never fail a claim, and none says nothing', () => {
  const gone = visit({ outcome: 'unreachable', status: null, host: null, reason: 'it took too long' });
  expect(auditClaim(auditInput({ links: [gone, visit()] })).verdict).toBe('review');
  expect(auditClaim(auditInput({ links: [] })).verdict).toBe('pass');
  expect(linksLead(auditInput())).toEqual([]);
});
