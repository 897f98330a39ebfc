import { blockBelow } from './blocks.ts';
import { leadingLabel } from './label-search.ts';
import { type Line, letterHeight, type ReadPage, rightOf, textOf, type Word } from './page.ts';
import type { Field, PartyGroup, Span } from './reading.ts';
import { isDate, isMoney, isWordy } from './shapes.ts';
import { bare, reads } from './spelling.ts';

type Party = { name: Span; address: Span; label?: Span };

const isContact = (line: Line): boolean => /@|www\.|https?:|^(?:tel|phone|fax|mobil|tél)/iu.test(textOf(line.words));

const stopsAddress = (line: Line): boolean =>
  leadingLabel(line) !== undefined || isContact(line) || isMoney(textOf(line.words)) || isDate(textOf(line.words));

const letters = (text: string): number => text.replaceAll(/[^\p{L}\d]/gu, '').length;

// What a reader makes of an ornament: a sign or two it is not sure of, or a word it does not believe in itself.
const isScrap = (word: Word): boolean =>
  word.confidence < 40 || !isWordy(word.text) || (letters(word.text) < 3 && word.confidence < 90);

const withoutScraps = (words: readonly Word[]): Word[] => {
  const from = words.findIndex((word) => !isScrap(word));
  return words.slice(Math.max(0, from));
};

const partyOf = (lines: readonly Line[]): Party | undefined => {
  const [name, ...address] = lines.map((line) => withoutScraps(line.words));
  return name === undefined ? undefined : { name: [name], address };
};

/** A party named by a label: on the same line, or as a block of lines under it. */
const labelledParty = (type: 'RECEIVER' | 'VENDOR', lines: readonly Line[]): Party | undefined => {
  for (const line of lines) {
    const found = leadingLabel(line);
    if (found === undefined || found.label.type !== type) continue;
    const below = blockBelow(line, lines, found.value.length > 0 ? 1.6 : 2.5, stopsAddress);
    if (found.value.length === 0) {
      const party = partyOf(below);
      if (party !== undefined) return { ...party, label: [found.words] };
    } else return { name: [found.value], address: [], label: [found.words] };
  }
  return undefined;
};

// Names stand in the upper part of a page; what is printed along its foot repeats them among other things.
const upperPart = 0.4;

// How many leading words are the name, to the letter or else nearly; 0 when they are another.
const lengthOfName = (words: readonly Word[], name: string): number => {
  const starts = words.map((_, index) => bare(textOf(words.slice(0, index + 1))));
  const exact = starts.indexOf(name);
  return 1 + (exact >= 0 ? exact : starts.findLastIndex((start) => reads(start, name)));
};

const splitAtSigns = (words: readonly Word[]): Word[][] => {
  const parts: Word[][] = [[]];
  for (const word of words) {
    if (isWordy(word.text)) parts.at(-1)?.push(word);
    else parts.push([]);
  }
  return parts.filter((part) => part.length > 0);
};

// What goes on in the same row, a few letters further: the signs between the parts are often too small to be read.
const goingOn = (line: Line, upper: readonly Line[]): Line[] => {
  const row: Line[] = [];
  let end = line.box.right;
  for (const other of rightOf(line, upper)) {
    if (other.box.left - end > 5 * letterHeight(line)) break;
    row.push(other);
    end = other.box.right;
  }
  return row;
};

/** The small row above a letter's window: the sender's name and address, with signs between them. */
const senderLine = (vendor: Line, upper: readonly Line[]): { line: Line; address: Word[][] } | undefined => {
  const name = bare(textOf(withoutScraps(vendor.words)));
  for (const line of upper) {
    if (line === vendor || letterHeight(line) >= letterHeight(vendor)) continue;
    const length = lengthOfName(line.words, name);
    if (length === 0) continue;
    const parts = [line.words.slice(length), ...goingOn(line, upper).map((other) => other.words)].flatMap(splitAtSigns);
    if (parts.flat().some((word) => /\d/u.test(word.text))) return { line, address: parts };
  }
  return undefined;
};

const letterhead = (upper: readonly Line[]): Line | undefined =>
  upper
    .filter((line) => !stopsAddress(line) && withoutScraps(line.words).some((word) => /\p{L}{3}/u.test(word.text)))
    .sort((a, b) => letterHeight(b) - letterHeight(a) || a.box.top - b.box.top)[0];

const fieldsOf = (role: 'VENDOR' | 'RECEIVER', party: Party | undefined): Field[] => {
  if (party === undefined) return [];
  const group: PartyGroup = role === 'VENDOR' ? 'VENDOR' : 'RECEIVER_BILL_TO';
  const label = party.label === undefined ? {} : { label: party.label };
  const part = (kind: 'NAME' | 'ADDRESS', value: Span): Field[] =>
    value.length === 0
      ? []
      : [
          { type: `${role}_${kind}`, value, ...label },
          { type: kind, value, ...label, group },
        ];
  return [...part('NAME', party.name), ...part('ADDRESS', party.address)];
};

const printedVendor = (head: Line, others: readonly Line[]): Party | undefined =>
  partyOf([head, ...blockBelow(head, others, 2.4, stopsAddress)]);

/** Finds who billed and who was billed among the lines that say nothing else. */
export const partyFields = (page: ReadPage, found: readonly Line[]): Field[] => {
  const lines = found.filter((line) => !line.words.every(isScrap));
  const receiver = labelledParty('RECEIVER', lines);
  const billed = new Set([...(receiver?.name ?? []), ...(receiver?.address ?? [])].flat());
  const others = lines.filter((line) => !line.words.some((word) => billed.has(word)));
  const upper = others.filter((line) => line.box.top < page.height * upperPart);
  const head = letterhead(upper);
  const sender = head === undefined ? undefined : senderLine(head, upper);
  const printed = head === undefined ? undefined : printedVendor(head, others);
  const vendor = printed === undefined || sender === undefined ? printed : { ...printed, address: sender.address };
  const window = sender === undefined ? undefined : partyOf(blockBelow(sender.line, lines, 4, stopsAddress));
  return [...fieldsOf('VENDOR', labelledParty('VENDOR', lines) ?? vendor), ...fieldsOf('RECEIVER', receiver ?? window)];
};
