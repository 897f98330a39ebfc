import type { Picture } from './pdf.ts';
import {
  bandAround,
  type Counted,
  commonestOf,
  countShades,
  type Shades,
  shadeOf,
  shadesAround,
  tile,
  votesFor,
} from './shades.ts';

// Tiles to each side that tell the ground, and those that decide where these are torn between two shades.
const near = 3;
const far = 8;
// Shares of the shades nearby: of one that is clearly the ground, of another that may be, and of that one on every side.
const share = { clear: 0.7, other: 0.2, side: 0.08 } as const;

/** Differences this small are grain, not print. */
const grain = 10;

const sumOf = (shades: Shades): number => shades.reduce((sum, count) => sum + count, 0);

/** What is around a tile, farther off and to each side. */
type Around = { wide: () => Shades; sides: () => Shades[] };

// Between the strokes of very large letters there is ground on all sides, where a band has it on one.
const groundAmongLarge = (shades: Shades, first: number, { wide, sides }: Around): number => {
  const all = sumOf(shades);
  if (votesFor(shades, first) >= share.clear * all) return first;
  const second = commonestOf(shades, (level) => Math.abs(level - first) > 2);
  if (votesFor(shades, second) <= share.other * all) return first;
  const isAllAround = sides().every((side) => votesFor(side, second) >= share.side * sumOf(side));
  const farther = wide();
  return isAllAround && votesFor(farther, second) > votesFor(farther, first) ? second : first;
};

// The bands of tiles of one row that are asked about places in it, each made when it is first wanted.
const rowOf = (counted: Counted, row: number) => {
  const band = bandAround(counted, row, near);
  let others: { wide: Uint32Array; above: Uint32Array; below: Uint32Array } | undefined;
  const further = () => {
    others ??= {
      wide: bandAround(counted, row, far),
      above: bandAround(counted, row - 2, 1),
      below: bandAround(counted, row + 2, 1),
    };
    return others;
  };
  return {
    shades: (column: number) => shadesAround(band, column, near),
    around: (column: number): Around => ({
      wide: () => shadesAround(further().wide, column, far),
      sides: () => [
        shadesAround(band, column - 2, 1),
        shadesAround(band, column + 2, 1),
        shadesAround(further().above, column, near),
        shadesAround(further().below, column, near),
      ],
    }),
  };
};

/**
 * Redraws a page as dark print on white: every pixel becomes as dark as it differs from the ground around it. That
 * evens out shade, and turns light print on a dark band or dark print on a coloured button into ordinary print. Among
 * `large` letters, as in a web page's headline, more of the page tells the ground.
 */
export const flatten = (picture: Picture, letters: 'usual' | 'large' = 'usual'): Picture => {
  const counted = countShades(picture);
  const data = Buffer.alloc(picture.data.length);
  for (let row = 0; row < counted.rows; row += 1) {
    const tiles = rowOf(counted, row);
    for (let column = 0; column < counted.columns; column += 1) {
      // The shade that most of a tile's surroundings (some 2.5 mm) have is what print stands on there, be it paper, shadow
      // or a coloured band: letters cover less than half of it. Only very large ones may not.
      const shades = tiles.shades(column);
      const first = commonestOf(shades);
      const level = letters === 'large' ? groundAmongLarge(shades, first, tiles.around(column)) : first;
      const ground = shadeOf(shades, level);
      const reach = Math.max(ground, 255 - ground) - grain;
      const bottom = Math.min(picture.height, (row + 1) * tile);
      const right = Math.min(picture.width, (column + 1) * tile);
      for (let y = row * tile; y < bottom; y += 1) {
        for (let at = y * picture.width + column * tile; at < y * picture.width + right; at += 1) {
          const difference = Math.max(0, Math.abs((picture.data[at] ?? 0) - ground) - grain);
          data[at] = 255 - Math.round((Math.min(reach, difference) * 255) / reach);
        }
      }
    }
  }
  return { ...picture, data };
};
