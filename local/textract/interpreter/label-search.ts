import { type Label, labelsReading, type ValueShape } from './labels.ts';
import type { Line, Word } from './page.ts';
import { textOf } from './page.ts';
import { isDate, isMoney, isReference, isWordy } from './shapes.ts';
import { bare } from './spelling.ts';

/** A label found in a line: the words it is made of and the value in the same line, if one of its shape is there. */
export type FoundLabel = { label: Label; words: Word[]; value: Word[]; line: Line };

const longestLabel = 5;
const longestDate = 6;

const isRate = (text: string): boolean => /^\(?\d{1,2}(?:[.,]\d+)?%?\)?$/u.test(text);
const introduces = new Set(['zzgl', 'inkl', 'plus', 'incl', 'zuzuglich', 'inklusive', 'dont']);

// Words that may stand before or after a label without being part of it: signs, a tax rate, "plus".
const skipAround = (words: readonly Word[], from: number): number => {
  let at = from;
  for (let word = words[at]; word !== undefined; word = words[at]) {
    const next = words[at + 1]?.text ?? '';
    const rate = isRate(word.text) && (/%/.test(word.text) || /^%\)?$/.test(next));
    if (!rate && isWordy(word.text) && !introduces.has(bare(word.text))) return at;
    at += 1;
  }
  return at;
};

/** The part of the words that is a value of the shape; empty when there is none. */
export const valueIn = (words: readonly Word[], shape: ValueShape): Word[] => {
  switch (shape) {
    case 'money': {
      const from = words.findIndex((_, index) => isMoney(textOf(words.slice(index))));
      return from < 0 ? [] : words.slice(from);
    }
    case 'date': {
      const ends = Array.from({ length: Math.min(longestDate, words.length) }, (_, index) => index + 1).reverse();
      const to = ends.find((end) => isDate(textOf(words.slice(0, end))));
      return to === undefined ? [] : words.slice(0, to);
    }
    case 'reference': {
      const first = words[0];
      return first !== undefined && isReference(first.text) ? [first] : [];
    }
    case 'party':
      return words.some((word) => isWordy(word.text)) ? [...words] : [];
    case 'none':
      return [];
  }
};

const labelAt = (line: Line, start: number): FoundLabel | undefined => {
  for (let count = Math.min(longestLabel, line.words.length - start); count > 0; count -= 1) {
    const words = line.words.slice(start, start + count);
    // A label ends with a word, not with a sign or figure that belongs to the value.
    if (!/\p{L}/u.test(words.at(-1)?.text ?? '')) continue;
    const rest = line.words.slice(skipAround(line.words, start + count));
    for (const label of labelsReading(bare(textOf(words)))) {
      const value = valueIn(rest, label.shape);
      // The per cent sign may not have been read; a small number alone after a sum's label is a rate anyway.
      const onlyRate = label.shape === 'money' && rest.length === 1 && isRate(rest[0]?.text ?? '');
      if (rest.length === 0 || onlyRate || value.length > 0) return { label, words, value, line };
    }
  }
  return undefined;
};

/** The label a line begins with, when what follows it fits or nothing follows. */
export const leadingLabel = (line: Line): FoundLabel | undefined => labelAt(line, skipAround(line.words, 0));

const worthFinding = ({ label, value }: FoundLabel): boolean =>
  value.length > 0 && label.shape !== 'party' && label.bare.length > 3;

/** All labels of a line; those within it count only with their value beside them. */
export const labelsIn = (line: Line): FoundLabel[] => {
  const leading = leadingLabel(line);
  const found: FoundLabel[] = leading === undefined ? [] : [leading];
  let taken = new Set<Word>(leading === undefined ? [] : [...leading.words, ...leading.value]);
  for (const [at, word] of line.words.entries()) {
    if (at === 0 || taken.has(word)) continue;
    const inner = labelAt(line, at);
    if (inner === undefined || !worthFinding(inner)) continue;
    found.push(inner);
    taken = new Set([...taken, ...inner.words, ...inner.value]);
  }
  return found;
};
