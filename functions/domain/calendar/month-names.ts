/** English, German and French names and abbreviations without accents, lower case, in the order of the months. */
const names: readonly (readonly string[])[] = [
  ['january', 'januar', 'janner', 'janvier', 'janv', 'jan'],
  ['february', 'februar', 'fevrier', 'fevr', 'fev', 'feb'],
  ['march', 'marz', 'maerz', 'mars', 'mar', 'mrz'],
  ['april', 'avril', 'apr', 'avr'],
  ['may', 'mai'],
  ['june', 'juni', 'juin', 'jun'],
  ['july', 'juli', 'juillet', 'juil', 'jul'],
  ['august', 'aout', 'aug'],
  ['september', 'septembre', 'sept', 'sep'],
  ['october', 'oktober', 'octobre', 'oct', 'okt'],
  ['november', 'novembre', 'nov'],
  ['december', 'dezember', 'decembre', 'dec', 'dez'],
];

const numberOf = new Map(
  names.flatMap((variants, index) => variants.map((name) => [name, String(index + 1)] as const)),
);

/** A named group `name` that matches any month's name, the longer ones first. */
export const monthPattern = `(?<name>${[...numberOf.keys()].sort((a, b) => b.length - a.length).join('|')})(?![a-z])`;

/** `11` for `november`, `novembre` or `nov`; undefined for a word that is no month. */
export const monthNumber = (name = ''): string | undefined => numberOf.get(name);
