import type { PicturePrint } from './picture-print.ts';

const keyOf = (band: number, bits: number): string => `${band}#${bits.toString(16).padStart(5, '0')}`;

/** The keys under which a picture stands in the index: one for each band. */
export const keysOf = ({ bands }: Pick<PicturePrint, 'bands'>): string[] =>
  bands.map(({ bits }, band) => keyOf(band, bits));

/**
 * The keys under which copies of a picture stand: those of its bands as they are, and with up to three of the bits that it
 * is least sure of turned over. 90 keys, however many pictures there are. docs/handbook.md § Claim audit
 */
export const keysOfCopies = ({ bands }: Pick<PicturePrint, 'bands'>): string[] =>
  bands.flatMap(({ bits, unsure }, band) => turns(unsure).map((turned) => keyOf(band, bits ^ turned)));

/** Ranks of the bits that are turned together add up to this at most: the surer ones turn alone, or not at all. */
const mostRanks = 9;

function turns(unsure: readonly number[], from = 1, left = mostRanks): number[] {
  const further = unsure.flatMap((bit, at) => {
    const rank = at + 1;
    if (rank < from || rank > left) return [];
    return turns(unsure, rank + 1, left - rank).map((turned) => turned | (1 << bit));
  });
  return [0, ...further];
}

/** How many of the 256 bits of two prints differ. */
export function distance(one: string, other: string): number {
  let differing = 0;
  for (let at = 0; at < one.length; at += 8) {
    let bits = Number.parseInt(one.slice(at, at + 8), 16) ^ Number.parseInt(other.slice(at, at + 8), 16);
    for (; bits !== 0; bits &= bits - 1) differing++;
  }
  return differing;
}
