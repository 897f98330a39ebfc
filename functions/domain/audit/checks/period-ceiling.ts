import { formatMoney } from '../../money/amount.ts';
import type { AuditInput } from '../audit-input.ts';
import { costBehind } from '../ceiling-use.ts';
import type { CheckResult } from '../finding.ts';
import { type CeilingStand, ceilingStand } from '../period-ceiling.ts';
import { resultsOf } from '../result.ts';

type Judging = Pick<AuditInput, 'claim' | 'request' | 'funds' | 'policy' | 'ceilingUsed' | 'sharePercent'>;

const check = resultsOf('period-ceiling', null, 'no more than the ceiling of the activity in a period');

/**
 * No more counts for a kind of activity in a period than its ceiling, over all of the partner's claims: what earlier ones
 * used is told, and where they used it all the claim fails. `left` is what may still count, null for any amount; `together` is what is eligible in minor units, null when it could not be established.
 * docs/handbook.md § Claim audit
 */
export function periodCeiling(
  together: number | null,
  input: Judging,
): { readonly left: number | null; readonly results: CheckResult[] } {
  const stand = ceilingStand(input);
  if (stand === null) return { left: null, results: [] };
  if (stand === 'unknown') {
    const sentence =
      'What counts has a ceiling that depends on the funds of the partner, which are not known; a person looks at it.';
    return { left: null, results: [check({ verdict: 'review', sentence })] };
  }
  return { left: stand.left, results: resultsFor(together, stand, input) };
}

function resultsFor(together: number | null, stand: CeilingStand, input: Judging): CheckResult[] {
  const money = (minor: number) => formatMoney(minor, input.claim.currency);
  const wanted = together ?? costBehind(input.claim.amount, input.sharePercent);
  const isOver = wanted > stand.left;
  if (!isOver && stand.used === 0) return [];
  const before = stand.used === 0 ? '' : `, of which other claims use ${money(stand.used)}`;
  const ceiling = `For this kind of activity ${money(stand.most)} count in a period${before}.`;
  const staffNote =
    stand.by.length === 0
      ? null
      : `Used by ${stand.by.map(({ claimId, cost }) => `${claimId}: ${money(cost)}`).join(', ')}.`;
  const told = { observed: money(wanted), staffNote };
  if (stand.left === 0) {
    return [check({ ...told, verdict: 'fail', sentence: `${ceiling} Nothing is left of it.` })];
  }
  if (together === null && isOver) {
    const sentence = `${ceiling} ${money(stand.left)} are left, less than the cost that is claimed for; a person looks at it.`;
    return [check({ ...told, verdict: 'review', sentence })];
  }
  const sentence = isOver ? `${ceiling} Of ${money(wanted)} that are eligible, ${money(stand.left)} count.` : ceiling;
  return [check({ ...told, verdict: 'pass', sentence })];
}
