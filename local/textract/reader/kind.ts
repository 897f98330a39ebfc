/** The kinds of document that can be read. */
export type DocumentKind = 'pdf' | 'png' | 'jpeg';

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const jpeg = [0xff, 0xd8, 0xff];
const pdfHeaderWithin = 1024;

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Tells the kind of a document from its bytes; undefined for any other kind. */
export const kindOf = (bytes: Uint8Array): DocumentKind | undefined => {
  if (startsWith(bytes, png)) return 'png';
  if (startsWith(bytes, jpeg)) return 'jpeg';
  return Buffer.from(bytes.subarray(0, pdfHeaderWithin)).includes('%PDF-') ? 'pdf' : undefined;
};
