import sharp from 'sharp';
import { heightOf, type Line, lineOf, textOf, type Word } from '../interpreter/page.ts';
import type { Picture } from './pdf.ts';
import { hasLookAlike } from './print/look-alikes.ts';

/** Reads a picture that holds one line of print. */
export type ReadLine = (picture: Picture) => Promise<readonly Pick<Word, 'text' | 'confidence'>[]>;

/** A word below this is looked at again, when the line holds at least one that is not mere noise. */
const unsure = 80;
const noise = 60;
const fewestLetters = 3;
const mostLines = 12;
const scales = [3, 2] as const;
/** From here on two later looks that agree are believed more than the first. */
const sure = 90;

const isPrint = (word: Word): boolean => /[\p{L}\d]/u.test(word.text);

const isWorthIt = (line: Line): boolean =>
  line.words.some((word) => isPrint(word) && word.confidence < unsure) &&
  line.words.some((word) => word.confidence >= noise) &&
  textOf(line.words).replaceAll(/[^\p{L}\d]/gu, '').length >= fewestLetters;

const cut = async ({ data, width, height }: Picture, { box }: Line, scale: number): Promise<Picture> => {
  const margin = Math.round(heightOf(box) * 0.4);
  const [left, top] = [Math.max(0, Math.floor(box.left) - margin), Math.max(0, Math.floor(box.top) - margin)];
  const size = {
    width: Math.min(width, Math.ceil(box.right) + margin) - left,
    height: Math.min(height, Math.ceil(box.bottom) + margin) - top,
  };
  const seen = await sharp(data, { raw: { width, height, channels: 1 } })
    .extract({ left, top, ...size })
    .resize({ width: size.width * scale, kernel: 'cubic' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: seen.data, width: seen.info.width, height: seen.info.height };
};

type Look = Awaited<ReturnType<ReadLine>>;

const together = (words: Look): string => words.map(({ text }) => text).join('');
const leastOf = (words: Look): number => Math.min(...words.map(({ confidence }) => confidence));

const withWords = (line: Line, change: (word: Word, at: number) => Word): Line =>
  lineOf(line.words.map(change)) ?? line;

// Among letters and figures the same reader takes a sign for its look-alike every time: that it agrees with itself says nothing.
const mayMislead = (text: string): boolean => /\d/u.test(text) && /\p{L}/u.test(text) && [...text].some(hasLookAlike);

const settled = (line: Line, looks: readonly Look[]): Line => {
  const [first, second] = looks;
  const same = looks.filter((look) => together(look) === together(line.words)).map(leastOf);
  if (same.length > 0) {
    const least = Math.max(...same);
    const surer = (word: Word) => (mayMislead(word.text) ? word.confidence : Math.max(word.confidence, least));
    return withWords(line, (word) => ({ ...word, confidence: surer(word) }));
  }
  const agree = first !== undefined && second !== undefined && together(first) === together(second);
  const least = Math.min(...looks.map(leastOf));
  if (!agree || least < sure || first.length !== line.words.length) return line;
  return withWords(line, (word, at) => ({ ...word, ...first[at], confidence: least }));
};

const lookAt = async (picture: Picture, line: Line, read: ReadLine): Promise<Line> => {
  const looks: Look[] = [];
  for (const scale of scales) {
    const look = await read(await cut(picture, line, scale));
    if (look.length > 0) looks.push(look.map(({ text, confidence }) => ({ text, confidence })));
    if (together(look) === together(line.words) && leastOf(look) >= unsure) break;
  }
  return settled(line, looks);
};

/**
 * Reads lines that hold an unsure word twice more, enlarged and by themselves: a lone figure between others is often told
 * well and believed little. Where a later look sees the same letters the surer one counts; where both later looks are sure
 * of others, theirs do; else the doubt stays, as it does in a word of letters and figures that has a sign with a look-alike.
 */
export const lookAgain = async (picture: Picture, lines: readonly Line[], read: ReadLine): Promise<Line[]> => {
  const chosen = new Set(lines.filter(isWorthIt).slice(0, mostLines));
  const seen: Line[] = [];
  for (const line of lines) seen.push(chosen.has(line) ? await lookAt(picture, line, read) : line);
  return seen;
};
