import type { RequestTerms } from '../../request/terms.ts';
import type { GateResult } from '../decision.ts';
import { isDemandGeneration } from '../motions.ts';
import type { PartnerSnapshot } from '../snapshot.ts';

/**
 * What did the last quarterly audit say? Demand generation stays stopped for a partner with a confidence gap.
 * docs/handbook.md § Triage
 */
export function leverGate({ motion }: RequestTerms, { partner }: PartnerSnapshot): GateResult {
  const { lever } = partner;
  const answer = (verdict: GateResult['verdict'], sentence: string): GateResult => ({
    gate: 'lever',
    verdict,
    observed: lever ? `${lever.gap} gap in ${lever.quarter}` : null,
    threshold: 'no confidence gap',
    records: lever ? [`lever/${lever.quarter}/${partner.partnerId}`] : [],
    inputs: { motion, gap: lever?.gap ?? null, lever: lever?.lever ?? null, quarter: lever?.quarter ?? null },
    sentence,
  });

  if (!isDemandGeneration(motion)) return answer('not-applicable', 'The audit stops demand generation only.');
  if (!lever) return answer('not-applicable', 'No quarterly audit has looked at the partner yet.');
  return lever.gap === 'confidence'
    ? answer(
        'fail',
        `The audit of ${lever.quarter} found meetings that do not lead to quotes; campaigns are stopped until technical sales shadowing has helped.`,
      )
    : answer('pass', `The audit of ${lever.quarter} does not stop campaigns.`);
}
