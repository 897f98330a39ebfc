import type { Word } from '../../local/textract/interpreter/page.ts';

/** What a word is made of: a reader errs otherwise in figures than in letters. */
export type Make = 'figures' | 'letters and figures' | 'letters';

/** How many words of a make were believed so much, and how many of them were read right. */
export type Row = { readonly make: Make; readonly from: number; read: number; right: number };

/** Belief is told in bands that begin here; below 80 a person looks. */
const bands = [95, 90, 80, 50, 0] as const;

const makeOf = (text: string): Make | undefined => {
  if (!/\d/u.test(text)) return /\p{L}/u.test(text) ? 'letters' : undefined;
  return /\p{L}/u.test(text) ? 'letters and figures' : 'figures';
};

const fewestJoined = 3;

/** Is the word printed on the sheet? Readers part and join words otherwise, and drop what ends a sentence; that is no error. */
const isPrinted = (text: string, words: ReadonlySet<string>, joined: string): boolean =>
  words.has(text) ||
  (text.length >= fewestJoined && joined.includes(text)) ||
  [...':,.'].some((sign) => words.has(text + sign));

/** Empty rows for every make and band. */
export const newRows = (): Row[] =>
  (['figures', 'letters and figures', 'letters'] as const).flatMap((make) =>
    bands.map((from) => ({ make, from, read: 0, right: 0 })),
  );

/** Counts the words that were read from a sheet on which `printed` stands. */
export function tally(rows: readonly Row[], read: readonly Word[], printed: string): void {
  const words = printed.split(/\s+/u).filter((word) => word !== '');
  const [known, joined] = [new Set(words), words.join('')];
  for (const { text, confidence } of read) {
    const make = makeOf(text);
    const row = rows.find((each) => each.make === make && confidence >= each.from);
    if (row === undefined) continue;
    row.read += 1;
    if (isPrinted(text, known, joined)) row.right += 1;
  }
}
