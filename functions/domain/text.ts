import * as z from 'zod';

const lineBreaksAndControls = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/**
 * Marks that turn the reading direction round, hide letters or stand for a blank, so that a text reads as something else. Joiners
 * and selectors stay: scripts, names and pictures need them.
 */
const disguises = /(?!\u200c|\u200d|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}])[\p{Default_Ignorable_Code_Point}\u2800]/gu;
const unseen = /\p{Default_Ignorable_Code_Point}/gu;

/** One line of text without control characters, line breaks, direction marks and letters that nobody sees. */
export const singleLine = (text: string): string =>
  text.replace(lineBreaksAndControls, ' ').replace(disguises, '').replace(/ {2,}/g, ' ').trim();

/** How many characters of a text somebody sees: three that are invisible are no title, and one is no reason. */
export const lengthSeen = (text: string): number => [...singleLine(text).replace(unseen, '').trim()].length;

/** What is wrong with a text of which too little is seen. */
export const tooLittleSeen = (least: number): string => `must have at least ${least} characters that can be seen`;

/** A check of texts that have to say something; what is too short anyhow is told so already. */
export const seen = (least: number) =>
  z.refine<string>((text) => text.length < least || lengthSeen(text) >= least, tooLittleSeen(least));

const longestName = 80;

/** A person's name as a token gives it, cut to one line of at most 80 letters: whoever writes their own name there writes no prose into mails. */
export function personName(given: string): string {
  const letters = [...singleLine(given.normalize('NFC'))];
  return letters.length <= longestName ? letters.join('') : `${letters.slice(0, longestName - 1).join('')}…`;
}
