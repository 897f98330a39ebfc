import { type Line, lineOf, type Word } from '../interpreter/page.ts';

/** Words below this are doubted. */
const unsure = 80;
/** Signs read as surely as this were nearly always right. */
const sureSign = 97;
/** Belief in figures all of whose signs are sure: measured, 99 of 100 such words were right. docs/decisions/local-reader.md */
const belief = 95;
/** A page is legible when this share of its letters and figures stands in words that are not doubted. */
const legibleShare = 0.5;

const isFigures = (text: string): boolean => /\d/u.test(text) && !/\p{L}/u.test(text);

/**
 * The belief in a word as it was found. Tesseract doubts a word for a gap in or beside it, too, as between the groups of a number;
 * figures are no worse read for that.
 */
const beliefIn = ({ text, confidence, signs = [] }: Word): number => {
  if (confidence >= unsure || !isFigures(text) || signs.length !== [...text].length) return confidence;
  return signs.every((sign) => sign >= sureSign) ? belief : confidence;
};

const letters = (words: readonly Word[]): number =>
  words.reduce((sum, { text }) => sum + text.replaceAll(/[^\p{L}\d]/gu, '').length, 0);

/** Was most of the page read well? Where it was not, nothing that is doubted deserves to be believed. */
export const isLegible = (lines: readonly Line[]): boolean => {
  const words = lines.flatMap((line) => line.words);
  return letters(words.filter(({ confidence }) => confidence >= unsure)) >= legibleShare * letters(words);
};

/** The lines with figures believed that were doubted for the gaps beside them alone. */
export const withGapsForgiven = (lines: readonly Line[]): Line[] =>
  lines.map((line) => lineOf(line.words.map((word) => ({ ...word, confidence: beliefIn(word) }))) ?? line);
