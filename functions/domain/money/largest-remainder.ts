/**
 * Splits a total by weights so that the parts add up to it exactly: each part is rounded down, and what is left goes,
 * one unit each, to the largest remainders (the earlier part wins a tie). docs/handbook.md § Budgets
 * @param total whole number of minor units from 0.
 * @param weights whole numbers from 0; they may add up to more than a safe integer.
 * @throws RangeError when there is something to split and no weight to split it by.
 */
export function splitByWeights(total: number, weights: readonly (bigint | number)[]): number[] {
  const exact = weights.map((weight) => BigInt(weight));
  const sum = exact.reduce((left, right) => left + right, 0n);
  if (total < 0 || exact.some((weight) => weight < 0n))
    throw new RangeError('neither total nor weights may be negative');
  if (sum === 0n && total > 0) throw new RangeError('there is no weight to split by');
  if (sum === 0n) return exact.map(() => 0);
  const parts = exact.map((weight, index) => {
    const share = BigInt(total) * weight;
    return { index, floor: Number(share / sum), remainder: share % sum };
  });
  const left = total - parts.reduce((given, part) => given + part.floor, 0);
  const favoured = new Set(
    [...parts]
      .sort(byRemainder)
      .slice(0, left)
      .map((part) => part.index),
  );
  return parts.map(({ index, floor }) => (favoured.has(index) ? floor + 1 : floor));
}

type Part = { readonly index: number; readonly remainder: bigint };

function byRemainder(left: Part, right: Part): number {
  if (left.remainder === right.remainder) return left.index - right.index;
  return left.remainder > right.remainder ? -1 : 1;
}
