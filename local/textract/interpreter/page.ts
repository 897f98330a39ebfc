/** A rectangle on a levelled page, in pixels from its top left corner. */
export type Box = { left: number; top: number; right: number; bottom: number };

/**
 * A word as it was read; `confidence` runs from 0 to 100 and comes from the reader, and so does that of each of its `signs`,
 * where the reader tells.
 */
export type Word = { text: string; confidence: number; box: Box; signs?: readonly number[] };

/** Words that follow one another on one line without a column's gap between them. */
export type Line = { words: readonly [Word, ...Word[]]; box: Box };

/** What was read from one page. `number` counts from 1. */
export type ReadPage = { number: number; width: number; height: number; lines: readonly Line[] };

/** The smallest rectangle around all the boxes. */
export const around = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map((box) => box.left)),
  top: Math.min(...boxes.map((box) => box.top)),
  right: Math.max(...boxes.map((box) => box.right)),
  bottom: Math.max(...boxes.map((box) => box.bottom)),
});

/** Makes a line of words; nothing when there is no word. */
export const lineOf = (words: readonly Word[]): Line | undefined => {
  const [first, ...rest] = words;
  return first === undefined ? undefined : { words: [first, ...rest], box: around(words.map((word) => word.box)) };
};

/** The words as one text. */
export const textOf = (words: readonly Word[]): string => words.map((word) => word.text).join(' ');

export const heightOf = (box: Box): number => box.bottom - box.top;

const middle = (box: Box): number => (box.top + box.bottom) / 2;

/** The height of a line's letters: the middle one of its words' heights, so that neither a tall sign nor a colon counts. */
export const letterHeight = (line: Line): number => {
  const worded = line.words.filter((word) => /[\p{L}\d]/u.test(word.text));
  const heights = worded.map((word) => heightOf(word.box)).sort((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? heightOf(line.box);
};

/** Whether two boxes stand on the same row of print. */
const onOneRow = (a: Box, b: Box): boolean =>
  Math.abs(middle(a) - middle(b)) < 0.6 * Math.max(heightOf(a), heightOf(b)) &&
  Math.min(a.bottom, b.bottom) > Math.max(a.top, b.top);

/** How far two boxes overlap sideways, in pixels; negative when they are apart. */
export const overlapAcross = (a: Box, b: Box): number => Math.min(a.right, b.right) - Math.max(a.left, b.left);

/** The lines of one row to the right of the given one, nearest first. */
export const rightOf = (line: Line, lines: readonly Line[]): Line[] =>
  lines
    .filter((other) => other !== line && other.box.left >= line.box.right && onOneRow(other.box, line.box))
    .sort((a, b) => a.box.left - b.box.left);

/** The rows of a page, top down, each from left to right. */
export const rowsOf = (lines: readonly Line[]): Line[][] => {
  const rows: Line[][] = [];
  for (const line of [...lines].sort((a, b) => middle(a.box) - middle(b.box))) {
    const row = rows.at(-1);
    const neighbour = row?.at(-1);
    if (row !== undefined && neighbour !== undefined && onOneRow(neighbour.box, line.box)) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => row.sort((a, b) => a.box.left - b.box.left));
};

/** Orders lines as they are read: by rows downwards, within a row from left to right. */
export const inReadingOrder = (lines: readonly Line[]): Line[] => rowsOf(lines).flat();
