import type { FraudPolicy } from '../../policy/fraud-policy.ts';

/**
 * So many of a text's words stand for it: those with the lowest marks, which are the same ones for the same text. Every word of
 * an ordinary page is among them, for a headline of three words tells two screenshots of one template apart.
 */
const mostMarks = 160;
/** So many stood for pictures that were kept earlier. */
const earlierMostMarks = 48;

/** Marks of the different words of a text, lowest first, at most 160 of them; signs and letters that stand alone are none. */
export function wordMarks(texts: readonly string[]): number[] {
  const plain = texts.join(' ').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = new Set(plain.match(/[\p{L}\p{N}]{2,}/gu));
  return [...new Set([...words].map(markOf))].sort((a, b) => a - b).slice(0, mostMarks);
}

/** FNV-1a over the letters: even, and the same for ever. */
function markOf(word: string): number {
  let mark = 0x81_1c_9d_c5;
  for (const letter of word) mark = Math.imul(mark ^ (letter.codePointAt(0) ?? 0), 0x01_00_01_93) >>> 0;
  return mark;
}

/** Do two pictures hold the same words, as far as the marks tell, or too few for words to count? docs/handbook.md § Claim audit */
export function nearlySameWords(
  one: readonly number[],
  other: readonly number[],
  { wordsOfText, sameWordsPercent, ownWordsPercent }: FraudPolicy['pictures'],
): boolean {
  if (Math.max(one.length, other.length) < wordsOfText) return true;
  const [left, right] = [new Set(one), new Set(other)];
  const most = [one, other].some(({ length }) => length === earlierMostMarks) ? earlierMostMarks : mostMarks;
  const all = [...new Set([...one, ...other])].sort((a, b) => a - b).slice(0, most);
  const [ofOne, ofOther] = [left, right].map((marks) => all.filter((mark) => marks.has(mark)).length);
  const common = all.filter((mark) => left.has(mark) && right.has(mark)).length;
  const fewer = Math.min(ofOne ?? 0, ofOther ?? 0);
  return common * 100 >= all.length * sameWordsPercent && (fewer - common) * 100 <= fewer * ownWordsPercent;
}
