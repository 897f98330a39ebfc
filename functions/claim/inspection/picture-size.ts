/** Width and height in pixels. */
export type PictureSize = { readonly width: number; readonly height: number };

/** What a PNG's header says, without decoding a pixel; undefined when the header is broken. */
export function pngSize(bytes: Uint8Array): PictureSize | undefined {
  const header = viewOf(bytes);
  if (header.byteLength < 24 || header.getUint32(12) !== headerChunk) return undefined;
  return sizeOf(header.getUint32(16), header.getUint32(20));
}

/** What a JPEG's frame header says, without decoding a pixel; undefined when there is none. */
export function jpegSize(bytes: Uint8Array): PictureSize | undefined {
  const segments = viewOf(bytes);
  let at = 2;
  while (at + 9 <= segments.byteLength && segments.getUint8(at) === 0xff) {
    const marker = segments.getUint8(at + 1);
    if (isFrame(marker)) return sizeOf(segments.getUint16(at + 7), segments.getUint16(at + 5));
    // 0xff before a marker is filling; a segment's length counts its own two bytes.
    at += marker === 0xff ? 1 : 2 + segments.getUint16(at + 2);
  }
  return undefined;
}

const headerChunk = 0x49_48_44_52;

const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const sizeOf = (width: number, height: number) => (width > 0 && height > 0 ? { width, height } : undefined);
