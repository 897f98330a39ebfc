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
/** Words that only tie others together, so that `frais de l'agence` and `frais d'agence` are alike. */
const ties = new Set('a an the of de d du des la le l les un une der die das den dem ein eine einer eines'.split(' '));
/** Two words written as one are told by their letters from this length on. */
const shortestJoined = 6;

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
  const candidates = indexed(words);
  return (text) => {
    const within = wordsIn(folded(text));
    const found = within.flatMap((word, index) =>
      candidates(word.text).flatMap((term) => placesOf(term, within.slice(index, index + term.parts.length * 3))),
    );
    found.sort((left, right) => right.to - right.from - (left.to - left.from) || left.from - right.from);
    const kept: FoundWords[] = [];
    for (const one of found) if (kept.every(({ from, to }) => one.to <= from || one.from >= to)) kept.push(one);
    return kept;
  };
}

type Candidates = (word: string) => readonly Known[];
const indexes = new WeakMap<EligibilityPolicy['words'], Candidates>();

/** The terms that a word may begin, told by its first letters: thousands of them are known. */
function indexed(words: EligibilityPolicy['words']): Candidates {
  const before = indexes.get(words);
  if (before) return before;
  const terms = knownTerms(words);
  const ending = terms.filter(({ ends }) => ends);
  const byStart = Map.groupBy(
    terms.filter(({ ends }) => !ends),
    ({ parts }) => (parts[0] ?? '').slice(0, 3),
  );
  const candidates: Candidates = (word) => [
    ...[1, 2, 3].flatMap((letters) => (word.length < letters ? [] : (byStart.get(word.slice(0, letters)) ?? []))),
    ...ending,
  ];
  indexes.set(words, candidates);
  return candidates;
}

function knownTerms(words: EligibilityPolicy['words']): Known[] {
  const byTerm = new Map<string, Known>();
  for (const [category, { en, de, fr }] of Object.entries(words)) {
    for (const written of [...en, ...de, ...fr]) {
      const parts = withoutTies(folded(written).split(' '));
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
  const [only] = parts;
  const [first] = within;
  if (only === undefined || first === undefined) return [];
  const place = parts.length === 1 ? placeIn(first, only, starts, ends) : placeOfAll(within, parts);
  return place ? [{ ...place, words: parts.join(' '), categories: [...categories] }] : [];
}

function placeIn({ text, from }: Word, part: string, starts: boolean, ends: boolean) {
  if (isForm(text, part)) return { from, to: from + text.length };
  if (starts && text.startsWith(part)) return { from, to: from + part.length };
  const ending = ends ? endings.find((letters) => text.endsWith(part + letters)) : undefined;
  if (ending === undefined) return undefined;
  return { from: from + text.length - part.length - ending.length, to: from + text.length };
}

/** The words of a term, each with its endings, ties between them left out; or all of them written as one. */
function placeOfAll(within: readonly Word[], parts: readonly string[]) {
  const [first] = within;
  if (!first) return undefined;
  const joined = parts.join('');
  if (joined.length >= shortestJoined && isForm(first.text, joined)) {
    return { from: first.from, to: first.from + first.text.length };
  }
  let next = 0;
  for (const { text, from } of within) {
    if (next > 0 && ties.has(text) && text !== parts[next]) continue;
    if (!isForm(text, parts[next] ?? '')) return undefined;
    next += 1;
    if (next === parts.length) return { from: first.from, to: from + text.length };
  }
  return undefined;
}

/** The first and the last word of a term always count. */
const withoutTies = (parts: readonly string[]): string[] =>
  parts.filter((part, index) => index === 0 || index === parts.length - 1 || !ties.has(part));

const isForm = (text: string, part: string): boolean => {
  if (text === part) return true;
  if (part.length < shortest) return text === `${part}s`;
  if (part.endsWith('y') && text === `${part.slice(0, -1)}ies`) return true;
  if (part.endsWith('al') && text === `${part.slice(0, -1)}ux`) return true;
  return text.startsWith(part) && endings.includes(text.slice(part.length));
};
