import { folded } from './eligible-words.ts';

/** A name of this many letters may be misread by one of them. */
const lettersPerMistake = 6;
const mostMistakes = 2;

/** Letters and figures alone, with those that readers take for one another made one. */
const lettersOf = (text: string): string =>
  folded(text).replaceAll(' ', '').replaceAll('0', 'o').replaceAll(/[1i|]/g, 'l').replaceAll('5', 's');

/** How many letters of a name a reader may get wrong. */
const mistakesIn = (letters: string): number => Math.min(mostMistakes, Math.floor(letters.length / lettersPerMistake));

/** Two names that differ by no more than a reader's mistakes. docs/handbook.md § Claim audit */
export function nearlySame(left: string, right: string): boolean {
  const [a, b] = [lettersOf(left), lettersOf(right)];
  return a !== '' && b !== '' && editDistance(a, b) <= mistakesIn(a.length < b.length ? a : b);
}

/** Whether a text names it: the same words in a row, but for a reader's mistakes. docs/handbook.md § Claim audit */
export function names(text: string, name: string): boolean {
  const wanted = lettersOf(name);
  if (wanted === '') return false;
  const words = folded(text).split(' ').map(lettersOf);
  const many = folded(name).split(' ').length;
  // A reader joins words, or parts one.
  const lengths = [many, many + 1, many - 1].filter((length) => length > 0);
  return words.some((_, at) =>
    lengths.some((length) => {
      const seen = words.slice(at, at + length).join('');
      const far = Math.abs(seen.length - wanted.length) > mostMistakes;
      return !far && editDistance(seen, wanted) <= mistakesIn(wanted);
    }),
  );
}

/** Letters put in, left out or changed. */
function editDistance(left: string, right: string): number {
  let above = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...left].entries()) {
    const next = [row + 1];
    for (const [column, other] of [...right].entries()) {
      const changed = (above[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (above[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    above = next;
  }
  return above.at(-1) ?? 0;
}
