import { blockBelow } from './blocks.ts';
import { type Line, letterHeight, rightOf, textOf, type Word } from './page.ts';
import { isWordy } from './shapes.ts';
import { bare, reads } from './spelling.ts';

// How many leading words are the name, to the letter or else nearly; 0 when they are another.
const lengthOfName = (words: readonly Word[], name: string): number => {
  const starts = words.map((_, index) => bare(textOf(words.slice(0, index + 1))));
  const exact = starts.indexOf(name);
  return 1 + (exact >= 0 ? exact : starts.findLastIndex((start) => reads(start, name)));
};

const splitAtSigns = (words: readonly Word[]): Word[][] => {
  const parts: Word[][] = [[]];
  for (const word of words) {
    if (isWordy(word.text)) parts.at(-1)?.push(word);
    else parts.push([]);
  }
  return parts.filter((part) => part.length > 0);
};

// What goes on in the same row, a few letters further: the signs between the parts are often too small to be read.
const goingOn = (line: Line, upper: readonly Line[]): Line[] => {
  const row: Line[] = [];
  let end = line.box.right;
  for (const other of rightOf(line, upper)) {
    if (other.box.left - end > 5 * letterHeight(line)) break;
    row.push(other);
    end = other.box.right;
  }
  return row;
};

/** The small row above a letter's window: the sender's name and address, with signs between them. */
export const senderLine = (
  vendor: Line,
  named: readonly Word[],
  upper: readonly Line[],
): { line: Line; address: Word[][] } | undefined => {
  const name = bare(textOf(named));
  for (const line of upper) {
    if (line === vendor || letterHeight(line) >= letterHeight(vendor)) continue;
    const length = lengthOfName(line.words, name);
    if (length === 0) continue;
    const parts = [line.words.slice(length), ...goingOn(line, upper).map((other) => other.words)].flatMap(splitAtSigns);
    if (parts.flat().some((word) => /\d/u.test(word.text))) return { line, address: parts };
  }
  return undefined;
};

/** Ends an address: a postal code with its town, before or after it. */
const isPlace = (line: Line): boolean => {
  const text = textOf(line.words);
  return (
    /^(?:\p{L}{1,3}[- ])?\d{4,5}\s+\p{L}{2}/u.test(text) ||
    /\p{L}{2,}.*\b(?:\d{5}|[A-Z]{1,2}\d\w?\s?\d[A-Z]{2})$/u.test(text)
  );
};

type Letter = { sender: Line | undefined; head: Line | undefined; upper: readonly Line[]; width: number };

const longestAddress = 6;

/**
 * The lines in a letter's window: those under the sender's row or, where none are found so, a name on the left
 * below the letterhead whose lines end with a place.
 */
export const windowBlock = ({ sender, head, upper, width }: Letter, stop: (line: Line) => boolean): Line[] => {
  const below = sender === undefined ? [] : blockBelow(sender, upper, 4, stop);
  if (below.length > 0) return below;
  if (head === undefined) return [];
  for (const line of upper) {
    const isName = !/\d/u.test(textOf(line.words)) && !stop(line) && letterHeight(line) < letterHeight(head);
    const isBeside = line.box.right < Math.min(head.box.left, width / 2);
    if (!isName || !isBeside || line.box.top < head.box.bottom) continue;
    const block = [line, ...blockBelow(line, upper, 1.6, stop)];
    const end = block.findIndex(isPlace);
    if (end > 0 && end < longestAddress) return block.slice(0, end + 1);
  }
  return [];
};
