import { inTenThousandths } from '../../money/amount.ts';
import type { PolicyRules } from '../../policy/policy.ts';
import type { RequestTerms } from '../../request/terms.ts';
import type { GateResult } from '../decision.ts';
import { isCampaign } from '../motions.ts';
import type { PartnerSnapshot, PastCampaign } from '../snapshot.ts';

/**
 * Did the last campaigns return? Each of the latest ones with a reported outcome must show the policy's multiple of its
 * spend as pipeline; fewer than asked are `unproven`. A campaign that cost nothing proves nothing and is not counted.
 * Judges every motion that is spent for pipeline. docs/handbook.md § Triage
 */
export function proofOfPerformanceGate(
  terms: RequestTerms,
  { outcomes }: PartnerSnapshot,
  { pipelineToSpend, campaignsLookedAt }: PolicyRules['triage'],
): GateResult {
  const latest = latestCampaigns(outcomes, campaignsLookedAt);
  const returned = latest.filter((campaign) => returns(campaign, pipelineToSpend));
  const observed = `${returned.length} of ${latest.length} campaigns`;
  const answer = (verdict: GateResult['verdict'], measured: string | null, sentence: string): GateResult => ({
    gate: 'proof-of-performance',
    verdict,
    observed: measured,
    threshold: `${campaignsLookedAt} of ${campaignsLookedAt} campaigns with pipeline of at least ${pipelineToSpend} × spend`,
    records: latest.map(({ requestId }) => `outcome/${requestId}`),
    inputs: { motion: terms.motion, pipelineToSpend, campaignsLookedAt, ...figures(latest) },
    sentence,
  });

  if (!isCampaign(terms.motion)) {
    return answer('not-applicable', null, 'Past pipeline is not asked of this motion.');
  }
  if (latest.length < campaignsLookedAt) {
    const sentence = `${latest.length} past campaigns with reported outcomes are too few to judge; ${campaignsLookedAt} are needed.`;
    return answer('unproven', observed, sentence);
  }
  return returned.length === latest.length
    ? answer('pass', observed, `Each of the last ${latest.length} campaigns returned ${pipelineToSpend} × its spend.`)
    : answer(
        'fail',
        observed,
        `${returned.length} of the last ${latest.length} campaigns returned ${pipelineToSpend} × the spend as pipeline; each one has to.`,
      );
}

function latestCampaigns(outcomes: readonly PastCampaign[], count: number): PastCampaign[] {
  return outcomes
    .filter(({ motion, spend }) => isCampaign(motion) && spend > 0)
    .sort((left, right) => (order(left) < order(right) ? 1 : -1))
    .slice(0, count);
}

const order = ({ activityEndedOn, requestId }: PastCampaign): string => `${activityEndedOn} ${requestId}`;

const returns = ({ pipeline, spend }: PastCampaign, multiple: number): boolean =>
  BigInt(pipeline) * 10_000n >= BigInt(spend) * inTenThousandths(multiple);

const figures = (campaigns: readonly PastCampaign[]): GateResult['inputs'] =>
  Object.fromEntries(
    campaigns.flatMap(({ spend, pipeline }, index) => [
      [`spend${index + 1}`, spend],
      [`pipeline${index + 1}`, pipeline],
    ]),
  );
