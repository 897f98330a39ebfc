import { waves } from '../../functions/domain/audit/picture/frequencies.ts';
import { type PicturePrint, printOfWaves } from '../../functions/domain/audit/picture/picture-print.ts';

/** Every other picture is of one of these layouts, with its own content in it, as slides, sites and stands are. */
const layouts = 2_000;

/** Even numbers from 0 up to 1, the same for the same seed (mulberry32). */
function rolling(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Waves as photos have them: the finer, the weaker. */
function natural(seed: number): number[] {
  const roll = rolling(seed);
  return Array.from({ length: waves * waves }, (_, n) => {
    const [across, down] = [(n % waves) + 1, Math.floor(n / waves) + 1];
    const even = Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll());
    return even / Math.hypot(across, down);
  });
}

const drawnLayouts = new Map<number, number[]>();

function layoutOf(seed: number): number[] {
  const drawn = drawnLayouts.get(seed) ?? natural(seed);
  drawnLayouts.set(seed, drawn);
  return drawn;
}

/** The print of picture `n` of a large crowd: half of them free, half variations of a layout, as strong as the layout. */
export function printInCrowd(n: number): PicturePrint {
  const own = natural(1_000_000 + n);
  if (n % 2 === 0) return printOfWaves(own);
  const layout = layoutOf(Math.floor(rolling(n)() * layouts));
  return printOfWaves(own.map((wave, at) => (layout[at] ?? 0) + wave));
}
