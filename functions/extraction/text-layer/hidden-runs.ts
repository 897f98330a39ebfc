import type { HiddenText, ReadValue } from '../../domain/claim/document.ts';
import type { Drawn } from './page.ts';
import type { Standing } from './visibility.ts';
import type { LayerWord } from './words.ts';

/** Letters lower than this, in points (0.7 mm), are not for readers: the smallest print of a contract is twice as high. */
const tinyPoints = 2;
const longestExcerpt = 160;

type Why = HiddenText['why'];
type Suspect = { readonly word: LayerWord; readonly why: Why; readonly isTold: boolean };

/**
 * The parts of a page's text layer that nobody can see, line by line. A scanner writes what it recognised under its
 * picture: such words are told only when most of their run is nowhere in what was `read` from the page.
 */
export function hiddenRuns(
  words: readonly LayerWord[],
  standing: readonly Standing[],
  read: readonly ReadValue[],
  { page, drawn }: { readonly page: number; readonly drawn: Pick<Drawn, 'width' | 'height'> },
): HiddenText[] {
  const visible = plain(read.map(({ text }) => text).join(''));
  return runsOf(words, standing, visible).flatMap((run) => {
    const told = run.filter(({ isTold }) => isTold);
    const [first] = told;
    if (!first || told.length * 2 <= run.length) return [];
    const text = run.map(({ word }) => word.text).join(' ');
    return [{ page, box: boxOf(run, drawn), text: excerpt(text), why: first.why }];
  });
}

/** Suspicious words that follow each other in one line. */
function runsOf(words: readonly LayerWord[], standing: readonly Standing[], visible: string): Suspect[][] {
  const runs: Suspect[][] = [];
  let before: Suspect | undefined;
  for (const [index, word] of words.entries()) {
    if (plain(word.text) === '') continue;
    const suspect = suspectOf(word, standing[index] ?? 'drawn', visible);
    const goesOn = suspect && before && before.word.line === word.line;
    if (suspect && goesOn) runs.at(-1)?.push(suspect);
    else if (suspect) runs.push([suspect]);
    before = suspect;
  }
  return runs;
}

function suspectOf(word: LayerWord, standing: Standing, visible: string): Suspect | undefined {
  if (standing === 'outside') return { word, why: 'outside', isTold: true };
  if (word.points < tinyPoints) return { word, why: 'tiny', isTold: true };
  if (standing === 'nothing') return { word, why: 'unseen', isTold: true };
  if (standing === 'other') return { word, why: 'differs', isTold: !visible.includes(plain(word.text)) };
  return undefined;
}

/** In parts of the page, as readings are; null beside the page. */
function boxOf(run: readonly Suspect[], { width, height }: Pick<Drawn, 'width' | 'height'>): HiddenText['box'] {
  const inside = (value: number, side: number) => Math.min(side, Math.max(0, value)) / side;
  const boxes = run.map(({ word }) => word.box);
  const left = inside(Math.min(...boxes.map((box) => box.left)), width);
  const right = inside(Math.max(...boxes.map((box) => box.right)), width);
  const top = inside(Math.min(...boxes.map((box) => box.top)), height);
  const bottom = inside(Math.max(...boxes.map((box) => box.bottom)), height);
  if (right <= left || bottom <= top) return null;
  return { left: rounded(left), top: rounded(top), width: rounded(right - left), height: rounded(bottom - top) };
}

const rounded = (value: number) => Number(value.toFixed(4));

/** Letters and figures only: readers and text layers part words and set accents differently. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

const excerpt = (text: string) => text.replace(/[\p{C}\s]+/gu, ' ').slice(0, longestExcerpt);
