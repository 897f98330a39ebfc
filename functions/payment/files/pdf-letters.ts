import anyAscii from 'any-ascii';
import { withoutPictures } from '../../domain/bank/bank-letters.ts';

/**
 * A text in the letters that a standard PDF font has: German, French or Nordic names stay as they are, other scripts are
 * transliterated. Cut to `longest`; empty when nothing is left.
 */
export const inLettersOf = (font: { getCharacterSet: () => number[] }, text: string, longest: number): string => {
  const drawable = new Set(font.getCharacterSet());
  const letters = [...withoutPictures(text.normalize('NFC').replace(/[\s\p{Cc}]+/gu, ' '))];
  return letters
    .map((letter) => (drawable.has(letter.codePointAt(0) ?? 0) ? letter : anyAscii(letter)))
    .join('')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, longest);
};
