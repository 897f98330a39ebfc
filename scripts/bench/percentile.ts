/**
 * The value that `share` (0–1) of the values do not exceed: the nearest rank, so that it is always one that was measured.
 * 0 of none.
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
