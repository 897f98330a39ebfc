import type { Line, ReadPage, Word } from '../../../../../local/textract/interpreter/page.ts';
import { lineOf } from '../../../../../local/textract/interpreter/page.ts';
import { type Field, spanText } from '../../../../../local/textract/interpreter/reading.ts';

const letterWidth = 10;

type Look = { height?: number; confidence?: number };

/** A line of print with its top left corner at (x, y): letters 10 wide and, unless told, 20 high. */
export const print = (x: number, y: number, text: string, { height = 20, confidence = 95 }: Look = {}): Line => {
  let left = x;
  const words = text.split(' ').map((word): Word => {
    const box = { left, top: y, right: left + word.length * letterWidth, bottom: y + height };
    left = box.right + letterWidth;
    return { text: word, confidence, box };
  });
  const line = lineOf(words);
  if (line === undefined) throw new Error('a line needs a word');
  return line;
};

/** Print that ends at x, as figures do in a column. */
export const printTo = (x: number, y: number, text: string, look: Look = {}): Line =>
  print(x - text.length * letterWidth, y, text, look);

/** A page 1,000 wide and 1,400 high with these lines on it. */
export const pageWith = (...lines: Line[]): ReadPage => ({ number: 1, width: 1000, height: 1400, lines });

/** The text of the first field of a type. */
export const textIn = (fields: readonly Field[], type: string): string | undefined => {
  const field = fields.find((candidate) => candidate.type === type);
  return field === undefined ? undefined : spanText(field.value);
};

/** Line items as plain records. */
export const itemTexts = (items: readonly Field[][]): Record<string, string>[] =>
  items.map((fields) => Object.fromEntries(fields.map((field) => [field.type, spanText(field.value)])));
