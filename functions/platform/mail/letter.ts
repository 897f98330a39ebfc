import type { Language } from '../../domain/identity/role.ts';

/** How a verdict is to be read, whatever it is called where it was made. */
export type Tone = 'good' | 'look' | 'bad' | 'quiet';

/** `stored` marks what stands in the records as it is shown, in English. */
export type Detail = { readonly label: string; readonly value: string; readonly stored: boolean };

/** One judged thing: a gate, a check, a reason. */
export type Finding = {
  readonly name: string;
  readonly verdict: string;
  readonly tone: Tone;
  readonly sentence: string;
  /** The sentence stands as it was recorded, in English, whatever the letter is written in. */
  readonly stored?: boolean;
  /** What was seen and what was looked for; pages show it, mails leave it out. */
  readonly detail?: readonly Detail[] | undefined;
};

export type Fact = { readonly label: string; readonly value: string; readonly strong?: boolean };

/** One of several things that wait: what it is, how it stands, and its facts. */
export type Entry = {
  readonly name: string;
  readonly verdict: string;
  readonly tone: Tone;
  readonly rows: readonly Fact[];
};

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  | { readonly kind: 'findings'; readonly rows: readonly Finding[] }
  | { readonly kind: 'entries'; readonly entries: readonly Entry[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'action'; readonly label: string; readonly url: string };

/**
 * What a mail says, before it is HTML or text: both parts are rendered from this one model, so neither can say what
 * the other does not. Every text may hold what a partner wrote; only the url of an `action` becomes a link.
 */
export type Letter = {
  /** English where nothing else is said. */
  readonly language?: Language;
  readonly subject: string;
  /** The line that an inbox shows behind the subject. */
  readonly preview: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
  /** Why the reader gets this mail. */
  readonly footer: string;
  /** The request, claim or quarter that the mail is about: mails of one item stand in one thread. */
  readonly itemId: string;
  /** The series that the mail is one of, for a filter of whoever gets it. */
  readonly list?: 'open-questions';
};
