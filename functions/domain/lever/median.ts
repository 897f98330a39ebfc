/** The middle value, or the lower of the two in the middle; null of nothing. docs/handbook.md § Lever audit */
export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

/** The average deal in minor units, rounded down; null without deals. */
export const averageDeal = ({
  deals,
  dealValue,
}: {
  readonly deals: number;
  readonly dealValue: number;
}): number | null => (deals === 0 ? null : Math.floor(dealValue / deals));
