import anyAscii from 'any-ascii';
import { inBankLetters, withoutPictures, withoutUmlauts } from '../domain/bank/bank-letters.ts';

/** The most characters of a name that every bank keeps; the format itself would take 140. */
export const longestName = 70;
export const longestTown = 35;
export const longestRemittance = 140;

/**
 * Any text in the letters that every bank takes: umlauts as two letters, other marks dropped, other scripts transliterated,
 * cut at a word. Empty when nothing is left of it, as of a name of emoji only. docs/handbook.md § Payments
 */
export const bankText = (text: string, longest: number): string =>
  inBankLetters(anyAscii(withoutPictures(withoutUmlauts(text))), longest);
