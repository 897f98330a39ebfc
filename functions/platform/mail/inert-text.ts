import { singleLine } from '../../domain/text.ts';

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
