/** What some signs become in a file of letters, so that a name stays readable; every other sign becomes a space. */
const replacements: ReadonlyMap<string, string> = new Map([
  ['&', '+'],
  ['_', '-'],
  [';', ','],
  ['"', "'"],
  ['`', "'"],
  ['[', '('],
  ['{', '('],
  [']', ')'],
  ['}', ')'],
  ['|', '/'],
  ['\\', '/'],
]);

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ẞ: 'SS' };

/** German umlauts as two letters; in a word of capitals both are. */
export const withoutUmlauts = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[ÄÖÜ](?=\p{Lu})|(?<=\p{Lu})[ÄÖÜ]/gu, (letter) => (umlauts[letter] ?? letter).toUpperCase())
    .replace(/[äöüÄÖÜẞ]/g, (letter) => umlauts[letter] ?? letter);

const pictures =
  /[\d#*]\uFE0F?\u20E3|[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Variation_Selector}\p{Me}]/gu;

/** Pictures have no letters, though tables give them names (`:tada:`); nor have marks that nobody sees. */
export const withoutPictures = (text: string): string => text.replace(pictures, ' ').replace(/\p{Cf}/gu, '');

/**
 * ASCII text in the letters that every bank takes (`a–z A–Z 0–9 / - ? : ( ) . , ' +` and space), spaces collapsed, cut at
 * a word to `longest` characters; empty when no letter or digit is left. docs/handbook.md § Payments
 */
export function inBankLetters(ascii: string, longest: number): string {
  const letters = ascii.replace(/[^A-Za-z0-9/\-?:().,'+ ]/g, (sign) => replacements.get(sign) ?? ' ');
  // A field that begins with these reads as a tag or a path in older formats.
  const plain = letters
    .replace(/ +/g, ' ')
    .replace(/^[-:/ ]+/, '')
    .trimEnd();
  const cut = cutAtWord(plain, longest);
  return hasLetters(cut) ? cut : '';
}

function cutAtWord(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const whole = text.slice(0, Math.max(0, text.lastIndexOf(' ', longest)));
  return hasLetters(whole) ? whole : text.slice(0, longest).trimEnd();
}

const hasLetters = (text: string): boolean => /[A-Za-z0-9]/.test(text);
