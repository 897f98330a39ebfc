import { blockBelow } from './blocks.ts';
import { leadingLabel } from './label-search.ts';
import { heightOf, type Line, letterHeight, overlapAcross, type ReadPage, textOf, type Word } from './page.ts';
import type { Field, PartyGroup, Span } from './reading.ts';
import { isDate, isMoney, isWordy } from './shapes.ts';
import { senderLine, windowBlock } from './window.ts';

type Party = { name: Span; address: Span; label?: Span };

const isContact = (line: Line): boolean =>
  /[\p{L}\d]\s?@|www\.|https?:|^(?:tel|phone|fax|mobil|tél)/iu.test(textOf(line.words));

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

/** A spaced headline may be read twice, in pieces that lie over one another, as no two printed lines do. */
const isPieceOfLabel = (line: Line, lines: readonly Line[]): boolean =>
  lines.some(
    (other) =>
      other !== line &&
      leadingLabel(other) !== undefined &&
      overlapAcross(line.box, other.box) > 0 &&
      Math.min(line.box.bottom, other.box.bottom) - Math.max(line.box.top, other.box.top) > heightOf(line.box) / 2,
  );

const letterhead = (upper: readonly Line[]): Line | undefined =>
  upper
    .filter((line) => !stopsAddress(line) && !isPieceOfLabel(line, upper))
    .filter((line) => withoutScraps(line.words).some((word) => /\p{L}{3}/u.test(word.text)))
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
  const sender = head === undefined ? undefined : senderLine(head, withoutScraps(head.words), upper);
  const printed = head === undefined ? undefined : printedVendor(head, others);
  const vendor = printed === undefined || sender === undefined ? printed : { ...printed, address: sender.address };
  const window = windowBlock({ sender: sender?.line, head, upper, width: page.width }, stopsAddress);
  return [
    ...fieldsOf('VENDOR', labelledParty('VENDOR', lines) ?? vendor),
    ...fieldsOf('RECEIVER', receiver ?? partyOf(window)),
  ];
};
