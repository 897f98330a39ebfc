/** A sentence of the records in English, with `{kind}` where a value stands, and the same in another language. */
export type Phrase = readonly [english: string, other: string];

/** How a value is written in the other language; undefined where it is none of its kind. */
type Kinds = Readonly<Record<string, (value: string) => string | undefined>>;

type Read = {
  /** What stands before, between and after the values. */
  readonly literals: readonly string[];
  readonly names: readonly string[];
  readonly other: string;
};

/** Joined sentences are few; whatever has more is no record of ours. */
const mostSentences = 12;

/**
 * Says sentences of the records in another language: each phrase is looked for as it stands, values are taken from their
 * places, and several sentences in a row are said one by one. Undefined where a sentence is in no phrase. Texts are searched
 * from left to right without going back, so that none of a partner's can make it slow. docs/handbook.md § Approval by e-mail link
 */
export function phraseBook(phrases: readonly Phrase[], kinds: (told: Told) => Kinds): Told {
  const book = phrases.map(readPhrase);
  const told = (text: string): string | undefined => say(text, mostSentences);
  const known = kinds(told);
  const asOne = (text: string, phrase: Read): string | undefined => {
    const values = wholeIn(text, phrase);
    return values && written(phrase, values, known);
  };
  const asFirst = (text: string, phrase: Read, most: number): string | undefined => {
    const first = beginningOf(text, phrase);
    const said = first && written(phrase, first.values, known);
    const rest = said === undefined ? undefined : say(first?.rest ?? '', most - 1);
    return rest === undefined ? undefined : `${said} ${rest}`;
  };
  const say = (text: string, most: number): string | undefined =>
    (most > 1 ? firstOf(book, (phrase) => asFirst(text, phrase, most)) : undefined) ??
    firstOf(book, (phrase) => asOne(text, phrase));
  return told;
}
type Told = (text: string) => string | undefined;

function firstOf<T>(book: readonly T[], look: (phrase: T) => string | undefined): string | undefined {
  for (const phrase of book) {
    const said = look(phrase);
    if (said !== undefined) return said;
  }
  return undefined;
}

function readPhrase([english, other]: Phrase): Read {
  const pieces = english.split(/\{(\w+)\}/);
  return {
    literals: pieces.filter((_, index) => index % 2 === 0),
    names: pieces.filter((_, index) => index % 2 === 1),
    other,
  };
}

/** The values where all of the text is this phrase: the last words of it are its end. */
function wholeIn(text: string, { literals }: Read): string[] | undefined {
  const last = literals.at(-1) ?? '';
  if (literals.length === 1) return text === last ? [] : undefined;
  const found = valuesUntil(text, literals.slice(0, -1));
  const end = text.length - last.length;
  if (!found || end < found.at || !text.endsWith(last)) return undefined;
  return [...found.values, text.slice(found.at, end)];
}

/** The values where the text begins with this phrase, and what comes after it. */
function beginningOf(text: string, { literals }: Read): { values: string[]; rest: string } | undefined {
  if (literals.at(-1) === '') return undefined;
  const found = valuesUntil(text, literals);
  return found && text[found.at] === ' ' ? { values: found.values, rest: text.slice(found.at + 1) } : undefined;
}

function valuesUntil(text: string, literals: readonly string[]): { values: string[]; at: number } | undefined {
  const [first = '', ...others] = literals;
  if (!text.startsWith(first)) return undefined;
  const values: string[] = [];
  let at = first.length;
  for (const literal of others) {
    const end = text.indexOf(literal, at);
    if (end < 0) return undefined;
    values.push(text.slice(at, end));
    at = end + literal.length;
  }
  return { values, at };
}

function written({ names, other }: Read, values: readonly string[], kinds: Kinds): string | undefined {
  const said = new Map<string, string>();
  for (const [index, name] of names.entries()) {
    const value = values[index] ?? '';
    const kind = kinds[name.replace(/\d+$/, '')];
    const inOther = kind ? kind(value) : value;
    if (inOther === undefined) return undefined;
    said.set(name, inOther);
  }
  return other.replace(/\{(\w+)\}/g, (_, name: string) => said.get(name) ?? '');
}
