import type { Box } from '../../interpreter/page.ts';
import type { Picture } from '../pdf.ts';
import { type Part, partsApart, partsCut } from './parts.ts';

/** One sign of a word as it looks: its ink in a small frame, in which all signs of a word stand on one line in one scale. */
export type Glyph = Float32Array;

/** The frame of a glyph in cells; the tallest signs fill `tall` of the rows, the rest is for what hangs below the line. */
const frame = { columns: 22, rows: 28, tall: 20 } as const;

/** Shares of the darkest ink from which a column of pixels belongs to a sign: fine print is parted by the higher ones. */
const inks = [0.3, 0.45, 0.6, 0.75] as const;

const inkAt = ({ data, width }: Picture, x: number, y: number): number => 255 - (data[y * width + x] ?? 255);

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

type Columns = { darkest: Float64Array; ink: Float64Array };

const columnsOf = (picture: Picture, box: Box): Columns => {
  const darkest = new Float64Array(box.right - box.left);
  const ink = new Float64Array(box.right - box.left);
  for (let x = box.left; x < box.right; x += 1) {
    for (let y = box.top; y < box.bottom; y += 1) {
      const here = inkAt(picture, x, y);
      ink[x - box.left] = (ink[x - box.left] ?? 0) + here;
      darkest[x - box.left] = Math.max(darkest[x - box.left] ?? 0, here);
    }
  }
  return { darkest, ink };
};

type Extent = Part & { top: number; bottom: number };

// Where in its stretch of columns a sign begins and ends downwards.
const extentOf = (picture: Picture, box: Box, { from, to }: Part, least: number): Extent => {
  const hasInk = (y: number) => {
    for (let x = from; x < to; x += 1) if (inkAt(picture, box.left + x, y) > least) return true;
    return false;
  };
  let [top, bottom] = [box.top, box.bottom];
  while (top < bottom && !hasInk(top)) top += 1;
  while (bottom > top && !hasInk(bottom - 1)) bottom -= 1;
  return { from: box.left + from, to: box.left + to, top, bottom };
};

const samples = [0.17, 0.5, 0.83].flatMap((dx) => [0.17, 0.5, 0.83].map((dy) => [dx, dy] as const));

type Scale = { foot: number; cell: number; darkest: number };

const inFrame = (picture: Picture, extent: Extent, { foot, cell, darkest }: Scale): Glyph => {
  const { from, to, top, bottom } = extent;
  const glyph = new Float32Array(frame.columns * frame.rows);
  const left = (from + to) / 2 - (frame.columns / 2) * cell;
  const head = foot - frame.tall * cell;
  for (let at = 0; at < glyph.length; at += 1) {
    const [column, row] = [at % frame.columns, Math.floor(at / frame.columns)];
    let sum = 0;
    for (const [dx, dy] of samples) {
      const x = Math.floor(left + (column + dx) * cell);
      const y = Math.floor(head + (row + dy) * cell);
      if (x >= from && x < to && y >= top - 1 && y < bottom + 1) sum += inkAt(picture, x, y);
    }
    glyph[at] = Math.min(1, sum / samples.length / darkest);
  }
  return glyph;
};

const whole = ({ left, top, right, bottom }: Box, { width, height }: Picture): Box => ({
  left: Math.max(0, Math.floor(left) - 2),
  top: Math.max(0, Math.floor(top) - 2),
  right: Math.min(width, Math.ceil(right) + 2),
  bottom: Math.min(height, Math.ceil(bottom) + 2),
});

type Parting = 'apart' | 'cut';

const partsOf = ({ darkest, ink }: Columns, count: number, height: number, how: Parting): Part[] | undefined => {
  const most = Math.max(...darkest);
  const apart = inks.map((share) => partsApart(darkest, share * most));
  const [first] = apart;
  const fitting = apart.find((parts) => parts.length === count);
  if (fitting !== undefined || how === 'apart' || first === undefined || first.length > count) return fitting;
  const [from, to] = [first[0]?.from ?? 0, first.at(-1)?.to ?? 0];
  return partsCut(ink.slice(from, to), count, height)?.map((part) => ({ from: part.from + from, to: part.to + from }));
};

/**
 * The signs of a word on a levelled page, dark on white, parted where no ink joins them (`apart`) or else (`cut`) where the
 * least does. Undefined when they cannot be `count` signs.
 */
export const glyphsOf = (picture: Picture, wordBox: Box, count: number, how: Parting): Glyph[] | undefined => {
  const box = whole(wordBox, picture);
  const columns = columnsOf(picture, box);
  const darkest = Math.max(1, ...columns.darkest);
  const parts = partsOf(columns, count, wordBox.bottom - wordBox.top, how);
  if (parts === undefined) return undefined;
  const extents = parts.map((part) => extentOf(picture, box, part, 0.35 * darkest));
  const tallest = Math.max(1, ...extents.map(({ top, bottom }) => bottom - top));
  const foot = median(extents.filter(({ top, bottom }) => bottom - top > tallest * 0.8).map(({ bottom }) => bottom));
  return extents.map((extent) => inFrame(picture, extent, { foot, cell: tallest / frame.tall, darkest }));
};

const shifts = [-frame.columns, -1, 0, 1, frame.columns] as const;

const differenceAt = (one: Glyph, other: Glyph, shift: number): number => {
  let [different, all] = [0, 0];
  for (let at = 0; at < one.length; at += 1) {
    const [a, b] = [one[at] ?? 0, other[at + shift] ?? 0];
    different += (a - b) * (a - b);
    all += a * a + b * b;
  }
  return all === 0 ? 0 : different / all;
};

/** How unlike two glyphs are: 0 for the same ink, 1 for ink that nowhere meets; a cell's shift does not count. */
export const unlikeness = (one: Glyph, other: Glyph): number =>
  Math.min(...shifts.map((shift) => differenceAt(one, other, shift)));
