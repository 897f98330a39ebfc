import { type Box, heightOf, type Line, lineOf, type Word } from '../interpreter/page.ts';
import { isWordy } from '../interpreter/shapes.ts';

// Wider than the blank of a typewriter face after a comma, narrower than the space between two columns.
const columnGap = 1.8;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

// A logo beside a name is read as two or three signs, far taller than the letters of the name.
const isLogo = (word: Word, usual: number): boolean =>
  heightOf(word.box) > 1.4 * usual &&
  word.box.right - word.box.left > 0.7 * usual &&
  word.text.replaceAll(/[^\p{L}\d]/gu, '').length < 4;

/** Parts a line wherever a gap is as wide as between columns, and where a logo stands beside its words. */
export const splitIntoLines = (words: readonly Word[]): Line[] => {
  const usual = median(words.map((word) => heightOf(word.box)));
  const parts: Word[][] = [[]];
  for (const word of words) {
    const before = parts.at(-1)?.at(-1);
    const apart = before !== undefined && word.box.left - before.box.right > columnGap * usual;
    if (apart || (before !== undefined && isLogo(before, usual) !== isLogo(word, usual))) parts.push([]);
    parts.at(-1)?.push(word);
  }
  return parts.map(lineOf).filter((line) => line !== undefined);
};

const area = (box: Box): number => Math.max(0, box.right - box.left) * Math.max(0, box.bottom - box.top);

const shareCovered = (box: Box, by: Box): number => {
  const common = {
    left: Math.max(box.left, by.left),
    top: Math.max(box.top, by.top),
    right: Math.min(box.right, by.right),
    bottom: Math.min(box.bottom, by.bottom),
  };
  return common.right < common.left || common.bottom < common.top ? 0 : area(common) / Math.max(1, area(box));
};

const isEcho = (line: Line, other: Line): boolean =>
  area(other.box) > area(line.box) &&
  heightOf(other.box) < 2 * heightOf(line.box) &&
  shareCovered(line.box, other.box) > 0.7;

const letters = (line: Line): number =>
  line.words
    .map((word) => word.text)
    .join('')
    .replaceAll(/[^\p{L}\d]/gu, '').length;

// The frame around an address, taken for a letter or two.
const isFrame = (line: Line, lines: readonly Line[]): boolean =>
  letters(line) < 4 && lines.some((other) => letters(other) > 4 && shareCovered(other.box, line.box) > 0.9);

/** Leaves out what is no print: lines without a letter or digit, frames, and echoes of a longer line in the same place. */
export const withoutEchoes = (lines: readonly Line[]): Line[] => {
  const worded = lines.filter((line) => line.words.some((word) => isWordy(word.text)));
  return worded.filter((line) => !isFrame(line, worded) && !worded.some((other) => isEcho(line, other)));
};
