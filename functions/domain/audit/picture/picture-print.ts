import * as z from 'zod';
import { frequenciesOf, type Greys, shrunk, waves } from './frequencies.ts';

/** The bits of a picture that its keys are made of, and which of them another copy may well have otherwise. */
const Band = z.strictObject({ bits: z.int().min(0), unsure: z.array(z.int().min(0)) });

/**
 * What a picture looks like, whatever its size and encoding: 256 bits to compare, and three bands of 20 of the coarsest
 * to find it by. docs/handbook.md § Claim audit
 */
export const PicturePrint = z.strictObject({
  /** 64 hexadecimal figures. */
  bits: z.string().regex(/^[0-9a-f]{64}$/),
  bands: z.array(Band),
});
export type PicturePrint = z.infer<typeof PicturePrint>;

const bands = 3;
/** Among a million pictures some 60 stand under the keys that copies are asked by. docs/benchmarks/pictures.md */
const bitsOfBand = 20;
/** Measured: of the bits that a copy changes, nearly all are among these of a band, the less sure the likelier. */
const unsureOfBand = 7;
/** Grey levels by which a picture differs from its mean: below, it is an empty page or a plain surface. */
const leastContrast = 5;

/** The print of a drawn picture; undefined when there is too little in it to know it by. */
export function picturePrint(greys: Greys): PicturePrint | undefined {
  const small = shrunk(greys);
  if (contrastOf(small) < leastContrast) return undefined;
  return printOfWaves(frequenciesOf(small));
}

/** The print of a picture through which its waves run this strongly, row after row of them. */
export function printOfWaves(strengths: readonly number[]): PicturePrint {
  const middle = median(strengths);
  return { bits: hexOf(strengths.map((strength) => strength > middle)), bands: bandsOf(strengths) };
}

function contrastOf(small: Float64Array): number {
  const mean = small.reduce((sum, value) => sum + value, 0) / small.length;
  return Math.sqrt(small.reduce((sum, value) => sum + (value - mean) ** 2, 0) / small.length);
}

const coarsestSide = 8;

/** The coarsest waves first: crops and turns change them least. */
const coarsest = Array.from({ length: waves * waves }, (_, n) => ({
  n,
  across: n % waves,
  down: Math.floor(n / waves),
}))
  .filter(({ across, down }) => across < coarsestSide && down < coarsestSide)
  .sort((one, other) => one.across + one.down - other.across - other.down || one.n - other.n)
  .slice(0, bands * bitsOfBand)
  .map(({ n }) => n);

/** Bits are dealt out to the bands in turn, so that each has coarse ones and finer ones. */
function bandsOf(strengths: readonly number[]): PicturePrint['bands'] {
  const used = coarsest.map((n) => strengths[n] ?? 0);
  const middle = median(used);
  return Array.from({ length: bands }, (_, band) => {
    const own = used.filter((_strength, n) => n % bands === band).map((strength) => strength - middle);
    const unsure = [...own.entries()].sort(([, a], [, b]) => Math.abs(a) - Math.abs(b)).map(([bit]) => bit);
    return {
      bits: own.reduce((bits, strength, bit) => (strength > 0 ? bits | (1 << bit) : bits), 0),
      unsure: unsure.slice(0, unsureOfBand),
    };
  });
}

function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const half = Math.floor(sorted.length / 2);
  const [below = 0, above = 0] = [sorted[half - 1], sorted[half]];
  return sorted.length % 2 === 0 ? (below + above) / 2 : above;
}

function hexOf(bits: readonly boolean[]): string {
  const bytes = new Uint8Array(bits.length / 8);
  for (const [n, bit] of bits.entries()) if (bit) bytes[n >> 3] = (bytes[n >> 3] ?? 0) | (128 >> (n & 7));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
