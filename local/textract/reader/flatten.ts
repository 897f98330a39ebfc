import type { Picture } from './pdf.ts';

const tile = 8;
// Tiles to each side that tell the ground, and those that decide where these are torn between two shades.
const near = 3;
const far = 8;
const clearShare = 0.7;
const otherShare = 0.2;
const levels = 32;
const shadesPerLevel = 256 / levels;

/** Differences this small are grain, not print. */
const grain = 10;

// Grey levels counted per tile: which shades are in it, and how often.
const countShades = ({ data, width, height }: Picture, columns: number, rows: number): Uint16Array => {
  const counts = new Uint16Array(columns * rows * levels);
  for (let y = 0; y < height; y += 1) {
    const rowOfTiles = Math.floor(y / tile) * columns;
    for (let x = 0; x < width; x += 1) {
      const at = (rowOfTiles + Math.floor(x / tile)) * levels + Math.floor((data[y * width + x] ?? 0) / shadesPerLevel);
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  return counts;
};

type Counted = { counts: Uint16Array; columns: number; rows: number };

// The rows of tiles within reach of one, counted together.
const bandAround = ({ counts, columns, rows }: Counted, row: number, reach: number): Uint32Array => {
  const band = new Uint32Array(columns * levels);
  for (let r = Math.max(0, row - reach); r <= Math.min(rows - 1, row + reach); r += 1) {
    const from = r * band.length;
    for (let at = 0; at < band.length; at += 1) band[at] = (band[at] ?? 0) + (counts[from + at] ?? 0);
  }
  return band;
};

// How often each level was counted in a band within so many tiles of a column.
const sumsAround = (band: Uint32Array, column: number, reach: number): Float64Array => {
  const sums = new Float64Array(levels);
  const end = Math.min(band.length, (column + reach + 1) * levels);
  for (let at = Math.max(0, column - reach) * levels; at < end; at += 1) {
    sums[at % levels] = (sums[at % levels] ?? 0) + (band[at] ?? 0);
  }
  return sums;
};

// Grain spreads one shade over neighbouring levels, so neighbours count together.
const votesFor = (sums: Float64Array, level: number): number =>
  (sums[level - 1] ?? 0) + (sums[level] ?? 0) + (sums[level + 1] ?? 0);

const winnerOf = (sums: Float64Array, isStanding: (level: number) => boolean = () => true): number => {
  let winner = -1;
  for (let level = 0; level < levels; level += 1) {
    if (isStanding(level) && (winner < 0 || votesFor(sums, level) > votesFor(sums, winner))) winner = level;
  }
  return winner;
};

// The shade that most of a tile's surroundings (some 2.5 mm) have is what print stands on there, be it paper, shadow or a
// coloured band: letters cover less than half of it. Only very large ones may not, and then more of the page decides.
const groundOf = (sums: Float64Array, wider: (() => Float64Array) | undefined): number => {
  let winner = winnerOf(sums);
  const all = wider === undefined ? 0 : sums.reduce((sum, count) => sum + count, 0);
  if (wider !== undefined && votesFor(sums, winner) < clearShare * all) {
    const first = winner;
    const second = winnerOf(sums, (level) => Math.abs(level - first) > 2);
    const wide = wider();
    if (votesFor(sums, second) > otherShare * all && votesFor(wide, second) > votesFor(wide, first)) winner = second;
  }
  const weight = votesFor(sums, winner);
  const tone = (level: number) => (sums[level] ?? 0) * (level + 0.5) * shadesPerLevel;
  return (tone(winner - 1) + tone(winner) + tone(winner + 1)) / weight;
};

/**
 * Redraws a page as dark print on white: every pixel becomes as dark as it differs from the ground around it. That
 * evens out shade, and turns light print on a dark band or dark print on a coloured button into ordinary print. Among
 * `large` letters, as in a web page's headline, more of the page tells the ground; narrow bands come out worse by it.
 */
export const flatten = (picture: Picture, letters: 'usual' | 'large' = 'usual'): Picture => {
  const columns = Math.ceil(picture.width / tile);
  const rows = Math.ceil(picture.height / tile);
  const counted = { counts: countShades(picture, columns, rows), columns, rows };
  const data = Buffer.alloc(picture.data.length);
  for (let row = 0; row < rows; row += 1) {
    const band = bandAround(counted, row, near);
    let wide: Uint32Array | undefined;
    for (let column = 0; column < columns; column += 1) {
      const wider = () => {
        wide ??= bandAround(counted, row, far);
        return sumsAround(wide, column, far);
      };
      const ground = groundOf(sumsAround(band, column, near), letters === 'large' ? wider : undefined);
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
