import { createInflate } from 'node:zlib';

/** Bytes that came out and bytes that went in, up to where the packing ended, broke or passed the limit. */
export type Unpacked = { readonly size: number; readonly consumed: number };

/** How much packed bytes unpack to, without keeping any of it; gives up a little beyond `limit` bytes. */
export function unpackedSize(packed: Uint8Array, limit: number): Promise<Unpacked> {
  return new Promise((resolve) => {
    const inflate = createInflate();
    let size = 0;
    const finish = () => {
      resolve({ size, consumed: inflate.bytesWritten });
      inflate.destroy();
    };
    inflate.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) finish();
    });
    inflate.on('end', finish).on('error', finish);
    inflate.end(packed);
  });
}

/** The two bytes that packed data starts with. */
export const looksPacked = (first: number | undefined, second: number | undefined): boolean =>
  first !== undefined && second !== undefined && (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
