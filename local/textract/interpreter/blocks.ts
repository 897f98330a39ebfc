import { type Line, letterHeight, overlapAcross } from './page.ts';

const alignedWith = (line: Line, other: Line): boolean => {
  const slack = 1.5 * letterHeight(line);
  const centre = (box: Line['box']) => (box.left + box.right) / 2;
  return (
    Math.abs(line.box.left - other.box.left) < slack ||
    Math.abs(line.box.right - other.box.right) < slack ||
    Math.abs(centre(line.box) - centre(other.box)) < slack
  );
};

/**
 * The lines of print that follow under one another below `start`, close and in its column: a name with its address.
 * `firstGap` is how far below `start` the first may be, in letter heights of `start`. Ends at a line for which `stop` holds.
 */
export const blockBelow = (
  start: Line,
  lines: readonly Line[],
  firstGap: number,
  stop: (line: Line) => boolean,
): Line[] => {
  const block: Line[] = [];
  let above = start;
  for (;;) {
    const reach = block.length === 0 ? firstGap * letterHeight(start) : 1.6 * letterHeight(above);
    const bottom = above.box.bottom;
    const next = lines
      .filter((line) => line.box.top > above.box.top + letterHeight(above) * 0.6 && line.box.top - bottom < reach)
      .filter((line) => overlapAcross(line.box, above.box) > 0 || line.box.left === above.box.left)
      .filter((line) => block.length === 0 || alignedWith(line, above))
      .sort((a, b) => a.box.top - b.box.top)[0];
    if (next === undefined || stop(next) || block.length === 8) return block;
    block.push(next);
    above = next;
  }
};
