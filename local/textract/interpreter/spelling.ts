/** A text reduced to what labels are compared by: small letters and digits, no accents, blanks or signs. */
export const bare = (text: string): string =>
  text
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');

const distance = (a: string, b: string): number => {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const current = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const change = (previous[j] ?? 0) + (letter === other ? 0 : 1);
      current.push(Math.min(change, (previous[j + 1] ?? 0) + 1, (current[j] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? a.length;
};

// Signs that readers take for one another become one.
const fold = (text: string): string => text.replaceAll('rn', 'm').replaceAll(/[1l]/g, 'i').replaceAll('0', 'o');

/**
 * Whether a read text is the label, allowing for signs that look alike and, in a long label, one or two misread letters,
 * or its first and last one lost, as a spaced headline loses them. Both are bare.
 */
export const reads = (text: string, label: string): boolean => {
  const [seen, meant] = [fold(text), fold(label)];
  if (seen === meant) return true;
  if (meant.length >= 7 && seen === meant.slice(1, -1)) return true;
  const slips = meant.length >= 12 ? 2 : meant.length >= 6 ? 1 : 0;
  return slips > 0 && Math.abs(seen.length - meant.length) <= slips && distance(seen, meant) <= slips;
};
