import * as z from 'zod';
import { TrailFinding } from '../domain/event/trail.ts';
import { staffRoles } from '../domain/identity/access.ts';
import { ClaimId, RequestId } from '../domain/ids.ts';
import { PageQuery, pageOf } from '../platform/http/paging.ts';
import { bare } from '../platform/http/route.ts';

/** An event with its place in the chain: all that its hash is over, and its reason, so that a reader can compute it anew. */
export const TrailEntry = z.strictObject({
  number: z.int().nullable().describe('From 1; null for an event that has no place in the chain.'),
  eventId: z.string(),
  type: z.string(),
  partnerId: z.string().nullable(),
  at: z.string().describe('As it is stored: an instant, unless somebody wrote over it.'),
  by: z.string().describe('A person id, `partner:` with a user id, or `system`.'),
  sentence: z.string(),
  reason: z
    .string()
    .nullable()
    .describe('Why: kept beside the event. The hash is not over it, but over its SHA-256, the fact `reasonSha256`.'),
  facts: z.record(z.string(), z.unknown()).describe('What happened: ids, verdicts, amounts in minor units.'),
  version: z.number().nullable().describe('The fact of that name: the version of the item that was meant.'),
  amount: z.number().nullable().describe('The fact of that name, in minor units.'),
  hash: z.string().nullable(),
  previous: z.string().nullable().describe('The hash of the event before; null for the first.'),
});
export type TrailEntry = z.infer<typeof TrailEntry>;

const TrailProofView = z.strictObject({
  isWhole: z
    .boolean()
    .describe('Every event is what was written, from the first to the head, and so is every decision.'),
  head: z.strictObject({ number: z.int(), hash: z.string() }).nullable(),
  chained: z.int().describe('Events with a place in the chain.'),
  beforeTheTrail: z.int().describe('Events of before the trail was kept, which prove nothing.'),
  decisions: z.int().describe('Decisions that the chain holds.'),
  broken: z
    .strictObject({ finding: TrailFinding, number: z.int().nullable(), detail: z.string() })
    .nullable()
    .describe('What is wrong first.'),
});

export const TrailReply = z.strictObject({
  itemId: z.string(),
  proof: TrailProofView.describe('Of the whole trail, computed anew on every page.'),
  events: pageOf(TrailEntry),
});
export type TrailReply = z.infer<typeof TrailReply>;

const requestPath = z.strictObject({ requestId: RequestId });
const claimPath = z.strictObject({ claimId: ClaimId });
const reading = { ...bare, method: 'GET', roles: staffRoles, query: PageQuery, response: TrailReply } as const;

export const readRequestTrail = {
  ...reading,
  path: '/requests/{requestId}/trail',
  operationId: 'readRequestTrail',
  summary: 'Read the chained events of a request, and whether they are what was written',
  params: requestPath,
} as const;

export const readClaimTrail = {
  ...reading,
  path: '/claims/{claimId}/trail',
  operationId: 'readClaimTrail',
  summary: 'Read the chained events of a claim, and whether they are what was written',
  params: claimPath,
} as const;

const exporting = {
  ...bare,
  method: 'GET',
  roles: staffRoles,
  response: z.never(),
  produces: ['text/html'],
} as const;

export const exportRequestTrail = {
  ...exporting,
  path: '/requests/{requestId}/trail/export',
  operationId: 'exportRequestTrail',
  summary: 'Download what an auditor reads of a request, as one HTML document',
  params: requestPath,
} as const;

export const exportClaimTrail = {
  ...exporting,
  path: '/claims/{claimId}/trail/export',
  operationId: 'exportClaimTrail',
  summary: 'Download what an auditor reads of a claim and its request, as one HTML document',
  params: claimPath,
} as const;
