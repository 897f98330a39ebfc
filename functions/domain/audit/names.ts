/** What companies are, not what they are called. */
const legalForms =
  /\b(?:gmbh|mbh|ag|kg|kgaa|ohg|ug|ek|se|inc|incorporated|corp|corporation|co|company|llc|llp|lp|ltd|limited|plc|sa|sas|sarl|sarlu|srl|spa|bv|nv|ab|oy|as|aps|pty|pte|and|und|et)\b/g;

/** The words of a company's name: case, accents, punctuation and legal forms gone, look-alike figures read as letters. */
export function nameWords(name: string): string[] {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  const words = plain.replace(legalForms, ' ').replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('5', 's');
  return words
    .replaceAll('i', 'l')
    .split(' ')
    .filter((word) => word !== '');
}

/** `same` name, or one that `contains` the other's words in a row at its start, or neither. */
export function compareNames(left: string, right: string): 'same' | 'contains' | 'different' {
  const [a, b] = [nameWords(left), nameWords(right)];
  if (a.length === 0 || b.length === 0) return 'different';
  if (a.join('') === b.join('')) return 'same';
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.every((word, index) => word === long[index]) ? 'contains' : 'different';
}
