import type { Picture } from './pdf.ts';

/** Side of a tile in pixels. */
export const tile = 8;
const levels = 32;
const shadesPerLevel = 256 / levels;

// Grey levels counted per tile: which shades are in it, and how often.
const countsOf = ({ data, width, height }: Picture, columns: number, rows: number): Uint16Array => {
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

/** The grey levels of a page, counted by its tiles. */
export type Counted = { counts: Uint16Array; columns: number; rows: number };

/** Counts the grey levels of a page. */
export const countShades = (picture: Picture): Counted => {
  const columns = Math.ceil(picture.width / tile);
  const rows = Math.ceil(picture.height / tile);
  return { counts: countsOf(picture, columns, rows), columns, rows };
};

/** How often each level was counted. */
export type Shades = Float64Array;

/** The rows of tiles within reach of one, counted together. */
export const bandAround = ({ counts, columns, rows }: Counted, row: number, reach: number): Uint32Array => {
  const band = new Uint32Array(columns * levels);
  for (let r = Math.max(0, row - reach); r <= Math.min(rows - 1, row + reach); r += 1) {
    const from = r * band.length;
    for (let at = 0; at < band.length; at += 1) band[at] = (band[at] ?? 0) + (counts[from + at] ?? 0);
  }
  return band;
};

/** The shades of a band within so many tiles of a column. */
export const shadesAround = (band: Uint32Array, column: number, reach: number): Shades => {
  const sums = new Float64Array(levels);
  const end = Math.min(band.length, (column + reach + 1) * levels);
  for (let at = Math.max(0, column - reach) * levels; at < end; at += 1) {
    sums[at % levels] = (sums[at % levels] ?? 0) + (band[at] ?? 0);
  }
  return sums;
};

/** How much a level counts for; grain spreads one shade over neighbouring levels, so neighbours count together. */
export const votesFor = (sums: Shades, level: number): number =>
  (sums[level - 1] ?? 0) + (sums[level] ?? 0) + (sums[level + 1] ?? 0);

/** The commonest level, of those that stand. */
export const commonestOf = (sums: Shades, isStanding: (level: number) => boolean = () => true): number => {
  let winner = -1;
  for (let level = 0; level < levels; level += 1) {
    if (isStanding(level) && (winner < 0 || votesFor(sums, level) > votesFor(sums, winner))) winner = level;
  }
  return winner;
};

/** The mean shade of a level and its neighbours, 0 to 255. */
export const shadeOf = (sums: Shades, level: number): number => {
  const tone = (each: number) => (sums[each] ?? 0) * (each + 0.5) * shadesPerLevel;
  return (tone(level - 1) + tone(level) + tone(level + 1)) / votesFor(sums, level);
};
