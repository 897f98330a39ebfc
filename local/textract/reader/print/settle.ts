import type { Word } from '../../interpreter/page.ts';
import type { Picture } from '../pdf.ts';
import { type Alphabet, likest } from './alphabet.ts';
import { type Glyph, glyphsOf } from './glyphs.ts';
import { areAlike, doubled, hasLookAlike, isSameShape, isStroke } from './look-alikes.ts';

/** A sign as it was read, and how surely. */
type Sign = { sign: string; confidence: number };

/** A word as its own glyphs spell it; the least margin of a sign that they had to speak for, and its unlikeness. */
export type Settled = { text: string; unlike: number; margin: number };

/** A sign read less surely than this has to look like what it was read as. */
const sureSign = 97;
/**
 * How unlike a glyph may be to the page's own glyphs of the sign that was read (`same`) or of its look-alike (`other`), and by how
 * much it has to be less like to any other sign, and to the one that was read.
 */
const clear = { same: 0.25, other: 0.1, margin: 0.03, otherMargin: 0.05 } as const;

const isFigures = (text: string): boolean => /^[\d.,]+$/u.test(text);

type Told = { sign: string; unlike: number; margin: number };

// What a glyph says of the sign that was read: it, a look-alike of it, or (undefined) neither clearly.
const told = (read: string, glyph: Glyph, alphabet: Alphabet): Told | undefined => {
  const ranked = likest(glyph, alphabet);
  const first = ranked[0];
  if (first === undefined) return undefined;
  const { sign, unlike } = first;
  const margin = (ranked.find((each) => !isSameShape(each.sign, sign))?.unlike ?? 1) - unlike;
  if (margin < clear.margin) return undefined;
  if (isSameShape(read, sign)) return unlike <= clear.same ? { sign: read, unlike, margin } : undefined;
  const own = ranked.find((each) => each.sign === read);
  const isOther = areAlike(sign, read) && own !== undefined && own.unlike - unlike >= clear.otherMargin;
  return isOther && unlike <= clear.other ? { sign: isStroke(sign) ? 'I' : sign, unlike, margin } : undefined;
};

const unasked = ({ sign }: Sign): Told => ({ sign, unlike: 0, margin: 1 });

// A sign that the reader is sure of stands, unless it looks most like one that readers take it for: then nothing is told.
const asked = ({ sign, confidence }: Sign, glyph: Glyph, alphabet: Alphabet): Told | undefined => {
  if (confidence < sureSign) return told(sign, glyph, alphabet);
  const [first] = likest(glyph, alphabet);
  const isDenied = first !== undefined && !isSameShape(first.sign, sign) && areAlike(first.sign, sign);
  return isDenied ? undefined : unasked({ sign, confidence });
};

// Few faces tell a capital i from a small L, and only the one fits among capitals and figures.
const withoutStrokes = (text: string): string | undefined =>
  /\p{Ll}/u.test(text.replaceAll(/[li]/gu, '')) ? undefined : text.replaceAll(/[li|!]/gu, 'I');

const spelled = (signs: readonly Sign[], glyphs: readonly Glyph[], alphabet: Alphabet): Settled | undefined => {
  const text = signs.map(({ sign }) => sign).join('');
  const known = isFigures(text) ? new Map([...alphabet].filter(([sign]) => isFigures(sign))) : alphabet;
  const isMixed = /\d/u.test(text) && /\p{L}/u.test(text);
  const all: Told[] = [];
  for (const [at, sign] of signs.entries()) {
    const glyph = glyphs[at];
    const mayMislead = isMixed && hasLookAlike(sign.sign);
    const found = sign.confidence >= sureSign && !mayMislead ? unasked(sign) : glyph && asked(sign, glyph, known);
    if (found === undefined) return undefined;
    all.push(found);
  }
  const margin = Math.min(...all.map((each) => each.margin));
  const plain = all.map(({ sign }) => sign).join('');
  const whole = all.some(({ sign, margin }) => margin < 1 && isStroke(sign)) ? withoutStrokes(plain) : plain;
  if (whole === undefined || margin === 1) return undefined;
  return { text: whole, unlike: Math.max(...all.map((each) => each.unlike)), margin };
};

const signsOf = ({ text, signs }: Word): Sign[] => {
  const all = [...text];
  return all.map((sign, at) => ({ sign, confidence: signs?.length === all.length ? (signs[at] ?? 0) : 0 }));
};

/**
 * Spells a word by its own glyphs: each sign that was read unsurely, or that has a look-alike beside letters and figures, has to
 * look like the page's own ones, of that sign or a look-alike. Undefined when they do not or cannot be parted. One of two
 * look-alikes side by side is left out where the print has a sign less.
 */
export const settled = (picture: Picture, word: Word, alphabet: Alphabet): Settled | undefined => {
  const read = signsOf(word);
  const whole = glyphsOf(picture, word.box, read.length, 'cut');
  const found = whole && spelled(read, whole, alphabet);
  if (found) return found;
  for (const at of doubled(read.map(({ sign }) => sign))) {
    const fewer = read.filter((_, other) => other !== at);
    const glyphs = glyphsOf(picture, word.box, fewer.length, 'apart');
    const foundFewer = glyphs && spelled(fewer, glyphs, alphabet);
    if (foundFewer) return foundFewer;
  }
  return undefined;
};
