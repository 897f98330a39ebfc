import type { EligibilityPolicy } from '../policy/eligibility.ts';

/** A word of the policy found in a text: the letters it stands on, and every category it can stand for. */
export type FoundWords = {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly categories: readonly string[];
};
export type FindWords = (text: string) => FoundWords[];

type Term = { readonly parts: readonly string[]; readonly starts: boolean; readonly ends: boolean };
type Known = Term & { readonly categories: Set<string> };
type Word = { readonly text: string; readonly from: number };

const endings = ['', 's', 'es', 'e', 'n', 'en', 'x'];
/** Shorter words take no ending but the plural. */
const shortest = 4;

/** Case, accents and umlauts (also those written `ae`) gone, one space between words. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replace(/([aou])e/g, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Finds the policy's words in a text: whole words with their plain endings, and the start or end of a compound where the
 * policy says so. Where two overlap the longer one stands. docs/handbook.md § Claim audit
 */
export function wordFinder({ words }: Pick<EligibilityPolicy, 'words'>): FindWords {
  const known = knownTerms(words);
  return (text) => {
    const within = wordsIn(folded(text));
    const found = known.flatMap((term) => placesOf(term, within));
    found.sort((left, right) => right.to - right.from - (left.to - left.from) || left.from - right.from);
    const kept: FoundWords[] = [];
    for (const one of found) if (kept.every(({ from, to }) => one.to <= from || one.from >= to)) kept.push(one);
    return kept;
  };
}

function knownTerms(words: EligibilityPolicy['words']): Known[] {
  const byTerm = new Map<string, Known>();
  for (const [category, { en, de, fr }] of Object.entries(words)) {
    for (const written of [...en, ...de, ...fr]) {
      const parts = folded(written).split(' ');
      const term = { parts, starts: written.endsWith('-'), ends: written.startsWith('-') };
      const key = `${term.ends} ${parts.join(' ')} ${term.starts}`;
      const known = byTerm.get(key) ?? { ...term, categories: new Set<string>() };
      known.categories.add(category);
      byTerm.set(key, known);
    }
  }
  return [...byTerm.values()];
}

const wordsIn = (text: string): Word[] =>
  [...text.matchAll(/\S+/g)].map((match) => ({ text: match[0], from: match.index }));

function placesOf({ parts, starts, ends, categories }: Known, within: readonly Word[]): FoundWords[] {
  return within.flatMap((first, index) => {
    const [only] = parts;
    if (only === undefined) return [];
    const place = parts.length === 1 ? placeIn(first, only, starts, ends) : placeOfAll(within.slice(index), parts);
    return place ? [{ ...place, words: parts.join(' '), categories: [...categories] }] : [];
  });
}

function placeIn({ text, from }: Word, part: string, starts: boolean, ends: boolean) {
  if (isForm(text, part)) return { from, to: from + text.length };
  if (starts && text.startsWith(part)) return { from, to: from + part.length };
  const ending = ends ? endings.find((letters) => text.endsWith(part + letters)) : undefined;
  if (ending === undefined) return undefined;
  return { from: from + text.length - part.length - ending.length, to: from + text.length };
}

function placeOfAll(within: readonly Word[], parts: readonly string[]) {
  const words = within.slice(0, parts.length);
  const [first, last] = [words[0], words.at(-1)];
  const isAll = words.length === parts.length && parts.every((part, index) => isForm(words[index]?.text ?? '', part));
  return isAll && first && last ? { from: first.from, to: last.from + last.text.length } : undefined;
}

const isForm = (text: string, part: string): boolean =>
  text === part ||
  (text.startsWith(part) &&
    (part.length < shortest ? text.slice(part.length) === 's' : endings.includes(text.slice(part.length))));
