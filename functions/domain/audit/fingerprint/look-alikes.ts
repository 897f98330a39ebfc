const pairs = (letters: string, others: string): [string, string][] => {
  const read = [...others];
  return [...letters].map((letter, at) => [letter, read[at] ?? letter]);
};

/** Letters of other scripts that look like Latin ones: Cyrillic, Greek, and Latin ones with a stroke. */
const foreign: ReadonlyMap<string, string> = new Map([
  ...pairs('АВЕЅІЈКМНОРСТУХЗӀԚԜ', 'ABESIJKMHOPCTYX3IQW'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'),
  ...pairs('ØĐŁ|¦', 'ODLII'),
]);

/** Letters that readers and forgers take for figures. */
const figures: ReadonlyMap<string, string> = new Map(pairs('OILSBZG', '0115826'));

const mapped = (text: string, by: ReadonlyMap<string, string>): string =>
  [...text].map((letter) => by.get(letter) ?? letter).join('');

/** Capitals of the Latin script where others look the same; accents and presentation forms are gone. */
export const inLatin = (text: string): string =>
  mapped(text.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase().normalize('NFKD').replace(/\p{M}/gu, ''), foreign);

/**
 * One spelling for all texts that look alike: only letters and figures, O as 0, I and L as 1, S as 5, B as 8, Z as 2, G
 * as 6, no leading zeros. So generous a likeness proves nothing alone; it counts beside other equal fields. Applying it
 * twice changes nothing. docs/handbook.md § Claim audit
 */
export const lookAlike = (text: string): string =>
  mapped(inLatin(text).replace(/[^\p{L}\p{N}]+/gu, ''), figures).replace(/^0+(?=.)/u, '');
