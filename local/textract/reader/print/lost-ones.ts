import { heightOf, type Line, lineOf, type Word } from '../../interpreter/page.ts';
import type { Picture } from '../pdf.ts';
import { type Alphabet, likest } from './alphabet.ts';
import { glyphsOf } from './glyphs.ts';

/** A stroke this like to the page's own 1 is one. */
const likeOne = 0.05;
/** Belief in a 1 that was read as a rule, and in the figures beside a stroke that may be one. */
const belief = { one: 90, beside: 50 } as const;
/** A group of figures is set off from the next by less than this share of its height. */
const gap = 1.2;

const isRule = ({ text }: Word): boolean => /^[|!\][]$/u.test(text);
const isGroup = ({ text }: Word): boolean => /^\d{3}(?:[.,\s]|$)/u.test(text);

const mayBeOne = (word: Word, next: Word | undefined): next is Word =>
  next !== undefined &&
  isRule(word) &&
  isGroup(next) &&
  next.box.left - word.box.right < gap * heightOf(next.box) &&
  heightOf(word.box) < 1.3 * heightOf(next.box);

const isOne = (picture: Picture, { box }: Word, alphabet: Alphabet): boolean => {
  const [glyph] = glyphsOf(picture, box, 1, 'apart') ?? [];
  const ones = new Map([...alphabet].filter(([sign]) => sign === '1'));
  const [one] = glyph === undefined ? [] : likest(glyph, ones);
  return one !== undefined && one.unlike <= likeOne;
};

const inLine = (picture: Picture, line: Line, alphabet: Alphabet): Line => {
  const words: Word[] = [];
  for (const [at, word] of line.words.entries()) {
    const before = line.words[at - 1];
    const doubt = before !== undefined && mayBeOne(before, word) && words.at(-1)?.text !== '1';
    const read = doubt ? { ...word, confidence: Math.min(word.confidence, belief.beside) } : word;
    const isLost = mayBeOne(word, line.words[at + 1]) && isOne(picture, word, alphabet);
    words.push(isLost ? { ...word, text: '1', confidence: belief.one } : read);
  }
  return lineOf(words) ?? line;
};

/**
 * A 1 that leads groups of figures, as in `1 204,50`, is now and then read as a rule, which would leave an amount a thousand
 * short. Where the stroke looks like the page's own 1 it is one; else the figures after it are doubted.
 */
export const withLostOnes = (picture: Picture, lines: readonly Line[], alphabet: Alphabet): Line[] =>
  lines.map((line) =>
    line.words.some((word, at) => mayBeOne(word, line.words[at + 1])) ? inLine(picture, line, alphabet) : line,
  );
