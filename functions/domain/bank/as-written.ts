/** A bank number without what people put in for reading: spaces, invisible marks, small letters, full-width forms. */
export const asWritten = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .toUpperCase();
