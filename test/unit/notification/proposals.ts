import { defaultPolicyRules } from '../../../functions/domain/policy/defaults.ts';
import { presets } from '../../../functions/domain/raci/presets/presets.ts';
import { differences } from '../../../functions/domain/version/differences.ts';
import type { VersionProposal } from '../../../functions/domain/version/proposal.ts';
import type { ProposalNews } from '../../../functions/notification/letters/proposal.ts';

const proposal: VersionProposal = {
  number: 3,
  basedOn: 2,
  status: 'open',
  reason: 'Requests up to $7,500 need one approver only, as agreed for the first half of 2027.',
  proposedBy: 'owen',
  proposerEmail: 'owen.park@vendor.example',
  proposedAt: '2026-11-21T09:30:00.000Z',
};
const { triage, approval } = defaultPolicyRules;
const [first, ...others] = approval.chain;
const next = {
  ...defaultPolicyRules,
  triage: {
    ...triage,
    leadTimeBusinessDays: 5,
    corporateGoals: { ...triage.corporateGoals, regions: ['amer', 'emea'] },
  },
  approval: { ...approval, chain: [{ ...first, upTo: 750_000 }, ...others], note: 'new' },
};

/** A few figures of the policy, one of which is new. */
export const changedPolicy: ProposalNews = {
  about: 'policy',
  proposal,
  differences: differences(defaultPolicyRules, next),
  proposer: 'Owen Park',
};

/** Another preset: more places than a mail lists, with texts as long as they come. */
export const changedMatrix: ProposalNews = {
  about: 'raci',
  proposal: { ...proposal, number: 12, reason: 'The team has grown: every duty has a person of its own now.' },
  differences: differences(presets.startup, presets.enterprise),
  proposer: 'Owen Park',
};
