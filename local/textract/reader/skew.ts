import type { Picture } from './pdf.ts';

const radians = Math.PI / 180;

/** Tilts beyond this are left alone: a page that far askew was not meant to be level. */
const furthest = 5;

type Point = { x: number; y: number };

// Pixels clearly darker than the one above them: the upper edges of letters, which line up along a text line. A page's
// own border lines up too, but is far outweighed by the letters.
const upperEdges = ({ data, width, height }: Picture): Point[] => {
  const points: Point[] = [];
  for (let y = 1; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const here = data[y * width + x] ?? 255;
      const above = data[(y - 1) * width + x] ?? 255;
      if (above - here > 40) points.push({ x, y });
    }
  }
  return points;
};

// High where the edges fall on few rows, as they do once the page is level.
const levelness = (points: readonly Point[], degrees: number, size: number): number => {
  const slope = Math.tan(degrees * radians);
  const rows = new Float64Array(size * 2);
  for (const { x, y } of points) {
    const row = Math.round(y - x * slope + size / 2);
    if (row >= 0 && row < rows.length) rows[row] = (rows[row] ?? 0) + 1;
  }
  return rows.reduce((sum, count) => sum + count * count, 0);
};

const best = (angles: readonly number[], score: (angle: number) => number): number =>
  angles.reduce((leader, angle) => (score(angle) > score(leader) ? angle : leader), angles[0] ?? 0);

const steps = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step);

/**
 * How far a grey page's text lines fall to the right, in degrees (positive: the page was turned clockwise), searched
 * within ±5° to a tenth of a degree. 0 where there is no text to judge by.
 */
export const skewOf = (picture: Picture): number => {
  const points = upperEdges(picture);
  if (points.length < 50) return 0;
  const size = picture.width + picture.height;
  const score = (degrees: number) => levelness(points, degrees, size);
  const coarse = best(steps(-furthest, furthest, 0.5), score);
  const fine = best(steps(coarse - 0.4, coarse + 0.4, 0.1), score);
  return Math.abs(fine) > furthest ? 0 : Math.round(fine * 10) / 10;
};
