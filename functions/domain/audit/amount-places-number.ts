/** Number words of English, German and French as they are when accents and `ae` are folded away. */
const small: ReadonlyMap<string, number> = new Map(
  [
    'zero null',
    'one eins ein eine un une',
    'two zwei deux',
    'three drei trois',
    'four vier quatre',
    'five funf cinq',
    'six sechs',
    'seven sieben sept',
    'eight acht huit',
    'nine neun neuf',
    'ten zehn dix',
    'eleven elf onze',
    'twelve zwolf douze',
    'thirteen dreizehn treize',
    'fourteen vierzehn quatorze',
    'fifteen funfzehn quinze',
    'sixteen sechzehn seize',
    'seventeen siebzehn',
    'eighteen achtzehn',
    'nineteen neunzehn',
  ].flatMap((words, value) => words.split(' ').map((word) => [word, value] as const)),
);
const tens: ReadonlyMap<string, number> = new Map(
  [
    'twenty zwanzig vingt',
    'thirty dreissig trente',
    'forty vierzig quarante',
    'fifty funfzig cinquante',
    'sixty sechzig soixante',
    'seventy siebzig septante',
    'eighty achtzig huitante quatrevingt quatrevingts',
    'ninety neunzig nonante',
  ].flatMap((words, at) => words.split(' ').map((word) => [word, (at + 2) * 10] as const)),
);
const scales: ReadonlyMap<string, number> = new Map([
  ...['hundred', 'hundert', 'cent', 'cents'].map((word) => [word, 100] as const),
  ...['thousand', 'tausend', 'mille'].map((word) => [word, 1_000] as const),
  ...['million', 'millions', 'millionen'].map((word) => [word, 1_000_000] as const),
]);
const joints = new Set(['and', 'und', 'et']);

const longestFirst = [...small.keys(), ...tens.keys(), ...scales.keys(), ...joints].sort(
  (left, right) => right.length - left.length,
);

/** The whole number that words say, `fourteen hundred`, `eintausendvierhundert`, `mille quatre cents`; null when they say none. */
export function numberInWords(text: string): number | null {
  // French eighty is four twenties.
  const plain = text.replace(/\bquatre vingt/g, 'quatrevingt');
  const words = plain.split(' ').flatMap((word) => partsOf(word) ?? ['']);
  if (words.length === 0 || words.includes('')) return null;
  let [total, group] = [0, 0];
  for (const word of words) {
    const scale = scales.get(word);
    if (scale === undefined) group += small.get(word) ?? tens.get(word) ?? 0;
    else if (scale === 100) group = (group || 1) * 100;
    else [total, group] = [total + (group || 1) * scale, 0];
  }
  return total + group;
}

/** A German number is one word: its parts, or undefined when it is no number. */
function partsOf(word: string): string[] | undefined {
  if (word === '') return [];
  for (const part of longestFirst) {
    if (!word.startsWith(part)) continue;
    const rest = partsOf(word.slice(part.length));
    if (rest) return [part, ...rest];
  }
  return undefined;
}
