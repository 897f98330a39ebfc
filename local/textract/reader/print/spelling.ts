import { type Line, lineOf, type Word } from '../../interpreter/page.ts';
import type { Picture } from '../pdf.ts';
import { alphabetOf } from './alphabet.ts';
import { isStroke } from './look-alikes.ts';
import { withLostOnes } from './lost-ones.ts';
import { settled } from './settle.ts';

/** Words below this are asked about. */
const unsure = 80;
/** Belief in a word that its own glyphs spell. */
const belief = 95;

const isMixed = (text: string): boolean => /\d/u.test(text) && /\p{L}/u.test(text);
// A frame and an ornament are read as strokes, too.
const isPrint = (text: string): boolean => /[\p{L}\d]/u.test(text) && [...text].some((sign) => !isStroke(sign));
const isAsked = ({ text, confidence }: Word): boolean => isPrint(text) && (confidence < unsure || isMixed(text));

const mayHaveLost = ({ text }: Word): boolean => /^[|!\][]$/u.test(text);

/** The lines with words that were read unsurely spelled by their own glyphs, where these tell. */
export const spelledByPrint = (picture: Picture, lines: readonly Line[]): Line[] => {
  if (!lines.some(({ words }) => words.some((word) => isAsked(word) || mayHaveLost(word)))) return [...lines];
  const alphabet = alphabetOf(picture, lines);
  const spell = (word: Word): Word => {
    const found = isAsked(word) ? settled(picture, word, alphabet) : undefined;
    if (found === undefined) return word;
    return { ...word, text: found.text, confidence: Math.max(belief, found.text === word.text ? word.confidence : 0) };
  };
  const spelled = lines.map((line) => lineOf(line.words.map(spell)) ?? line);
  return withLostOnes(picture, spelled, alphabet);
};
