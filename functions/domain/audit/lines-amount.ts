import { type MoneyHints, type MoneyReading, parseMoney } from '../money/read-amount.ts';

/**
 * A sum that may be below zero, as discounts are written: `-50.00`, `50,00-`, `(50.00)`, `-$50`. `50,-` is fifty.
 * Minor units; what cannot be told is as `parseMoney` says.
 */
export function signedSum(text: string, hints: MoneyHints): MoneyReading {
  const plain = text
    .normalize('NFKC')
    .replace(/[−–—]/g, '-')
    .replace(/[.,]-{1,2}(?=\D*$)/, '')
    .trim();
  const inBrackets = /^\((?<sum>[^()]+)\)$/.exec(plain)?.groups?.sum;
  const isBelow = inBrackets !== undefined || /^[^-\d]*-[^-]*$/.test(plain) || /^[^-]*\d[^-\d]*-[^-\d]*$/.test(plain);
  if (!isBelow) return parseMoney(plain, hints);
  const read = parseMoney((inBrackets ?? plain).replace('-', ' ').trim(), hints);
  if (read === null) return null;
  return 'minor' in read
    ? { minor: 0 - read.minor }
    : { ...read, candidates: read.candidates.map((minor) => 0 - minor) };
}
