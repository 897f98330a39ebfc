import type { Picture } from './pdf.ts';

const tile = 8;
const around = 3;
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

// The shade that most of a tile's surroundings (some 2.5 mm) have. Letters cover less than half of any place
// they are printed on, so the commonest shade is what they are printed on, be it paper, shadow or a coloured band.
const groundOf = (counts: Uint16Array, columns: number, rows: number, column: number, row: number): number => {
  const sums = new Float64Array(levels);
  for (let r = Math.max(0, row - around); r <= Math.min(rows - 1, row + around); r += 1) {
    for (let c = Math.max(0, column - around); c <= Math.min(columns - 1, column + around); c += 1) {
      for (let level = 0; level < levels; level += 1) {
        sums[level] = (sums[level] ?? 0) + (counts[(r * columns + c) * levels + level] ?? 0);
      }
    }
  }
  // Grain spreads one shade over neighbouring levels, so neighbours vote together.
  const votes = Array.from(sums, (sum, level) => (sums[level - 1] ?? 0) + sum + (sums[level + 1] ?? 0));
  const winner = votes.indexOf(Math.max(...votes));
  const near = [winner - 1, winner, winner + 1];
  const weight = near.reduce((sum, level) => sum + (sums[level] ?? 0), 0);
  return near.reduce((sum, level) => sum + (sums[level] ?? 0) * (level + 0.5) * shadesPerLevel, 0) / weight;
};

/**
 * Redraws a page as dark print on white: every pixel becomes as dark as it differs from the ground around it. That
 * evens out shade, and turns light print on a dark band or dark print on a coloured button into ordinary print.
 */
export const flatten = (picture: Picture): Picture => {
  const columns = Math.ceil(picture.width / tile);
  const rows = Math.ceil(picture.height / tile);
  const counts = countShades(picture, columns, rows);
  const data = Buffer.alloc(picture.data.length);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const ground = groundOf(counts, columns, rows, column, row);
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
