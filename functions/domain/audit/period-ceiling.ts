import type { AuditInput } from './audit-input.ts';
import { type CeilingTaken, type CeilingUsed, costBehind } from './ceiling-use.ts';
import { ceilingOf } from './eligible-cap.ts';

type Counted = { readonly claimId: string; readonly cost: number };
/** How a ceiling stands before a claim: `left` of `most`, after what others used. Minor units. */
export type CeilingStand = {
  readonly most: number;
  readonly used: number;
  readonly left: number;
  readonly by: readonly Counted[];
};
type Judging = Pick<AuditInput, 'claim' | 'request' | 'funds' | 'policy' | 'ceilingUsed'>;

/** Null without a ceiling, `unknown` when it depends on funds that are not told. docs/handbook.md § Evidence */
export function ceilingStand(input: Judging): CeilingStand | null | 'unknown' {
  const ceiling = ceilingOf(input);
  if (ceiling === null || ceiling === 'unknown') return ceiling;
  const by = Object.entries(input.ceilingUsed?.uses ?? {}).flatMap(([claimId, { cost }]) =>
    claimId === input.claim.claimId || cost === 0 ? [] : [{ claimId, cost }],
  );
  const used = by.reduce((sum, { cost }) => sum + cost, 0);
  const most = Number(ceiling);
  return { most, used, left: leftOfCeiling(most, input.ceilingUsed, input.claim.claimId), by };
}

/** Minor units that other claims than this one leave of a ceiling. docs/handbook.md § Evidence */
export function leftOfCeiling(most: number, used: CeilingUsed | undefined, claimId: string): number {
  const others = Object.entries(used?.uses ?? {}).filter(([by]) => by !== claimId);
  return Math.max(0, most - others.reduce((sum, [, { cost }]) => sum + cost, 0));
}

/**
 * What the claim takes of the ceiling: the cost behind what may be approved of it, in minor units; never more than is
 * left. Undefined without a ceiling. docs/handbook.md § Evidence
 */
export function ceilingTaken(
  input: Judging & Pick<AuditInput, 'budgetId' | 'sharePercent'>,
  acceptedAmount: number,
): CeilingTaken | undefined {
  const { budgetId, request, sharePercent } = input;
  const stand = ceilingStand(input);
  if (stand === null || stand === 'unknown') return undefined;
  const taken = Math.min(stand.left, costBehind(acceptedAmount, sharePercent));
  const { activityType } = request.terms;
  return { budgetId, activityType, most: stand.most, used: stand.used, taken, sharePercent };
}
