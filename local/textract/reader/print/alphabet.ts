import type { Line, Word } from '../../interpreter/page.ts';
import type { Picture } from '../pdf.ts';
import { type Glyph, glyphsOf, unlikeness } from './glyphs.ts';

/** How the signs of a page look: glyphs of words that were read surely, by the sign they stand for. */
export type Alphabet = ReadonlyMap<string, readonly Glyph[]>;

/** Words read this surely show how their signs look. */
const sure = 90;
/** So many glyphs of a sign are kept: enough for the sizes and weights of one page. */
const mostOfSign = 12;

// A figure among figures and a letter among letters is not taken for its look-alike. Without a tall sign the size is unknown.
const isFigures = (text: string): boolean => /^[\d.,]*\d[\d.,]*$/u.test(text) && /\d/u.test(text);
const isLetters = (text: string): boolean => /^[A-Za-z]{2,}$/u.test(text) && /[A-Zbdfhklt]/u.test(text);

// Joints look like nothing else, so that they are learnt from any word.
const isJoint = (sign: string): boolean => /[-/:]/u.test(sign);

const shows = ({ text, confidence }: Word, sign: string): boolean =>
  confidence >= sure && (isFigures(text) || isLetters(text) || isJoint(sign));

/** Collects the page's own signs from the words that were read surely; `picture` is the levelled page. */
export const alphabetOf = (picture: Picture, lines: readonly Line[]): Alphabet => {
  const alphabet = new Map<string, Glyph[]>();
  const isWanted = (word: Word, sign: string) => shows(word, sign) && (alphabet.get(sign)?.length ?? 0) < mostOfSign;
  for (const word of lines.flatMap((line) => line.words)) {
    const signs = [...word.text];
    if (!signs.some((sign) => isWanted(word, sign))) continue;
    for (const [at, glyph] of (glyphsOf(picture, word.box, signs.length, 'apart') ?? []).entries()) {
      const sign = signs[at] ?? '';
      if (isWanted(word, sign)) alphabet.set(sign, [...(alphabet.get(sign) ?? []), glyph]);
    }
  }
  return alphabet;
};

/** A sign of the page, and how unlike its likest glyph is. */
export type Likeness = { sign: string; unlike: number };

/** The page's signs by how like they are to a glyph, the likest first. */
export const likest = (glyph: Glyph, alphabet: Alphabet): Likeness[] =>
  [...alphabet]
    .map(([sign, glyphs]) => ({ sign, unlike: Math.min(...glyphs.map((known) => unlikeness(glyph, known))) }))
    .sort((a, b) => a.unlike - b.unlike);
