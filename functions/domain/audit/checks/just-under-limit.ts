import { inTenThousandths } from '../../money/amount.ts';
import { policySum } from '../../policy/sums.ts';
import type { AuditInput } from '../audit-input.ts';
import type { CheckResult } from '../finding.ts';
import { patternResult } from '../pattern.ts';

type Asked = AuditInput['history']['requests'][number];

/**
 * Does the partner keep asking for just less than what one more person would have to approve? For staff alone, and never
 * a failure. docs/handbook.md § Claim audit
 */
export function justUnderLimit({
  claim,
  request,
  history,
  policy,
}: Pick<AuditInput, 'claim' | 'request' | 'history' | 'policy'>): CheckResult {
  const { percent, requests: least } = policy.rules.fraud.justUnderLimit;
  const limits = policy.rules.approval.chain.flatMap(({ upTo }) => (upTo === null ? [] : [upTo]));
  const isUnder = ({ amount, rate }: Asked) =>
    limits.some((upTo) => {
      const limit = policySum(upTo, rate);
      const asked = BigInt(amount);
      return asked <= limit && (limit - asked) * 1_000_000n <= limit * inTenThousandths(percent);
    });
  const own = { requestId: claim.requestId, amount: request.terms.amount, rate: request.triage.rate };
  const others = history.requests.filter(({ requestId }) => requestId !== claim.requestId);
  const under = [own, ...others].filter(isUnder);
  const isPattern = isUnder(own) && under.length >= least;
  return patternResult(
    'just-under-limit',
    isPattern
      ? `${under.length} of the partner's last ${others.length + 1} requests are at most ${percent} % below an approval limit.`
      : null,
  );
}
