import { makePdf, write } from '../../../../../local/documents/pdf.ts';
import type { Line, Word } from '../../../../../local/textract/interpreter/page.ts';
import { lineOf } from '../../../../../local/textract/interpreter/page.ts';
import { type Picture, renderPage } from '../../../../../local/textract/reader/pdf.ts';

const scale = 3;
const rowHeight = 24;
const left = 40;

/** A word as it is printed, and what a reader makes of it; the same, and surely, where it is not said. */
export type Printed = { print: string; text?: string; confidence?: number; signs?: readonly number[] };

/** Prints words under one another in a face, and gives the picture with the lines that a reader would give. */
export const printed = async (
  words: readonly Printed[],
  font = 'Helvetica',
): Promise<{ picture: Picture; lines: Line[] }> => {
  const pdf = await makePdf('2026-01-01', { size: [300, 40 + words.length * rowHeight], margin: 0 }, (sheet) => {
    for (const [row, { print }] of words.entries()) write(sheet, print, left, 20 + row * rowHeight, { font, size: 11 });
  });
  const top = (row: number) => (20 + row * rowHeight) * scale;
  const wordOf = ({ print, text = print, confidence = 95, signs }: Printed, row: number): Word => ({
    text,
    confidence,
    box: { left: left * scale, top: top(row), right: 290 * scale, bottom: top(row) + 12 * scale },
    ...(signs === undefined ? {} : { signs }),
  });
  return {
    picture: await renderPage(pdf, 0, scale),
    lines: words.flatMap((word, row) => lineOf([wordOf(word, row)]) ?? []),
  };
};
