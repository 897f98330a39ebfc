import { expect, test } from 'vitest';
import { type VisitLinksDeps, visitLinks } from '../../../functions/claim/visit-links.ts';
import type { EvidenceSlot } from '../../../functions/domain/claim/document.ts';
import { newClaim, putSlot } from '../../../functions/store/claims.ts';
import { commit } from '../../../functions/store/commit.ts';
import { linkVisitsOf } from '../../../functions/store/link-visits.ts';
import { newPolicy } from '../../../functions/store/policies.ts';
import { newRequest } from '../../../functions/store/requests.ts';
import { memoryTable } from '../../support/memory-table.ts';
import { read, slot } from '../domain/audit/documents.ts';
import { at, claimId, policy } from '../domain/examples.ts';
import { claimableRequest, submittedClaim } from '../domain/lifecycle-examples.ts';

const printed = (...lines: string[]): EvidenceSlot =>
  slot('ad-screenshot', {
    extraction: { status: 'text', lines: lines.map((line) => read(line)), pages: 1, readAt: at, source: 'textract' },
  });

async function world(proof: EvidenceSlot, found: Record<string, Awaited<ReturnType<VisitLinksDeps['visit']>>> = {}) {
  const table = memoryTable();
  await commit(table, [
    ...newPolicy(policy),
    newRequest(claimableRequest().next),
    newClaim(submittedClaim()),
    putSlot(proof),
  ]);
  const visited: string[] = [];
  const visit: VisitLinksDeps['visit'] = (link) => {
    visited.push(link);
    return Promise.resolve(found[link] ?? { outcome: 'unreachable', reason: 'the host did not answer' });
  };
  return { table, visited, run: () => visitLinks({ claimId }, { table, clock: { now: () => at }, visit }) };
}

test('what is found at a link is kept for the audit, and a repeated step goes nowhere again', async () => {
  const reached = { outcome: 'reached', status: 200, url: 'https://www.a.example/x?utm_campaign=spring' } as const;
  const { table, visited, run } = await world(printed('https://a.example/x', 'https://b.example/'), {
    'https://a.example/x': reached,
  });
  expect(await run()).toEqual({ claimId, visited: 2 });
  expect(await run()).toEqual({ claimId, visited: 2 });
  expect(visited).toEqual(['https://a.example/x', 'https://b.example/']);
  expect(await linkVisitsOf(table, claimId, submittedClaim().version)).toMatchObject([
    { slotId: 'ad-screenshot', outcome: 'reached', status: 200, host: 'www.a.example', campaign: 'spring' },
    { outcome: 'unreachable', status: null, host: null, reason: 'the host did not answer' },
  ]);
});

test('a claim without links is done at once, and one with many visits a few', async () => {
  const none = await world(printed('no link'));
  expect(await none.run()).toEqual({ claimId, visited: 0 });
  const many = await world(printed(...Array.from({ length: 30 }, (_, index) => `https://h${index}.example/`)));
  expect(await many.run()).toEqual({ claimId, visited: policy.rules.attack.linksVisited });
});
