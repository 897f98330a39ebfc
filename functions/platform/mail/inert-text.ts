const lineBreaksAndControls = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** Marks that turn the reading direction round or hide letters, so that a text reads as something else. */
const disguises = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

/** One line of text without control characters, line breaks and direction marks: safe as a subject or a table cell. */
export const singleLine = (text: string): string =>
  text.replace(lineBreaksAndControls, ' ').replace(disguises, '').replace(/ {2,}/g, ' ').trim();

/** What is sent of a subject: one line of at most 180 characters. */
export const subjectLine = (text: string): string => singleLine(text).slice(0, 180);

const zeroWidthSpace = '\u200b';

/**
 * A single line that no mail program turns into a link: a partner's title such as `evil.example/approve` must stay text
 * beside the one link that counts.
 */
export const inertText = (text: string): string =>
  singleLine(text)
    .replace(/:\/\//g, `:${zeroWidthSpace}//`)
    .replace(/(?<=\S)([.@])(?=\p{L})/gu, `$1${zeroWidthSpace}`);
