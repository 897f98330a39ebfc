import * as z from 'zod';
import { staffRoles } from '../domain/identity/access.ts';
import { Policy, PolicyRules } from '../domain/policy/policy.ts';
import { Finding } from '../domain/raci/findings/finding.ts';
import { RaciMatrix, RaciVersion } from '../domain/raci/matrix.ts';
import { confirmers } from '../domain/seat/second-person.ts';
import { Difference } from '../domain/version/differences.ts';
import { isSuperseded, type Standing, VersionProposal } from '../domain/version/proposal.ts';
import { PageQuery, pageOf } from '../platform/http/paging.ts';
import { bare } from '../platform/http/route.ts';

const ProposalView = VersionProposal.omit({ proposerEmail: true }).extend({
  status: z
    .enum([...VersionProposal.shape.status.options, 'superseded'])
    .describe('Superseded: something else was proposed or came into force since.'),
});

/** What is shown of a proposal; the proposer's mail address is not. */
export const viewOf = (proposal: VersionProposal, standing: Standing): z.infer<typeof ProposalView> =>
  ProposalView.strip().parse({ ...proposal, ...(isSuperseded(proposal, standing) && { status: 'superseded' }) });

const inForce = z.literal('in-force');
const Proposed = z.strictObject({
  status: z.literal('proposed').describe('A second person confirms it; until then everything stays as it is.'),
  proposal: ProposalView,
});
const warnings = z.array(Finding).describe('What is not as it should be without being a breach.');

const PolicyInForce = z.strictObject({ status: inForce, policy: Policy });
export const ChangedPolicy = z.discriminatedUnion('status', [PolicyInForce, Proposed]);
const RaciInForce = z.strictObject({ status: inForce, raci: RaciVersion, warnings });
export const ChangedRaci = z.discriminatedUnion('status', [RaciInForce, Proposed.extend({ warnings })]);

const ProposalPath = z.strictObject({ number: z.coerce.number().int().min(1) });
const shown = <S extends z.ZodType>(proposed: S) =>
  z.strictObject({
    proposal: ProposalView,
    proposed,
    differences: z
      .array(Difference)
      .describe('Where it differs from the version in force, which is null where it has nothing.'),
  });

export const listPolicyProposals = {
  ...bare,
  method: 'GET',
  path: '/policy/proposals',
  operationId: 'listPolicyProposals',
  summary: 'List the proposed changes of the policy and what became of them, the last first',
  roles: staffRoles,
  query: PageQuery,
  response: pageOf(ProposalView),
} as const;

export const readPolicyProposal = {
  ...bare,
  method: 'GET',
  path: '/policy/proposals/{number}',
  operationId: 'readPolicyProposal',
  summary: 'Read a proposed change of the policy, and where it differs from the one in force',
  roles: staffRoles,
  params: ProposalPath,
  response: shown(PolicyRules),
} as const;

export const confirmPolicy = {
  ...bare,
  method: 'POST',
  path: '/policy/proposals/{number}/confirmation',
  operationId: 'confirmPolicy',
  summary: 'Put the policy that another has proposed in force',
  roles: confirmers,
  oneOfTwo: true,
  params: ProposalPath,
  response: PolicyInForce,
} as const;

export const declinePolicy = {
  ...bare,
  method: 'POST',
  path: '/policy/proposals/{number}/decline',
  operationId: 'declinePolicy',
  summary: 'Leave the policy as it is, or take an own proposal back',
  roles: confirmers,
  params: ProposalPath,
  response: ProposalView,
} as const;

export const listRaciProposals = {
  ...bare,
  method: 'GET',
  path: '/raci/proposals',
  operationId: 'listRaciProposals',
  summary: 'List the proposed changes of the matrix and what became of them, the last first',
  roles: staffRoles,
  query: PageQuery,
  response: pageOf(ProposalView),
} as const;

export const readRaciProposal = {
  ...bare,
  method: 'GET',
  path: '/raci/proposals/{number}',
  operationId: 'readRaciProposal',
  summary: 'Read a proposed change of the matrix, and where it differs from the one in force',
  roles: staffRoles,
  params: ProposalPath,
  response: shown(RaciMatrix),
} as const;

export const confirmRaci = {
  ...bare,
  method: 'POST',
  path: '/raci/proposals/{number}/confirmation',
  operationId: 'confirmRaci',
  summary: 'Put the matrix that another has proposed in force',
  roles: confirmers,
  oneOfTwo: true,
  params: ProposalPath,
  response: RaciInForce,
} as const;

export const declineRaci = {
  ...bare,
  method: 'POST',
  path: '/raci/proposals/{number}/decline',
  operationId: 'declineRaci',
  summary: 'Leave the matrix as it is, or take an own proposal back',
  roles: confirmers,
  params: ProposalPath,
  response: ProposalView,
} as const;
