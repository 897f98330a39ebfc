import { folded } from './eligible-words.ts';

/** The tags that name a campaign, the usual one first. */
const tags = ['utm_campaign', 'utm_id', 'campaign'] as const;

/** The campaign that a link names, if it does. */
export const campaignOf = (url: string): string | null => {
  const query = URL.parse(url)?.searchParams;
  return tags.map((tag) => query?.get(tag)?.trim()).find((value) => value !== undefined && value !== '') ?? null;
};

/**
 * Whether a tag names a campaign: the same letters and figures; or all the words of its name in a row, beside others
 * (a channel), with no year or number that the name has otherwise. Tags often leave figures out. docs/handbook.md § Claim audit
 */
export function isTagOf(tag: string, campaign: string): boolean {
  const [told, wanted] = [wordsOf(tag), wordsOf(campaign)];
  if (told.all === wanted.all) return told.all !== '';
  const isOtherNumber = told.figures.length > 0 && wanted.figures.length > 0 && !isWithin(wanted.figures, told.figures);
  return wanted.letters.length > 0 && !isOtherNumber && isInRow(wanted.letters, told.letters);
}

/** Whether a title, where nobody named the campaign, names it by all the words of the tag. */
export const isTagWithin = (tag: string, title: string): boolean => isTagOf(title, tag);

type Words = { readonly all: string; readonly letters: readonly string[]; readonly figures: readonly string[] };

function wordsOf(text: string): Words {
  const words = folded(text)
    .split(' ')
    .filter((word) => word !== '');
  const hasFigure = (word: string) => /\p{N}/u.test(word);
  return {
    all: words.join(''),
    letters: words.filter((word) => !hasFigure(word)),
    figures: words.filter(hasFigure),
  };
}

const isWithin = (part: readonly string[], whole: readonly string[]): boolean =>
  part.every((word) => whole.includes(word));

/** Tags run words together as they like, but begin and end where a word does. */
const isInRow = (part: readonly string[], whole: readonly string[]): boolean =>
  whole.some((_, from) =>
    whole.slice(from).some((_, more) => whole.slice(from, from + more + 1).join('') === part.join('')),
  );
